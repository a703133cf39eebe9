package gouji.check.diagnosis;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.FixedTotal;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Judgement;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Ruled;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.constraint.Verdict;
import gouji.check.fact.Slip;
import gouji.check.fact.Wording;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From mistakes to findings.
public final class FindingWriter {
    private static final int MOST_RIVALS = 3; // named one by one

    private final String document;
    private final Network network;
    private final Map<String, Severity> severities;
    private final Doubts doubts;

    /// For one report.
    ///
    /// @param severities the most that a break of a rule of the field is worth, by the rule's id
    public FindingWriter(String document, Network network, Map<String, Severity> severities) {
        this.document = document;
        this.network = network;
        this.severities = severities;
        this.doubts = new Doubts(network.constraints());
    }

    public Finding finding(Mistake mistake) {
        String doubt = doubts.of(mistake);
        return doubt == null ? accusation(mistake) : accusation(mistake).asHint(doubt);
    }

    private Finding accusation(Mistake mistake) {
        Constraint main = mistake.main();
        Suspicion likely = mistake.likely();
        Quantity computed = expected(mistake);
        Fact wrong = likely == null ? main.facts().getFirst() : likely.culprit().first();
        Quantity expected = computed == null ? null : asPrinted(computed, wrong);
        boolean isUnit = likely != null && likely.slip() == Slip.UNIT;
        return new Finding(
                document,
                main.rule(),
                isUnit ? Kind.RANGE : main.kind(),
                severity(mistake),
                message(mistake),
                values(mistake),
                expected == null
                        ? null
                        : new Finding.Expected(
                                expected.plainValue(), expected.unit().symbol()),
                difference(mistake, computed),
                diagnosis(mistake),
                mistake.consequences().stream()
                        .map(constraint -> Wording.sentence(constraint, mistake.values()))
                        .distinct()
                        .toList());
    }

    /// 尾差: a relation that only rounding keeps from being exact.
    public Finding residue(Constraint constraint) {
        Judgement judgement = constraint.judge(Values.STATED);
        Quantity result = constraint.facts().getFirst().quantity();
        Quantity computed = Wording.inUnitOf(judgement.computed(), result);
        return new Finding(
                document,
                constraint.rule(),
                constraint.kind(),
                Severity.INFO,
                "尾差：" + Wording.sentence(constraint, Values.STATED) + "，可由四舍五入解释",
                stated(constraint),
                new Finding.Expected(computed.plainValue(), computed.unit().symbol()),
                Wording.inUnitOf(judgement.difference(), result).plainValue(),
                null,
                List.of());
    }

    private Severity severity(Mistake mistake) {
        Severity most = severity(mistake.main(), mistake.values());
        for (Constraint constraint : mistake.consequences()) {
            Severity other = severity(constraint, mistake.values());
            most = other.isAtLeast(most) ? other : most;
        }
        return most;
    }

    private Severity severity(Constraint constraint, Values values) {
        Judgement judgement = constraint.judge(values);
        boolean isCoarse = judgement.verdict() == Verdict.COARSE;
        Severity own = isCoarse ? Severity.WARNING : Severity.ERROR;
        if (isLastDigitOfRate(constraint, judgement)) {
            own = isCoarse ? Severity.INFO : Severity.WARNING;
        }
        Severity most = severities.getOrDefault(constraint.rule(), Severity.ERROR);
        return own.isAtLeast(most) ? most : own;
    }

    /// A rate that was cut off or rounded up instead of rounded (70% for 69.42%), or computed from unrounded figures.
    private static boolean isLastDigitOfRate(Constraint constraint, Judgement judgement) {
        boolean isRate = constraint instanceof Ratio || constraint instanceof Growth;
        return isRate
                && judgement
                                .difference()
                                .compareTo(
                                        constraint.facts().getFirst().quantity().precision())
                        <= 0;
    }

    private static String message(Mistake mistake) {
        Suspicion likely = mistake.likely();
        if (mistake.main() instanceof Same same && same.facts().size() == 2) {
            return Wording.sentence(same, mistake.values());
        }
        String sentence = Wording.sentence(mistake.main(), mistake.values());
        return likely != null && likely.slip() == Slip.UNIT
                ? Wording.label(likely.culprit().first()) + "写作" + likely.wrong() + "，疑为" + meant(likely) + "；"
                        + sentence
                : sentence;
    }

    private @Nullable Quantity expected(Mistake mistake) {
        if (mistake.likely() != null) {
            return meant(mistake.likely());
        }
        if (mistake.main() instanceof Same) {
            return null;
        }
        Quantity like = mistake.main() instanceof FixedTotal total
                ? total.total()
                : mistake.main().facts().getFirst().quantity();
        Judgement judgement = mistake.main().judge(mistake.values());
        return judgement.verdict() == Verdict.UNDEFINED ? null : Wording.inUnitOf(judgement.computed(), like);
    }

    private @Nullable String difference(Mistake mistake, @Nullable Quantity expected) {
        Suspicion likely = mistake.likely();
        BigDecimal base = likely == null
                ? mistake.main().judge(mistake.values()).difference()
                : likely.right().inBase().subtract(likely.wrong().inBase()).abs();
        Quantity like = expected == null ? mistake.main().facts().getFirst().quantity() : expected;
        return Wording.inUnitOf(base, like).plainValue();
    }

    private @Nullable String diagnosis(Mistake mistake) {
        Suspicion likely = mistake.likely();
        if (likely == null) {
            return mistake.rivals().size() < 2 ? null : undecided(mistake);
        }
        var text = new StringBuilder();
        text.append(Wording.label(likely.culprit().first()))
                .append(likely.wrong())
                .append("疑有误（");
        text.append(Wording.places(likely.culprit().places())).append("），应为").append(meant(likely));
        List<String> settled = likely.settled().stream()
                .filter(constraint -> !(constraint instanceof Same))
                .map(constraint -> constraint.arithmetic(mended(mistake.values(), likely)))
                .distinct()
                .toList();
        if (!settled.isEmpty()) {
            text.append("：改后").append(String.join("；", settled));
        }
        if (likely.slip() != null) {
            text.append("；疑为").append(likely.slip().told(likely.wrong(), meant(likely)));
        }
        return text.toString();
    }

    /// The figures as they were when the mistake was found, the wrong one put right in all its places.
    private Values mended(Values found, Suspicion likely) {
        return fact -> network.statement(fact).equals(likely.culprit()) ? likely.right() : found.of(fact);
    }

    private static Quantity meant(Suspicion likely) {
        return Slip.meant(likely.wrong(), likely.right());
    }

    /// Few choices are named; of the many parts of a sum any may be wrong, or one left out.
    private static String undecided(Mistake mistake) {
        List<Suspicion> rivals = mistake.rivals().stream()
                .filter(rival -> rival.right().value().signum() >= 0
                        || rival.wrong().value().signum() < 0)
                .toList();
        if (rivals.size() > MOST_RIVALS && mistake.main() instanceof Sum sum && !sum.open()) {
            return "凭现有数字不能断定哪一个有误：" + Wording.total(sum, mistake.values());
        }
        String choices = rivals.stream()
                .limit(MOST_RIVALS)
                .map(rival -> Wording.label(rival.culprit().first()) + rival.wrong() + "应为" + rival.right())
                .distinct()
                .collect(Collectors.joining("，或"));
        return "凭现有数字不能断定哪一个有误" + (choices.isEmpty() ? "" : "：可能是" + choices)
                + (rivals.size() > MOST_RIVALS ? "，等等" : "");
    }

    /// The figure most likely wrong in all its places, then everything else that takes part.
    private List<Finding.Stated> values(Mistake mistake) {
        Set<Fact> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Finding.Stated> values = new ArrayList<>();
        Suspicion likely = mistake.likely();
        if (likely != null) {
            likely.culprit().places().forEach(fact -> add(values, told, fact, role(mistake.main(), fact)));
        }
        for (Fact fact : mistake.main().facts()) {
            List<Fact> places =
                    mistake.main() instanceof Same ? network.statement(fact).places() : List.of(fact);
            places.forEach(place -> add(values, told, place, role(mistake.main(), place)));
        }
        if (mistake.main() instanceof Ruled ruled) {
            ruled.beside().forEach(fact -> add(values, told, fact, "whole"));
        }
        // what the same mistake made wrong elsewhere
        for (Constraint constraint : mistake.consequences()) {
            add(values, told, constraint.facts().getFirst(), constraint.role(0));
            if (constraint instanceof AtMost bound) {
                add(values, told, bound.whole(), constraint.role(1));
            }
        }
        return values;
    }

    private static List<Finding.Stated> stated(Constraint constraint) {
        Set<Fact> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Finding.Stated> values = new ArrayList<>();
        constraint.facts().forEach(fact -> add(values, told, fact, role(constraint, fact)));
        return values;
    }

    private static String role(Constraint constraint, Fact fact) {
        List<Fact> facts = constraint.facts();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).equals(fact)) {
                return constraint.role(i);
            }
        }
        return "stated";
    }

    /// `下降5.97%` is −5.97% to compute with and 5.97 in print.
    private static Quantity asPrinted(Quantity quantity, Fact like) {
        boolean isWordedFall =
                like.quantity().value().signum() < 0 && !like.place().quote().matches("(?s).*[-－−(（]\\d.*");
        return isWordedFall && quantity.value().signum() < 0 ? quantity.negated() : quantity;
    }

    private static void add(List<Finding.Stated> values, Set<Fact> told, Fact fact, String role) {
        if (told.add(fact)) {
            Quantity stated = asPrinted(fact.quantity(), fact);
            values.add(new Finding.Stated(stated.plainValue(), stated.unit().symbol(), role, fact.place()));
        }
    }
}
