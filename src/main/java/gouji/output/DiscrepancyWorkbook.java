package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;
import gouji.output.DiscrepancyReport.Numbered;
import gouji.output.Sheet.Column;
import gouji.place.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The discrepancy report as a workbook: 疑点清单, an error or warning a row, 提示, a hint a row, and 概况, a report a row.
final class DiscrepancyWorkbook {
    private static final List<Column> FINDINGS = List.of(
            new Column("序号", 4),
            new Column("单位", 6),
            new Column("报告", 8),
            new Column("级别", 3),
            new Column("类别", 4),
            new Column("疑点", 22),
            new Column("应为", 5),
            new Column("应为单位", 3),
            new Column("差额", 5),
            new Column("差额单位", 3),
            new Column("出处", 11),
            new Column("原文", 18),
            new Column("可能原因", 12),
            new Column("核实结果", 8),
            new Column("备注", 6));
    private static final List<Column> FURTHER = List.of(
            new Column("年度", 4),
            new Column("涉及数字", 12),
            new Column("连带影响", 24),
            new Column("规则", 10),
            new Column("依据", 16));
    private static final int MOST_PLACES = 20; // in one cell
    private static final List<Column> OVERVIEW = List.of(
            new Column("序号", 4),
            new Column("单位", 14),
            new Column("报告", 26),
            new Column("年度", 4),
            new Column("报告类型", 12),
            new Column("数据项", 5),
            new Column("错误", 4),
            new Column("警告", 4),
            new Column("提示", 4),
            new Column("读取说明", 40));

    private DiscrepancyWorkbook() {}

    static void write(DiscrepancyReport report, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook()) {
            var styles = new SheetStyles(workbook);
            var findings = new Sheet(workbook, styles, "疑点清单", FINDINGS, FURTHER);
            var hints = new Sheet(workbook, styles, "提示", FINDINGS, FURTHER);
            var overview = new Sheet(workbook, styles, "概况", OVERVIEW);
            for (Examined document : report.documents()) {
                overview.add(row(document));
                document.grave().forEach(finding -> findings.add(row(document, finding, report)));
                document.hints().forEach(hint -> hints.add(row(document, hint, report)));
            }
            findings.finish();
            hints.finish();
            for (var unread : report.unread()) {
                overview.add(List.of(
                        "", "", unread.document(), "", "", "", "", "", "", unread.reason() + "：" + unread.detail()));
            }
            overview.add(total(report));
            overview.finish();
            workbook.write(out);
        }
    }

    private static List<?> row(Examined document, Numbered numbered, DiscrepancyReport report) {
        String number = numbered.number();
        Finding finding = numbered.finding();
        return List.of(
                report.page() == null ? number : new Sheet.Link(number, report.page() + "#r" + number),
                Objects.requireNonNullElse(document.bureau(), ""),
                original(document, finding),
                finding.severity().label(),
                finding.kind().label(),
                finding.message(),
                finding.expected() == null ? "" : new Decimal(finding.expected().value()),
                finding.expected() == null ? "" : finding.expected().unit(),
                finding.difference() == null ? "" : new Decimal(finding.difference()),
                Words.differenceUnit(finding),
                Words.places(finding, MOST_PLACES),
                Words.quotes(finding, document.around()),
                Objects.requireNonNullElse(finding.diagnosis(), ""),
                "",
                "",
                year(document),
                Words.figures(finding),
                String.join("\n", finding.consequences()),
                finding.rule(),
                report.basis(finding));
    }

    /// The report's name, which opens it where the first figure stands.
    private static Object original(Examined document, Finding finding) {
        Path original = document.original();
        if (original == null) {
            return document.document();
        }
        Integer page = finding.values().stream()
                .map(Finding.Stated::place)
                .filter(document.around()::has)
                .map(Place::page)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Sheet.Link(document.document(), Words.href(original, page));
    }

    private static List<?> row(Examined document) {
        return List.of(
                document.number(),
                Objects.requireNonNullElse(document.bureau(), ""),
                document.document(),
                year(document),
                Objects.requireNonNullElse(document.reportType(), ""),
                document.facts(),
                document.count(Severity.ERROR),
                document.count(Severity.WARNING),
                document.count(Severity.INFO),
                String.join("\n", document.remarks()));
    }

    private static List<?> total(DiscrepancyReport report) {
        return List.of(
                "合计",
                "",
                "",
                "",
                "",
                report.documents().stream().mapToInt(Examined::facts).sum(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.INFO),
                report.summary());
    }

    private static Object year(Examined document) {
        return document.year() == null ? "" : document.year();
    }
}
