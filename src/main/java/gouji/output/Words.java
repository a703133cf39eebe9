package gouji.output;

import gouji.check.Finding;
import gouji.document.Remark;
import gouji.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How places, figures and remarks are put in words for people.
public final class Words {
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
        if (finding.difference() == null) {
            return "";
        }
        return finding.difference()
                + (finding.expected() == null ? "" : finding.expected().unit());
    }

    /// The places of all figures, one a line.
    public static String places(Finding finding) {
        return finding.values().stream()
                .map(stated -> figure(stated) + "：" + place(stated.place()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// The source text of all figures, one a line.
    public static String quotes(Finding finding) {
        return finding.values().stream()
                .map(stated -> stated.place().quote())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String remark(Remark remark) {
        return remark.page() == null ? remark.text() : "第" + remark.page() + "页：" + remark.text();
    }

    private static String position(Place place) {
        return (place.row() == null ? "" : "第" + (place.row() + 1) + "行")
                + (place.column() == null ? "" : "第" + (place.column() + 1) + "列");
    }
}
