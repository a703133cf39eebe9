package gouji.check.ledger;

import gouji.check.ledger.Item.Mended;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.report.Passage;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 紧挨着表的总数：`共支出73.2万元，全部用于以下四个方面：` and a table of four rows. What the words beside a table tell as the
/// whole, its rows sum up to, or its 合计 is.
///
/// @param words `whole` around a figure that is one; `below` and `above` point to the table; `open` says that not all
///     stands in it; `other` before figures of something else; `total`, `among` and `apart` name rows; `unlike` columns
public record ToldTotals(RuleWords words) implements WordDemand {
    private static final String UNSURE = "表中也可能没有列全，或者说的不是一回事";
    private static final int LEAST_ROWS = 2;
    private static final int LIKELIER = 6;
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final BigDecimal REACH = new BigDecimal("0.4");

    public static ToldTotals of(RuleNode node) {
        node.only("words");
        return new ToldTotals(RuleWords.of(node));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = new Around(said);
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            List<Ledger> sides = Ledger.of(table);
            if (sides.size() == 1) {
                Optional<Told> told = told(around, table);
                told.flatMap(found -> compare(note, sides.getFirst(), found)).ifPresent(findings::add);
                if (told.isEmpty()) {
                    beside(around, table)
                            .flatMap(found -> retold(note, sides.getFirst(), found))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings.stream();
    }

    /// The figures that may be the whole, and all that stand beside them.
    private record Told(List<Worded> wholes, List<Worded> all, String words) {}

    private Optional<Told> told(Around around, Columns table) {
        List<Passage> above = around.above(table);
        if (!above.isEmpty()) {
            Passage nearest = above.getFirst();
            boolean isMere = around.figures(nearest).stream().noneMatch(Worded::isAmountOrCount);
            Passage telling = isMere && above.size() > 1 ? above.get(1) : nearest;
            String pointing = isMere ? nearest.text() : lastSentence(nearest.text());
            boolean isPointed = words.says("below", pointing) && !words.says("open", pointing);
            Told told = told(around, telling, isPointed);
            if (isPointed && !told.wholes().isEmpty()) {
                return Optional.of(told);
            }
        }
        return around.below(table).stream()
                .filter(passage -> words.says("above", passage.text()) && !words.says("open", passage.text()))
                .map(passage -> told(around, passage, false))
                .filter(told -> !told.wholes().isEmpty())
                .findFirst();
    }

    /// What the paragraphs around a table tell as a whole without pointing to it.
    private Optional<Told> beside(Around around, Columns table) {
        return Stream.concat(around.above(table).stream(), around.below(table).stream())
                .map(passage -> told(around, passage, false))
                .filter(told -> !told.wholes().isEmpty())
                .findFirst();
    }

    /// Only what the table's own 合计 is, but for a slip of the pen: `共检查企业386家次` beside 396.
    private Optional<Finding> retold(Note note, Ledger side, Told told) {
        boolean hasTotal = !side.lines().isEmpty()
                && words.says("total", side.lines().getLast().name());
        return hasTotal ? compare(note, side, told).map(finding -> finding.asHint(UNSURE)) : Optional.empty();
    }

    private static String lastSentence(String text) {
        String plain = text.strip().replaceAll("[。：]$", "");
        return plain.substring(plain.lastIndexOf('。') + 1);
    }

    /// @param isPointed whether the words lead up to the table, so that also a figure without 共 may be the whole
    private Told told(Around around, Passage passage, boolean isPointed) {
        List<Worded> all = around.figures(passage);
        List<Worded> wholes = all.stream()
                .filter(figure -> figure.isPlainAmount()
                        && !words.says("other", figure.label())
                        && (words.says("whole", figure.label())
                                || (isPointed && figure.label().length() > 1)))
                .toList();
        return new Told(
                wholes.stream().filter(whole -> !isMadeBeside(whole, all)).toList(), all, passage.text());
    }

    /// `优惠后货款679,400元，另付运输费65,000元，合计744,400元`: what its own sentence makes is no total of the table.
    private static boolean isMadeBeside(Worded whole, List<Worded> all) {
        List<Worded> before = all.subList(0, all.indexOf(whole)).stream()
                .filter(figure -> figure.isInSentenceOf(whole) && figure.key().equals(whole.key()))
                .toList()
                .reversed();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < before.size(); i++) {
            sum = sum.add(before.get(i).base());
            if (i > 0 && sum.compareTo(whole.base()) == 0) {
                return true;
            }
        }
        return false;
    }

    /// A figure that is told against a column.
    private record Case(Equation equation, boolean isNamed) {}

    private Optional<Finding> compare(Note note, Ledger side, Told told) {
        List<Line> lines = side.lines();
        boolean hasTotal =
                !lines.isEmpty() && words.says("total", lines.getLast().name());
        List<Line> rows = hasTotal ? lines.subList(0, lines.size() - 1) : lines;
        boolean isPlain = rows.size() >= LEAST_ROWS
                && rows.stream()
                        .noneMatch(line -> words.says("total", line.name())
                                || words.says("among", line.name())
                                || words.says("apart", line.name()));
        List<Case> cases = new ArrayList<>();
        for (int column : isPlain ? side.columns() : List.<Integer>of()) {
            String head = side.table().head(column);
            if (words.says("unlike", head)) {
                continue;
            }
            for (Worded whole : told.wholes()) {
                List<Item> parts = parts(side, hasTotal ? List.of(lines.getLast()) : rows, column, whole);
                if (parts.isEmpty()) {
                    continue;
                }
                Equation equation = Equation.Total.of(Item.of(whole), parts);
                boolean isOfRow = parts.size() > 1
                        && parts.stream().anyMatch(part -> part.base().compareTo(whole.base()) == 0);
                if (isOfRow) {
                    continue; // it is told of one row
                }
                boolean isTold = told.all().stream()
                        .anyMatch(figure -> figure.key().equals(whole.key())
                                && Equation.Total.of(Item.of(figure), parts).holds());
                if (isTold) {
                    return Optional.empty();
                }
                cases.add(new Case(equation, Texts.shareWord(plain(head), clause(whole))));
            }
        }
        return cases.isEmpty() ? Optional.empty() : tell(note, cases);
    }

    private static String plain(String head) {
        return head.replaceAll("[（(][^）)]*[）)]", "");
    }

    /// The words before the figure in its sentence, and those behind it.
    private static String clause(Worded figure) {
        return figure.gap() + figure.after();
    }

    /// The figures of a column, in the unit that is told where they have none; none where one of them is of another
    /// kind.
    private static List<Item> parts(Ledger side, List<Line> lines, int column, Worded whole) {
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            Item item = side.at(line, column);
            Quantity quantity = item == null
                    ? null
                    : side.table().figure(line.row(), column, whole.quantity().unit());
            if (item != null && quantity == null) {
                return List.of();
            }
            if (quantity != null) {
                items.add(new Item(line.name(), quantity, side.table().stated(line.row(), column, quantity, "part")));
            }
        }
        boolean isAny = items.size() * 2 > lines.size()
                && items.stream().allMatch(item -> item.base().signum() >= 0);
        return isAny ? items : List.of();
    }

    private Optional<Finding> tell(Note note, List<Case> cases) {
        List<Case> near = cases.stream()
                .filter(one -> gap(one.equation()).compareTo(REACH) <= 0)
                .toList();
        List<Case> named = near.stream().filter(Case::isNamed).toList();
        List<Case> meant = named.isEmpty() ? near : named;
        boolean isOnly = cases.size() == 1; // there is nothing else in the table that could be meant
        List<Finding> findings = new ArrayList<>();
        for (Case one : meant) {
            Broken broken = Broken.of(List.of(one.equation()));
            Optional<Mended> culprit = broken.culprit();
            long odds = culprit.map(Mended::odds).orElse(0L);
            boolean isSlip = odds >= (long) LIKELIER * meant.size();
            boolean isNear = gap(one.equation()).compareTo(NEAR) <= 0 && (isOnly || !named.isEmpty());
            if (isSlip || isNear) {
                Finding finding = broken.finding(note, one.equation(), culprit);
                boolean isSure = meant.size() == 1 && (isSlip || isNear);
                findings.add(isSure ? finding : finding.asHint(UNSURE));
            }
        }
        return findings.size() == 1 ? Optional.of(findings.getFirst()) : Optional.empty();
    }

    private static BigDecimal gap(Equation equation) {
        BigDecimal told = equation.result().base();
        BigDecimal apart = equation.right().inBase().subtract(told).abs();
        return apart.divide(told.abs(), MathContext.DECIMAL32);
    }
}
