package gouji.check.score;

import static gouji.check.score.Complaint.plain;

import gouji.check.score.Told.Sort;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 前后得分: a class told of twice in words has the same score in both places; which of them is wrong, the total of all or
/// what was lost may tell.
final class ToldAgain {
    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    private final ScoreWords words;
    private final Complaint complaint;

    ToldAgain(ScoreWords words, Complaint complaint) {
        this.words = words;
        this.complaint = complaint;
    }

    private record Place(Paragraph paragraph, Paragraph.Group group, Told told) {}

    /// @param known the classes that a score table has, which these are held to anyway
    List<Finding> of(List<Paragraph> paragraphs, Set<String> known) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        List<BigDecimal> totals = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (Paragraph.Group group : paragraph.groups()) {
                for (Told told : group.told()) {
                    String name = name(paragraph, told);
                    boolean isOwn = !words.other().isIn(paragraph.sentence(told))
                            && !words.unless().isIn(paragraph.segment(told));
                    if (name != null && !known.contains(name) && isOwn) {
                        places.computeIfAbsent(name, key -> new ArrayList<>()).add(new Place(paragraph, group, told));
                    }
                    boolean isTotal = told.is(Sort.TOTAL)
                            || (told.is(Sort.GOT)
                                    && name == null
                                    && told.value().compareTo(PASS) >= 0);
                    if (isTotal && isOwn) {
                        totals.add(Complaint.tidy(told.value()));
                    }
                }
            }
        }
        if (totals.stream().distinct().count() > 1) {
            return List.of(); // of several projects
        }
        List<Finding> findings = new ArrayList<>();
        places.forEach((name, told) -> findings.addAll(compare(name, told)));
        return findings;
    }

    /// The class of a score that is got; `本部分得34.6分` is of the heading's.
    private static @Nullable String name(Paragraph paragraph, Told told) {
        if (!told.is(Sort.GOT) || (told.saying().isAside() && told.name() == null)) {
            return null;
        }
        if (told.name() != null) {
            return told.name();
        }
        boolean isOfHeading = told.saying().lead().matches("本(?:部分|项|类|节)(?:指标)?(?:实际|共|合计)?得分?[为计]?");
        return isOfHeading ? paragraph.under() : null;
    }

    private List<Finding> compare(String name, List<Place> told) {
        List<BigDecimal> values = told.stream()
                .map(place -> Complaint.tidy(place.told().value()))
                .distinct()
                .toList();
        if (values.size() != 2 || told.stream().map(Place::paragraph).distinct().count() < 2) {
            return List.of();
        }
        Place first = told.getFirst();
        Place second = told.stream()
                .filter(place -> place.told().value().compareTo(first.told().value()) != 0)
                .findFirst()
                .orElseThrow();
        if (first.paragraph().equals(second.paragraph())) {
            return List.of();
        }
        boolean isFirst = isProved(first) || fits(second, first.told().value());
        boolean isSecond = isProved(second) || fits(first, second.told().value());
        Place wrong = isSecond && !isFirst ? first : second;
        Place right = wrong.equals(first) ? second : first;
        List<Finding.Stated> behind = Stream.concat(
                        Stream.of(right.told()), wrong.group().told().stream().filter(one -> !one.equals(wrong.told())))
                .map(one -> one.saying().stated("part"))
                .toList();
        Finding finding = complaint.of(
                wrong.told(),
                behind,
                right.told().value(),
                "别处“" + name + "”得" + plain(right.told().value()) + "分");
        return List.of(isFirst == isSecond ? finding.asHint("两处哪一处有误不能确定") : finding);
    }

    /// Whether a score is what its losses leave of its full marks, or makes up the total with the others told with it.
    private static boolean isProved(Place place) {
        Told full = place.group().only(Sort.FULL);
        BigDecimal lost = Board.sum(
                Stream.concat(place.group().all(Sort.LOST).stream(), place.group().all(Sort.ALL_LOST).stream())
                        .map(Told::value));
        boolean isLeft = full != null
                && lost.signum() > 0
                && full.value().subtract(lost).compareTo(place.told().value()) == 0;
        return isLeft || fits(place, place.told().value());
    }

    /// Whether the classes told together make up the total told with them, if one has this score.
    private static boolean fits(Place place, BigDecimal score) {
        List<Told> told = place.paragraph().told();
        List<Told> parts = told.stream()
                .filter(one -> one.is(Sort.GOT) && one.name() != null)
                .toList();
        BigDecimal sum = Board.sum(parts.stream().map(Told::value))
                .subtract(place.told().value())
                .add(score);
        return parts.size() > 1
                && told.stream()
                        .filter(one -> one.name() == null && (one.is(Sort.TOTAL) || one.is(Sort.GOT)))
                        .anyMatch(one -> one.value().compareTo(sum) == 0);
    }
}
