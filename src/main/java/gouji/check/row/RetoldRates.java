package gouji.check.row;

import gouji.check.fact.Wording;
import gouji.check.row.ToldRows.Side;
import gouji.check.row.ToldRows.Told;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文的比率与表中两列: rates of several rows in a paragraph that all but one come of the same two columns, divided or as
/// a change: `一标下浮3.74%，二标下浮5.33%，三标下浮3.31%` beside 控制价 and 中标价.
///
/// @param unlike words around a figure that is no such rate
/// @param scores words of columns of which no rate is made
public record RetoldRates(ToldRows rows, Search unlike, Search scores) implements WordDemand {
    private static final int LEAST_FITTING = 2;

    public static RetoldRates of(RuleNode node) {
        node.only("unnamed", "neutral", "unlike", "scores");
        return new RetoldRates(ToldRows.of(node), WordDemand.words(node, "unlike"), WordDemand.words(node, "scores"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Side> sides = rows.sides(said);
        List<Finding> findings = new ArrayList<>();
        for (Figured text : sides.isEmpty() ? List.<Figured>of() : said.figured()) {
            rows.told(sides, text, said.report().year())
                    .forEach((side, told) -> told.stream()
                            .filter(one -> one.quantity().unit().isRate()
                                    && one.figure().isSharp()
                                    && !unlike.isIn(one.scope()))
                            .collect(Collectors.groupingBy(Told::measure, LinkedHashMap::new, Collectors.toList()))
                            .values()
                            .forEach(rates -> compare(note, side, alike(told, rates), findings)));
        }
        return findings.stream();
    }

    /// All rates that measure what these do, each row once.
    private static List<Told> alike(List<Told> told, List<Told> rates) {
        Map<Integer, Told> byRow = new LinkedHashMap<>();
        told.stream()
                .filter(one ->
                        one.quantity().unit().isRate() && rates.getFirst().isLike(one))
                .forEach(one -> byRow.putIfAbsent(one.row(), one));
        return List.copyOf(byRow.values());
    }

    private void compare(Note note, Side side, List<Told> rates, List<Finding> findings) {
        if (rates.size() <= LEAST_FITTING || rates.stream().anyMatch(side::has)) {
            return;
        }
        Map<Told, Finding> wrong = new LinkedHashMap<>();
        for (int part = 0; part < side.lines(); part++) {
            for (int whole = 0; whole < side.lines(); whole++) {
                boolean isOne = part == whole || scores.isIn(side.line(part)) || scores.isIn(side.line(whole));
                for (boolean isChange : isOne ? new boolean[0] : new boolean[] {false, true}) {
                    Told misfit = misfit(side, rates, part, whole, isChange);
                    if (misfit != null) {
                        wrong.putIfAbsent(misfit, finding(note, side, misfit, part, whole, isChange));
                    }
                }
            }
        }
        findings.addAll(wrong.values());
    }

    /// The only rate that does not come of the two lines where the others do, at least twice and in two ways.
    private @Nullable Told misfit(Side side, List<Told> rates, int part, int whole, boolean isChange) {
        Told misfit = null;
        Set<BigDecimal> fitting = new HashSet<>();
        for (Told rate : rates) {
            BigDecimal worked = worked(side, rate, part, whole, isChange);
            if (worked == null) {
                return null;
            }
            if (rate.quantity().interval().contains(worked)
                    || rate.quantity().interval().contains(worked.negate())) {
                fitting.add(rate.quantity().value());
            } else if (misfit == null) {
                misfit = rate;
            } else {
                return null;
            }
        }
        return fitting.size() >= LEAST_FITTING ? misfit : null;
    }

    private static @Nullable BigDecimal worked(Side side, Told rate, int part, int whole, boolean isChange) {
        Quantity over = side.at(rate.row(), part);
        Quantity under = side.at(rate.row(), whole);
        if (over == null
                || under == null
                || over.unit().isRate()
                || under.value().signum() == 0
                || !Worded.key(over.unit()).equals(Worded.key(under.unit()))) {
            return null;
        }
        BigDecimal ratio = over.inBase().divide(under.inBase(), MathContext.DECIMAL64);
        return isChange ? ratio.subtract(BigDecimal.ONE) : ratio;
    }

    private static Finding finding(Note note, Side side, Told wrong, int part, int whole, boolean isChange) {
        Quantity over = Objects.requireNonNull(side.at(wrong.row(), part));
        Quantity under = Objects.requireNonNull(side.at(wrong.row(), whole));
        BigDecimal worked = Objects.requireNonNull(worked(side, wrong, part, whole, isChange));
        BigDecimal signed = wrong.quantity().value().signum() < 0 == worked.signum() < 0 ? worked : worked.negate();
        return note.of(
                note.rule().title() + "：“" + wrong.told() + "”，表中为" + over + "和" + under,
                List.of(
                        wrong.figure().stated("rate"),
                        side.stated(wrong.row(), part, over, "part"),
                        side.stated(wrong.row(), whole, under, "whole")),
                Wording.inUnitOf(signed, wrong.quantity()));
    }
}
