package gouji.output;

import gouji.document.Remark;
import gouji.finding.Finding;
import gouji.place.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How places, figures and remarks are put in words for people.
public final class Words {
    private static final Pattern INSIDE = Pattern.compile("![/\\\\]");

    private Words() {}

    /// Where something stands: `资金情况，第3页，表1第3行第2列`. People count from 1.
    public static String place(Place place) {
        List<String> words = new ArrayList<>();
        if (place.section() != null) {
            words.add(place.section());
        }
        if (place.page() != null) {
            words.add("第" + place.page() + "页");
        }
        if (place.table() != null) {
            words.add("表" + (place.table() + 1) + position(place));
        } else if (place.paragraph() != null) {
            words.add("第" + (place.paragraph() + 1) + "段");
        }
        return String.join("，", words);
    }

    /// What opens an original, a PDF at that page; for a file inside an archive what opens the archive, as no program
    /// follows a link into one.
    static String href(Path original, @Nullable Integer page) {
        Matcher inner = INSIDE.matcher(original.toString());
        return inner.find()
                ? Path.of(original.toString().substring(0, inner.start()))
                        .toUri()
                        .toASCIIString()
                : original.toUri().toASCIIString() + (page == null ? "" : "#page=" + page);
    }

    /// The figures that take part: `45万元、46万元`.
    public static String figures(Finding finding) {
        return finding.values().stream().map(Words::figure).collect(Collectors.joining("、"));
    }

    /// A figure as stated, with its unit.
    public static String figure(Finding.Stated stated) {
        return stated.value() + stated.unit();
    }

    /// What the others imply: `46万元`, or nothing.
    public static String expected(Finding finding) {
        return finding.expected() == null
                ? ""
                : finding.expected().value() + finding.expected().unit();
    }

    /// The difference with its unit, or nothing.
    public static String difference(Finding finding) {
        return finding.difference() == null ? "" : finding.difference() + differenceUnit(finding);
    }

    /// What the difference is counted in; rates differ by percentage points.
    static String differenceUnit(Finding finding) {
        if (finding.difference() == null || finding.expected() == null) {
            return "";
        }
        String unit = finding.expected().unit();
        return unit.equals("%") ? "个百分点" : unit;
    }

    /// The places of the figures, one a line, a section named once: `资金情况，第45段：14.31万元、20万元` and then
    /// `第48段：10.2万元`.
    ///
    /// @param most lines; further places are counted
    public static String places(Finding finding, int most) {
        Map<Place, Set<String>> figures = new LinkedHashMap<>();
        for (Finding.Stated stated : finding.values()) {
            figures.computeIfAbsent(spot(stated.place()), spot -> new LinkedHashSet<>())
                    .add(figure(stated));
        }
        List<String> lines = new ArrayList<>();
        Place before = null;
        for (var entry : figures.entrySet()) {
            if (lines.size() == most) {
                lines.add("……共" + figures.size() + "处");
                break;
            }
            Place spot = entry.getKey();
            boolean isSameSection = before != null && Objects.equals(before.section(), spot.section());
            lines.add(place(isSameSection ? within(spot) : spot) + "：" + String.join("、", entry.getValue()));
            before = spot;
        }
        return String.join("\n", lines);
    }

    /// Where somebody has to look, whatever stands there.
    private static Place spot(Place place) {
        return new Place(
                place.section(), place.page(), place.paragraph(), place.table(), place.row(), place.column(), null, "");
    }

    private static Place within(Place place) {
        return new Place(
                null, place.page(), place.paragraph(), place.table(), place.row(), place.column(), null, place.quote());
    }

    /// The source text of all figures, one a line: their sentence, or in a table with the words of its row and column.
    /// Of a cell that is a page of its own the beginning.
    static String quotes(Finding finding, Surroundings around) {
        return finding.values().stream()
                .map(stated -> {
                    String headers = around.headers(stated.place());
                    String unit = around.unitOrigin(stated);
                    String said = headers.isEmpty()
                            ? around.of(stated.place()).stream()
                                    .map(Surroundings.Piece::text)
                                    .collect(Collectors.joining())
                            : headers + "：" + beginning(stated.place().quote());
                    return said + (unit.isEmpty() ? "" : "（" + unit + "）");
                })
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(String quote) {
        return quote.length() <= Surroundings.MOST ? quote : quote.substring(0, Surroundings.MOST) + "……";
    }

    /// What could not be read, with its page: `第3页：……`.
    public static String remark(Remark remark) {
        return remark.page() == null ? remark.text() : "第" + remark.page() + "页：" + remark.text();
    }

    private static String position(Place place) {
        return (place.row() == null ? "" : "第" + (place.row() + 1) + "行")
                + (place.column() == null ? "" : "第" + (place.column() + 1) + "列");
    }
}
