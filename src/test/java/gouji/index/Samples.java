package gouji.index;

import gouji.document.DocumentInfo;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.util.List;

/// Small reports of invented bureaus.
public final class Samples {
    private Samples() {}

    public static Place place(String quote) {
        return new Place("资金情况", null, 3, null, null, null, null, quote);
    }

    public static Fact fact(String id, String subject, Measure measure, Quantity quantity, String quote) {
        return new Fact(id, subject, measure, quantity, null, null, null, null, "some-rule", place(quote));
    }

    public static Report report(String name, String sha256, String bureau, int year, Fact... facts) {
        return new Report(
                new DocumentInfo(name, sha256, "text/plain", null),
                bureau,
                bureau.substring(0, 3),
                year,
                "项目支出绩效自评",
                null,
                null,
                List.of(),
                List.of(facts),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Finding finding(Report report, Severity severity, String message) {
        Place place =
                report.facts().isEmpty() ? place("") : report.facts().getFirst().place();
        return new Finding(
                report.document().name(),
                "some-rule",
                Kind.RATIO,
                severity,
                message,
                List.of(new Finding.Stated("1", "万元", "stated", place)),
                null,
                null,
                null,
                List.of());
    }
}
