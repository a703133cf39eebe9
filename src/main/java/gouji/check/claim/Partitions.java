package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 分类数之和: things counted by sorts that shut each other out (完工、在建、未开工; 优、良、中、差) must make up their number.
///
/// @param partitions each a list of sorts, each sort a pattern that ends what stands before its number; the last sort
/// is
///     the one that is told last
/// @param unless words of the sentence that say that there are more, or that some are counted twice
/// @param some words between the whole and its last part that say so; behind it they tell of other things
/// @param planned words before a number that is what was to be, and has no sorts
public record Partitions(List<List<Search>> partitions, Search unless, Search some, Search planned)
        implements WordDemand {
    private static final BigDecimal CLOSE = new BigDecimal("0.1");
    private static final int SENTENCES = 1; // between the whole and its parts
    private static final int LONGEST_SORT = 14; // characters
    private static final int NONE = -1;

    public static Partitions of(RuleNode node) {
        node.only("sorts", "unless", "some", "planned");
        List<List<Search>> partitions = node.get("sorts").items().stream()
                .map(sorts -> sorts.items().stream()
                        .map(sort -> sort.as(words -> Search.of("(?:" + words + ")[^，。；、]{0,4}$"), "此处应为正则表达式"))
                        .toList())
                .toList();
        return new Partitions(
                partitions,
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "some"),
                WordDemand.words(node, "planned"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.figures().size() >= 3) {
                List<Saying> sayings = text.sayings();
                for (List<Search> sorts : partitions) {
                    find(note, sayings, sorts, findings);
                }
            }
        }
        return findings.stream();
    }

    private void find(Note note, List<Saying> sayings, List<Search> sorts, List<Finding> findings) {
        Saying whole = null;
        List<Saying> parts = new ArrayList<>();
        boolean[] told = new boolean[sorts.size()];
        for (Saying saying : sayings) {
            int sort = sort(saying, sorts);
            if (saying.isAside() || !isCount(saying) || (sort == NONE && planned.isIn(saying.lead()))) {
                continue;
            }
            boolean isOfWhole = whole != null
                    && saying.unit().equals(whole.unit())
                    && saying.sentence() - whole.sentence() <= SENTENCES;
            if (sort == NONE) {
                boolean isOther = isOfWhole && !parts.isEmpty();
                if (!isOther || saying.unit().equals(parts.getFirst().unit())) {
                    if (whole == null || !isOther || !isListed(parts.getLast(), saying) || areMore(parts, whole)) {
                        finding(note, whole, parts, told).ifPresent(findings::add);
                    }
                    whole = saying;
                    parts = new ArrayList<>();
                    told = new boolean[sorts.size()];
                }
            } else if (isOfWhole && !told[sort]) {
                parts.add(saying);
                told[sort] = true;
            } else if (isOfWhole) { // a second list
                finding(note, whole, parts, told).ifPresent(findings::add);
                whole = null;
                parts = new ArrayList<>();
            }
        }
        finding(note, whole, parts, told).ifPresent(findings::add);
    }

    private static boolean isCount(Saying saying) {
        return !saying.unit().isMoney()
                && !saying.unit().isRate()
                && !saying.unit().symbol().isEmpty()
                && saying.unit().dimension() == Dimension.COUNT;
    }

    private static int sort(Saying saying, List<Search> sorts) {
        for (int i = 0; i < sorts.size(); i++) {
            if (sorts.get(i).isIn(saying.lead())) {
                return i;
            }
        }
        return NONE;
    }

    private Optional<Finding> finding(Note note, @Nullable Saying whole, List<Saying> parts, boolean[] told) {
        if (whole == null
                || parts.size() < 2
                || !whole.isSharp()
                || !parts.stream().allMatch(Saying::isSharp)
                || isOfTwo(whole, parts)
                || unless.isIn(sentence(whole, parts.getLast()))
                || some.isIn(whole.between(
                        whole.figure().end(), parts.getLast().figure().end()))) {
            return Optional.empty();
        }
        BigDecimal total = whole.quantity().value();
        BigDecimal sum = sum(parts);
        int compared = sum.compareTo(total);
        if (compared == 0) {
            return Optional.empty();
        }
        List<Finding.Stated> values = new ArrayList<>(List.of(whole.stated("total")));
        parts.forEach(part -> values.add(part.stated("part")));
        String arithmetic = String.join(
                "+", parts.stream().map(part -> part.quantity().plainValue()).toList());
        Finding finding = note.of(
                note.rule().title() + "：“"
                        + whole.between(
                                whole.figure().start(), parts.getLast().figure().end()) + "”，" + arithmetic + "="
                        + sum.toPlainString() + " ≠ " + whole.quantity(),
                values,
                new Quantity(sum, whole.unit(), null, null));
        boolean isClose =
                sum.subtract(total).abs().compareTo(total.multiply(CLOSE).max(BigDecimal.ONE)) <= 0;
        boolean isSure = isClose && (compared > 0 || told[told.length - 1] || parts.size() > 2);
        return isSure
                ? Optional.of(finding)
                : compared > 0 || isClose ? Optional.of(finding.asHint("也可能没有列全，或几类之间有重叠")) : Optional.empty();
    }

    /// `开工202台，未完成18台；竣工188台`: what stands beside the whole, before a semicolon, is no sort beside what comes after
    /// it.
    private static boolean isOfTwo(Saying whole, List<Saying> parts) {
        return isApart(parts.getFirst(), parts.getLast()) && !isApart(whole, parts.getFirst());
    }

    private static BigDecimal sum(List<Saying> parts) {
        return parts.stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean areMore(List<Saying> parts, Saying whole) {
        return sum(parts).compareTo(whole.quantity().value()) > 0;
    }

    /// `在建38台、居民撤回8台`: there are more sorts than are known.
    private static boolean isListed(Saying part, Saying next) {
        String between = part.between(part.figure().end(), next.figure().start());
        return between.startsWith("、") && between.length() <= LONGEST_SORT;
    }

    private static boolean isApart(Saying one, Saying other) {
        return one.between(one.figure().end(), other.figure().start()).contains("；");
    }

    /// From the sentence's beginning to the end of the sentence of the last part.
    private static String sentence(Saying whole, Saying last) {
        String words = whole.text().text().text();
        int from = words.lastIndexOf('。', whole.figure().start()) + 1;
        int stop = words.indexOf('。', last.figure().end());
        return words.substring(from, stop < 0 ? words.length() : stop);
    }
}
