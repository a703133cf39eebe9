package gouji.check.diagnosis;

import gouji.check.constraint.AtMost;
import gouji.check.constraint.Constraint;
import gouji.check.constraint.Count;
import gouji.check.constraint.Difference;
import gouji.check.constraint.FixedTotal;
import gouji.check.constraint.Growth;
import gouji.check.constraint.Product;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Ruled;
import gouji.check.constraint.Same;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.check.fact.Chances;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.check.text.Printed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 诊断: from broken relations to mistakes.
///
/// Of every figure in a broken relation it asks which single change would settle the most without breaking what holds.
/// The figure that helps most is taken to be wrong, and right from then on; so what another mistake breaks remains, and
/// what the same mistake broke does not come up again. Every round settles or sets aside a relation, so there are at
/// most as many rounds as broken relations.
public final class Diagnosis {
    private final Network network;
    private final Odds odds;
    private final Set<Constraint> reported = identitySet(List.of());
    private final Map<Statement, Optional<Suspicion>> known = new HashMap<>();
    private final Suspects suspects;

    public Diagnosis(Network network, Printed printed) {
        this.network = network;
        this.odds = new Odds(network, printed);
        this.suspects = new Suspects(network, reported, printed, odds);
    }

    public List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        for (List<Constraint> broken = broken(); !broken.isEmpty(); broken = broken()) {
            mistakes.add(next(broken));
        }
        return mistakes;
    }

    private List<Constraint> broken() {
        return network.constraints().stream()
                .filter(constraint -> !reported.contains(constraint))
                .filter(constraint -> network.judge(constraint).verdict().isBroken())
                .toList();
    }

    private Mistake next(List<Constraint> broken) {
        List<Suspicion> leaders = leaders(broken);
        if (leaders.isEmpty()) {
            Constraint one = broken.getFirst();
            setAside(List.of(one));
            return new Mistake(one, List.of(), null, List.of(), network.snapshot());
        }
        Suspicion likely = likely(leaders);
        if (likely == null) {
            List<Constraint> shared = leaders.getFirst().settled().stream()
                    .filter(constraint -> leaders.stream()
                            .allMatch(leader -> identitySet(leader.settled()).contains(constraint)))
                    .toList();
            List<Constraint> told = shared.isEmpty() ? leaders.getFirst().settled() : shared;
            setAside(told);
            return mistake(told, null, leaders, network.snapshot());
        }
        Values values = network.snapshot();
        accept(likely);
        return mistake(likely.settled(), likely, List.of(), values);
    }

    /// The changes that settle the most of one thing: the best one, and those that help as much with the same
    /// relations.
    private List<Suspicion> leaders(List<Constraint> broken) {
        Set<Statement> involved = new LinkedHashSet<>();
        broken.forEach(constraint -> involved.addAll(network.statements(constraint)));
        List<Suspicion> suspicions = involved.stream()
                .map(statement -> known.computeIfAbsent(statement, suspects::best))
                .flatMap(Optional::stream)
                .toList();
        Optional<Suspicion> best = suspicions.stream().max(Comparator.comparingInt(Suspicion::gain));
        if (best.isEmpty()) {
            return List.of();
        }
        Set<Constraint> settled = identitySet(best.get().settled());
        return suspicions.stream()
                .filter(other -> other.gain() == best.get().gain())
                .filter(other -> other.settled().stream().anyMatch(settled::contains))
                .toList();
    }

    /// Who of several is most likely wrong: one that a slip of the pen explains much better than the others, or
    /// one that fewer places state.
    private @Nullable Suspicion likely(List<Suspicion> leaders) {
        if (leaders.size() == 1) {
            return Odds.isAbsurd(leaders.getFirst()) ? null : leaders.getFirst();
        }
        return Chances.surest(leaders, odds.of(leaders)).orElse(null);
    }

    private void accept(Suspicion likely) {
        List<Constraint> around = network.relations(likely.culprit());
        List<Constraint> held = around.stream()
                .filter(constraint -> !network.judge(constraint).verdict().isBroken())
                .toList();
        network.correct(likely.culprit(), likely.right());
        setAside(likely.settled());
        // what only the correction breaks is no second mistake
        setAside(held.stream()
                .filter(constraint -> network.judge(constraint).verdict().isBroken())
                .toList());
        forget(around);
    }

    private void setAside(Collection<Constraint> constraints) {
        reported.addAll(constraints);
        forget(constraints);
    }

    private void forget(Collection<Constraint> constraints) {
        constraints.forEach(constraint -> network.statements(constraint).forEach(known::remove));
    }

    private static Mistake mistake(
            List<Constraint> told, @Nullable Suspicion likely, List<Suspicion> rivals, Values values) {
        List<Constraint> ordered = told.stream()
                .sorted(Comparator.comparingInt((Constraint constraint) -> rank(constraint, likely))
                        .thenComparingInt(constraint -> constraint.facts().size()))
                .toList();
        return new Mistake(ordered.getFirst(), ordered.subList(1, ordered.size()), likely, rivals, values);
    }

    /// Which relation shows a mistake best: two places that differ, then the one whose result is wrong.
    private static int rank(Constraint constraint, @Nullable Suspicion likely) {
        boolean isResult = likely != null
                && likely.slip() != Slip.UNIT
                && !(constraint instanceof FixedTotal)
                && likely.culprit().places().contains(constraint.facts().getFirst());
        return switch (constraint) {
            case Same same -> 0;
            case Sum sum -> isResult ? 1 : 2;
            case Ratio ratio -> isResult ? 1 : 5;
            case Growth growth -> isResult ? 1 : 5;
            case Difference difference -> isResult ? 1 : 3;
            case Product product -> isResult ? 1 : 3;
            case Ruled ruled -> ruled.doubt() == null ? 1 : 6;
            case Count count -> 4;
            case AtMost bound -> 4;
            case FixedTotal total -> 6;
        };
    }

    /// Relations are what they are by where they stand, not by their figures.
    private static Set<Constraint> identitySet(Collection<Constraint> constraints) {
        Set<Constraint> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(constraints);
        return set;
    }
}
