package gouji.check.diagnosis;

import gouji.check.fact.FactIndex;
import gouji.check.rule.Proof;
import gouji.check.text.Amounts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.place.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 散见: figures told in words are held against each other by the sentence that joins them. Where others stand between
/// them, or where they are of several paragraphs, they are the sooner of different things; and unless one of them is a
/// slip of the pen away from what the others make it, the finding is a hint.
///
/// Measured at first sight (see docs/decisions/0011-evidence.md): with figures between and no slip 11 findings were
/// right
/// and 24 wrong, side by side 49 and 33.
public final class Scattered {
    private static final String BETWEEN = "这几个数之间还隔着别的数，也不像笔误，可能本不是一组";
    private static final String APART = "这几个数不在一处，也不像笔误，可能本不是一组";

    private final Amounts amounts;
    private final Set<String> byPlace;

    /// @param amounts of the report
    /// @param byPlace the ids of the rules that join figures by little more than where they stand
    public Scattered(Amounts amounts, Set<String> byPlace) {
        this.amounts = amounts;
        this.byPlace = Set.copyOf(byPlace);
    }

    /// The finding, or the same as a hint.
    public Finding weighed(Finding finding) {
        boolean isAccusation = finding.severity() != Severity.INFO
                && byPlace.contains(finding.rule())
                && finding.consequences().isEmpty() // which speak for the mistake
                && !finding.values().isEmpty()
                && finding.values().stream().anyMatch(value -> value.place().table() == null);
        String doubt = isAccusation ? doubt(finding) : null;
        return doubt == null || Proof.isSlip(finding) ? finding : finding.asHint(doubt);
    }

    private @Nullable String doubt(Finding finding) {
        Map<String, List<Finding.Stated>> lines =
                finding.values().stream().collect(Collectors.groupingBy(value -> FactIndex.line(value.place())));
        if (lines.size() > 1) {
            return APART;
        }
        return lines.entrySet().stream().anyMatch(line -> isInterrupted(line.getKey(), line.getValue()))
                ? BETWEEN
                : null;
    }

    private boolean isInterrupted(String line, List<Finding.Stated> values) {
        List<Worded> all = amounts.line(line);
        var taken = new TreeSet<Integer>();
        for (Finding.Stated value : values) {
            for (int at = 0; at < all.size(); at++) {
                if (!taken.contains(at) && isAt(all.get(at), value)) {
                    taken.add(at);
                    break;
                }
            }
        }
        Set<String> kinds = taken.stream().map(at -> all.get(at).key()).collect(Collectors.toSet());
        return !taken.isEmpty()
                && IntStream.range(taken.first(), taken.last())
                        .anyMatch(at -> !taken.contains(at)
                                && kinds.contains(all.get(at).key()));
    }

    private static boolean isAt(Worded figure, Finding.Stated value) {
        Place own = figure.text().text().place();
        return figure.quantity().plainValue().equals(value.value())
                && figure.quantity().unit().symbol().equals(value.unit())
                && Objects.equals(own.column(), value.place().column());
    }
}
