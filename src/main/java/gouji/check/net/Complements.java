package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 没有做到的比剩下的多: of `排查隐患623处，整改611处，整改率98.07%` twelve are left, and no other chapter can tell of 21 that were not
/// put right.
///
/// @param words `left`: what tells that a count has not been done; `broken`: what tells so without naming what was not
/// done;
/// `neutral`: words that name nothing
public record Complements(RuleWords words) implements Net {
    private static final int SHARED = 2; // characters of a name

    public static Complements of(RuleNode node) {
        return new Complements(RuleWords.under(node, "left", "broken", "neutral"));
    }

    /// A whole and its part, which a rate beside them shows to belong together.
    private record Pair(Worded whole, Worded part) {
        private BigDecimal rest() {
            return whole.base().subtract(part.base());
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Pair> pairs = new ArrayList<>();
        around.each((figure, at) -> {
            if (Sort.RATE.mayBe(figure)) {
                Sort.RATE.tries(figure, around.sentence(at, figure)).stream()
                        .filter(made -> made.makes(figure) && isOfCounts(made))
                        .map(made -> new Pair(made.of().getLast(), made.of().getFirst()))
                        .forEach(pairs::add);
            }
        });
        return pairs.isEmpty() ? Stream.of() : told(note, around, pairs);
    }

    private static boolean isOfCounts(Try made) {
        return !made.of().getFirst().isMoney() && made.value().compareTo(BigDecimal.ONE) < 0;
    }

    private Stream<Finding> told(Note note, Around around, List<Pair> pairs) {
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (told.isPlainAmount()
                    && !told.isMoney()
                    && words.says("left", told.label() + told.after() + "|" + clauseBehind(told))) {
                against(told, pairs).ifPresent(pair -> findings.add(finding(note, told, pair)));
            }
        });
        return findings.stream();
    }

    /// What its clause says behind it.
    private static String clauseBehind(Worded told) {
        String clause = told.clause();
        int at = clause.indexOf(told.quantity().value().toPlainString());
        return at < 0 ? told.after() : clause.substring(at);
    }

    /// The pair of the same things that leaves fewer; empty where any pair leaves as many.
    private Optional<Pair> against(Worded told, List<Pair> pairs) {
        List<Pair> alike = pairs.stream()
                .filter(pair ->
                        pair.whole().key().equals(told.key()) && !pair.whole().isInSentenceOf(told))
                .toList();
        boolean isMade = alike.stream()
                .anyMatch(pair -> told.span().meets(Interval.exactly(pair.rest()))
                        || told.base().compareTo(pair.whole().base()) >= 0
                        || told.base().compareTo(pair.part().base()) == 0);
        return isMade
                ? Optional.empty()
                : alike.stream()
                        .filter(pair -> isTooMany(told, pair)
                                && share(told, pair.whole())
                                && (share(told, pair.part()) || words.says("broken", told.clause())))
                        .findFirst();
    }

    private static boolean isTooMany(Worded told, Pair pair) {
        Quantity right = told.printed(pair.rest());
        boolean isMore = told.base().compareTo(pair.rest()) > 0
                && told.base().compareTo(pair.rest().multiply(BigDecimal.TWO)) < 0;
        return isMore || Slip.between(told.quantity(), right) == Slip.TRANSPOSED;
    }

    /// Whether the clauses of both name one thing.
    private boolean share(Worded told, Worded figure) {
        String own = words.without("neutral", told.clause());
        String other = words.without("neutral", figure.label() + "|" + figure.after());
        for (int i = 0; i + SHARED <= own.length(); i++) {
            String name = own.substring(i, i + SHARED);
            if (name.chars().allMatch(c -> Han.is((char) c)) && other.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Note note, Worded told, Pair pair) {
        Quantity right = told.printed(pair.rest());
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + told.after() + "”，而别处"
                        + pair.whole().quantity() + "−" + pair.part().quantity() + "=" + right,
                List.of(
                        told.stated("stated"),
                        pair.whole().stated("part"),
                        pair.part().stated("part")),
                right);
    }
}
