package gouji.check.claim;

import gouji.check.fact.Identity;
import gouji.check.fact.Slip;
import gouji.check.fact.Wording;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 隔页的差额: what is told to be left, or to have been added, of something whose budget and payments stand elsewhere:
/// `高标准农田项目尚有198万元未支付`, and in a table pages before 3150 and 2961. Said only where the difference is a slip of
/// the pen away, for what is left of part of the money is another figure.
///
/// @param told words beside a figure that is such a difference
/// @param unless words beside it that tell another one
/// @param whole measures of what it is left of
/// @param part measures of what went
/// @param owed words beside a figure that has not been received rather than not been spent
/// @param all names of what is everybody's: 合计, 全省
/// @param other words that name something of its own in the sentence
public record RestOfNamed(
        Search told, Search unless, List<Measure> whole, List<Measure> part, Search owed, Search all, Search other)
        implements WordDemand {
    private static final int NAME = 4; // characters in a row that name one thing
    private static final int SHORT = 3; // characters of a name that is told in full
    private static final int DIGITS = 3;
    private static final int MOST = 2; // hints in one report
    private static final String ENDS = "。；！？\n";

    /// What there was and what went, of one name.
    private record Owner(List<Fact> wholes, List<Fact> parts) {
        private Owner() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private void add(Owner other) {
            wholes.addAll(other.wholes);
            parts.addAll(other.parts);
        }

        private List<Difference> differences() {
            return wholes.stream()
                    .flatMap(whole -> parts.stream()
                            .filter(part -> whole.quantity()
                                            .inBase()
                                            .compareTo(part.quantity().inBase())
                                    > 0)
                            .map(part -> new Difference(whole, part)))
                    .toList();
        }

        private BigDecimal most() {
            return wholes.stream()
                    .map(whole -> whole.quantity().inBase())
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }
    }

    /// A difference of two facts.
    private record Difference(Fact whole, Fact part) {
        private BigDecimal base() {
            return whole.quantity().inBase().subtract(part.quantity().inBase());
        }

        private Interval span() {
            return whole.quantity().interval().minus(part.quantity().interval());
        }
    }

    public static RestOfNamed of(RuleNode node) {
        node.only("told", "unless", "whole", "part", "owed", "all", "other");
        return new RestOfNamed(
                WordDemand.words(node, "told"),
                WordDemand.words(node, "unless"),
                node.get("whole").items().stream().map(RuleNode::measure).toList(),
                node.get("part").items().stream().map(RuleNode::measure).toList(),
                WordDemand.words(node, "owed"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "other"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        String bureau = Identity.name(String.valueOf(said.report().bureau()));
        var owners = new Owners(owners(said.report().facts(), part), bureau);
        var owing = new Owners(owners(said.report().facts(), List.of(Measure.RECEIVED)), bureau);
        if (owners.all.isEmpty()) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.HEADING) {
                continue;
            }
            for (Worded figure : text.worded(said.report().year())) {
                String beside = figure.label() + "|" + figure.after();
                boolean isTold = figure.isMoney()
                        && figure.isSharp()
                        && figure.quantity().value().precision() >= DIGITS
                        && told.isIn(beside)
                        && !unless.isIn(beside);
                if (isTold) {
                    boolean isOwed = owed.isIn(beside);
                    Finding finding = finding(note, figure, (isOwed ? owing : owners).differences(before(figure)));
                    if (finding != null) {
                        findings.add(finding);
                    }
                }
            }
        }
        return findings.stream().limit(MOST);
    }

    private Map<String, Owner> owners(List<Fact> facts, List<Measure> part) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        for (Fact fact : facts) {
            boolean isWhole = whole.contains(fact.measure()) && !part.contains(fact.measure());
            if (!fact.quantity().unit().isMoney() || !(isWhole || part.contains(fact.measure()))) {
                continue;
            }
            Owner owner = owners.computeIfAbsent(Identity.name(fact.subject()), any -> new Owner());
            (isWhole ? owner.wholes() : owner.parts()).add(fact);
        }
        return owners;
    }

    private static String before(Worded figure) {
        String words = figure.text().text().text();
        int from = figure.figure().start();
        while (from > 0 && ENDS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return words.substring(from, figure.figure().start());
    }

    /// All of them. What there was of everything is worked out when it is asked for, once.
    private final class Owners {
        private final Map<String, Owner> all;
        private final Map<String, Owner> single = new LinkedHashMap<>(); // not of what is everybody's
        private final Owner whole = new Owner();
        private @Nullable List<Difference> ofAll;

        private Owners(Map<String, Owner> all, String bureau) {
            this.all = all;
            all.forEach((name, owner) -> {
                if (name.equals(bureau) || RestOfNamed.this.all.isIn(name)) {
                    whole.add(owner);
                } else {
                    single.put(name, owner);
                }
            });
        }

        /// Those of what the sentence names; or, where it names nothing, of everything, else of the greatest.
        private List<Difference> differences(String sentence) {
            List<Difference> named = new ArrayList<>();
            single.forEach((name, owner) -> {
                if (isNamed(name, sentence)) {
                    named.addAll(owner.differences());
                }
            });
            if (!other.isIn(sentence)) {
                named.addAll(ofAll());
            }
            return named;
        }

        private List<Difference> ofAll() {
            List<Difference> known = ofAll;
            if (known == null) {
                List<Difference> told = whole.differences();
                known = told.isEmpty() ? greatest().differences() : told;
                ofAll = known;
            }
            return known;
        }

        private Owner greatest() {
            return all.values().stream()
                    .filter(owner -> !owner.differences().isEmpty())
                    .max(Comparator.comparing(Owner::most))
                    .orElseGet(Owner::new);
        }
    }

    private static boolean isNamed(String name, String sentence) {
        int shared = SameDigits.shared(name, sentence);
        return shared >= NAME || (shared >= SHORT && shared == name.length());
    }

    private static @Nullable Finding finding(Note note, Worded figure, List<Difference> differences) {
        Difference slipped = null;
        for (Difference difference : differences) {
            if (difference.span().meets(figure.span())) {
                return null;
            }
            Quantity right = Wording.inUnitOf(difference.base(), figure.quantity());
            Slip slip = right.value().signum() > 0
                            && right.unit().equals(figure.quantity().unit())
                    ? Slip.between(figure.quantity(), right)
                    : null;
            if (slip != null && slip != Slip.SIGN && slipped == null) {
                slipped = difference;
            }
        }
        if (slipped == null) {
            return null;
        }
        Quantity right = Wording.inUnitOf(slipped.base(), figure.quantity());
        return note.of(
                note.rule().title() + "：“" + figure.label() + figure.quantity() + "”，而"
                        + slipped.whole().quantity() + "−" + slipped.part().quantity() + "=" + right,
                List.of(figure.stated("stated"), Finding.Stated.of(slipped.whole()), Finding.Stated.of(slipped.part())),
                right);
    }
}
