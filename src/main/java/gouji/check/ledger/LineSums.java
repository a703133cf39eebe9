package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.ledger.Ledger.Line;
import gouji.check.ledger.Shapes.Tie;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 各行相加: the rows of a plain table against the row that sums them up, however short the table is. What the names leave
/// open, its columns decide: where one way of adding up fits one of them, it is the way of all.
///
/// @param words `total`, `subtotal`, `among` and `carried` name rows; `stem` what the parts of a row are called like;
///     `apart` rows that are not added up; `unlike` columns that are not, `scored` those that may not be; `partly`
/// titles of tables that list only some
public record LineSums(RuleWords words) implements WordDemand {
    private static final String UNSURE = "也可能是各行没有列全，或有的行不应相加";
    private static final int LIKELIER = 6;
    private static final BigDecimal FAR = new BigDecimal("0.3");

    public static LineSums of(RuleNode node) {
        node.only("words");
        return new LineSums(RuleWords.of(node));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.tables().stream().flatMap(table -> table(note, table).stream());
    }

    private List<Finding> table(Note note, Columns table) {
        List<Ledger> sides = Ledger.of(table);
        List<Finding> findings = new ArrayList<>();
        if (sides.size() == 2) {
            crossed(note, sides.get(0), sides.get(1)).ifPresent(findings::add);
        }
        for (Ledger side : sides) {
            List<Integer> columns = side.columns().stream()
                    .filter(column -> !words.says("unlike", table.head(column)))
                    .toList();
            if (columns.stream().noneMatch(column -> words.says("partly", table.head(column)))) {
                decide(side, columns, Shapes.of(side.lines(), words), sides)
                        .forEach(broken -> tell(note, broken).ifPresent(findings::add));
            }
        }
        return findings;
    }

    /// A column in one of the ways, with the equations of it.
    private record Sums(Broken sums, boolean isSure, int ways) {}

    private List<Sums> decide(Ledger side, List<Integer> columns, List<List<Tie>> ways, List<Ledger> sides) {
        List<List<Tie>> fitting = new ArrayList<>();
        List<Sums> broken = new ArrayList<>();
        for (List<Tie> way : ways) {
            boolean fitsSome = false;
            boolean isWhole = true;
            for (int column : columns) {
                List<Equation> equations = equations(side, way, column);
                boolean fits = equations.stream().allMatch(Equation::holds);
                fitsSome |= fits && isTelling(equations);
                isWhole &= fits;
            }
            if (isWhole) {
                return List.of();
            }
            if (fitsSome) {
                fitting.add(way);
            }
        }
        List<List<Tie>> meant = fitting.isEmpty() ? ways : fitting;
        for (int column : columns) {
            if (fitting.isEmpty() && words.says("scored", side.table().head(column))) {
                continue; // scores may be weighted
            }
            List<Sums> found = new ArrayList<>();
            for (List<Tie> way : meant) {
                List<Equation> equations = new ArrayList<>(equations(side, way, column));
                if (equations.stream().allMatch(Equation::holds)) {
                    found.clear();
                    break;
                }
                equations.addAll(level(side, column, sides));
                boolean isSure =
                        !fitting.isEmpty() || (ways.size() == 1 && way.stream().allMatch(Tie::isSure));
                found.add(new Sums(Broken.of(equations), isSure, meant.size()));
            }
            found.stream()
                    .max(Comparator.comparingLong(
                            sums -> sums.sums().culprit().map(Mended::odds).orElse(0L)))
                    .ifPresent(broken::add);
        }
        return broken;
    }

    private List<Equation> equations(Ledger side, List<Tie> way, int column) {
        List<Equation> equations = new ArrayList<>();
        for (Tie tie : way) {
            Item total = side.at(tie.total(), column);
            List<Item> parts = side.at(tie.parts(), column);
            boolean isOneKind = total != null
                    && parts.stream()
                            .allMatch(part -> part.quantity().unit().dimension()
                                    == total.quantity().unit().dimension());
            boolean isAny = parts.stream().anyMatch(part -> !part.isZero());
            if (total != null && isOneKind && isAny && !total.quantity().unit().isRate()) {
                equations.add(Equation.Total.of(total, parts));
            }
        }
        return equations;
    }

    /// What lies between the figures of the rows sums up none.
    private static boolean isMean(Equation equation) {
        BigDecimal total = equation.result().base();
        boolean isAbove =
                equation.others().stream().anyMatch(part -> part.base().compareTo(total) < 0);
        boolean isBelow =
                equation.others().stream().anyMatch(part -> part.base().compareTo(total) > 0);
        return isAbove && isBelow && !equation.others().stream().anyMatch(Item::isZero);
    }

    private static boolean isTelling(List<Equation> equations) {
        return !equations.isEmpty()
                && equations.stream()
                        .allMatch(equation -> equation.others().stream()
                                        .filter(item -> !item.isZero())
                                        .count()
                                > 1);
    }

    /// 收入总计 and 支出总计 of the same row are one figure.
    private List<Equation> level(Ledger side, int column, List<Ledger> sides) {
        int other = sides.size() == 2 ? 1 - sides.indexOf(side) : -1;
        int at = side.columns().indexOf(column);
        if (other < 0 || sides.get(other).columns().size() <= at || side.lines().isEmpty()) {
            return List.of();
        }
        Line own = side.lines().getLast();
        Line beside = sides.get(other).lines().getLast();
        boolean isLevel = own.row() == beside.row()
                && words.says("level", own.name())
                && words.says("level", beside.name())
                && own.name().contains("收入") != beside.name().contains("收入");
        Item one = isLevel ? side.at(own, column) : null;
        Item two =
                isLevel ? sides.get(other).at(beside, sides.get(other).columns().get(at)) : null;
        return one == null || two == null ? List.of() : List.of(Equation.Total.of(one, List.of(two)));
    }

    /// Where each side adds up, but to another figure than the other one: a part of one of them that a slip explains.
    private Optional<Finding> crossed(Note note, Ledger left, Ledger right) {
        List<Equation> level = level(left, left.columns().getLast(), List.of(left, right));
        if (level.size() != 1 || level.getFirst().holds()) {
            return Optional.empty();
        }
        Equation sides = level.getFirst();
        return Stream.concat(crossed(left, sides.others().getFirst()), crossed(right, sides.result()))
                .max(Comparator.comparing(Crossed::mended, Mended.LIKELIER))
                .map(one -> new Broken(List.of(one.sum()), List.of(one.sum(), sides))
                        .finding(note, one.sum(), Optional.of(one.mended())));
    }

    /// A part that settles what a side comes to.
    private record Crossed(Equation sum, Mended mended) {}

    /// @param total that the side should come to
    private Stream<Crossed> crossed(Ledger side, Item total) {
        List<Crossed> found = new ArrayList<>();
        for (List<Tie> way : Shapes.of(side.lines(), words)) {
            List<Equation> own = equations(side, way, side.columns().getLast());
            if (!own.isEmpty() && own.stream().allMatch(Equation::holds)) {
                Equation sum = Equation.Total.of(total, own.getLast().others());
                List<Equation> all = new ArrayList<>(own.subList(0, own.size() - 1));
                all.add(sum);
                Broken.of(all)
                        .culprit()
                        .filter(mended ->
                                mended.odds() >= LIKELIER && !mended.wrong().equals(total))
                        .ifPresent(mended -> found.add(new Crossed(sum, mended)));
            } else {
                return Stream.of();
            }
        }
        return found.stream();
    }

    private static Optional<Finding> tell(Note note, Sums sums) {
        Equation first = sums.sums().broken().getFirst();
        Optional<Mended> culprit = sums.sums().culprit();
        BigDecimal total = first.result().base();
        BigDecimal gap = first.right().inBase().subtract(total).abs();
        boolean isFar = gap.compareTo(total.abs().multiply(FAR)) > 0;
        boolean isPart = first.others().stream().anyMatch(part -> part.base().compareTo(gap) == 0);
        long odds = culprit.map(Mended::odds).orElse(0L);
        boolean isSlip = odds >= (long) LIKELIER * sums.ways();
        if (!isSlip && (isFar || isPart || sums.ways() > 1 || isMean(first))) {
            return Optional.empty();
        }
        Finding finding = sums.sums().finding(note, first, culprit);
        return Optional.of(sums.isSure() || isSlip ? finding : finding.asHint(UNSURE));
    }
}
