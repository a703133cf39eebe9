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
    private static final int LONGEST_QUOTE = 40; // characters

    private static final Pattern INSIDE = Pattern.compile("![/\\\\]");

    private Words() {}

    /// Where something stands: `资金情况，第3页，表1第3行第2列`. People count tables and rows, from 1; paragraphs they cannot,
    /// and find them by their heading and words: their number is told only where there is nothing else.
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
        } else if (words.isEmpty() && place.paragraph() != null) {
            words.add("第" + (place.paragraph() + 1) + "段");
        }
        return String.join("，", words);
    }

    /// Where a figure stands, with the name of its file where that is another one: `《2022年决算.docx》收支情况`.
    static String place(Finding.Stated stated) {
        return file(stated) + place(stated.place());
    }

    private static String file(Finding.Stated stated) {
        return stated.document() == null ? "" : "《" + stated.document() + "》";
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

    /// The places of the figures, one a line, a section named once: `资金情况：“预算14.31万元”、“支出20万元”`, then
    /// `表1第3行第2列：10.2万元`, and `《2022年决算.docx》收支情况：“年末结转30万元”` of another file. In running text a figure is
    /// told in the words of the original, by which it can be found.
    ///
    /// @param most lines; further places are counted
    public static String places(Finding finding, int most) {
        Map<Spot, Set<String>> figures = new LinkedHashMap<>();
        for (Finding.Stated stated : finding.values()) {
            figures.computeIfAbsent(Spot.of(stated), spot -> new LinkedHashSet<>())
                    .add(told(stated));
        }
        List<String> lines = new ArrayList<>();
        Spot before = null;
        for (var entry : figures.entrySet()) {
            if (lines.size() == most) {
                lines.add("……共" + figures.size() + "处");
                break;
            }
            String place = entry.getKey().after(before);
            lines.add(place + (place.isEmpty() ? "" : "：") + String.join("、", entry.getValue()));
            before = entry.getKey();
        }
        return String.join("\n", lines);
    }

    private static String told(Finding.Stated stated) {
        String quote = stated.place().quote().strip();
        return stated.place().paragraph() == null || quote.isEmpty() ? figure(stated) : "“" + cut(quote) + "”";
    }

    private static String cut(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "……";
    }

    /// Where somebody has to look, whatever stands there.
    ///
    /// @param file as places begin with it, empty for the finding's own
    private record Spot(String file, Place place) {
        static Spot of(Finding.Stated stated) {
            Place at = stated.place();
            return new Spot(
                    Words.file(stated),
                    new Place(at.section(), at.page(), at.paragraph(), at.table(), at.row(), at.column(), null, ""));
        }

        /// In words, without the section of the spot before.
        String after(@Nullable Spot before) {
            boolean isSameSection = before != null
                    && before.file.equals(file)
                    && Objects.equals(before.place.section(), place.section());
            return isSameSection && place.section() != null ? Words.place(within()) : file + Words.place(place);
        }

        /// Without its section; a paragraph without a page is then known by its words alone.
        private Place within() {
            return new Place(null, place.page(), null, place.table(), place.row(), place.column(), null, place.quote());
        }
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
