package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;
import gouji.output.DiscrepancyReport.Numbered;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// The discrepancy report as a text document: an overview, a chapter of errors and warnings, one of hints, in each a
/// section for every report, with room for what came of each finding.
final class DiscrepancyText {
    private final DiscrepancyReport report;
    private final Paper paper;

    private DiscrepancyText(DiscrepancyReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
    }

    static void write(DiscrepancyReport report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new DiscrepancyText(report, new Paper(document)).add();
            document.write(out);
        }
    }

    private void add() {
        paper.title("疑点报告");
        overview();
        grave();
        if (report.count(Severity.INFO) > 0) {
            hints();
        }
        if (!report.unread().isEmpty()) {
            paper.heading(1, "未能读取的文件");
            report.unread()
                    .forEach(unread ->
                            paper.line("", unread.document() + "（" + unread.reason() + "）：" + unread.detail()));
        }
    }

    private void overview() {
        paper.heading(1, "概况");
        paper.line("", report.summary());
        XWPFTable table = paper.table(List.of("序号", "单位", "报告", "错误", "警告", "提示"), List.of(8, 24, 44, 8, 8, 8));
        for (Examined document : report.documents()) {
            XWPFTableRow row = Paper.row(table);
            Paper.cell(row, 0, String.valueOf(document.number()), false);
            Paper.cell(row, 1, Objects.requireNonNullElse(document.bureau(), ""), false);
            Paper.cell(row, 2, document.document(), false);
            Paper.cell(row, 3, String.valueOf(document.count(Severity.ERROR)), false);
            Paper.cell(row, 4, String.valueOf(document.count(Severity.WARNING)), false);
            Paper.cell(row, 5, String.valueOf(document.count(Severity.INFO)), false);
        }
    }

    private void grave() {
        paper.heading(1, "错误和警告");
        if (report.count(Severity.ERROR) + report.count(Severity.WARNING) == 0) {
            paper.line("", "未发现错误和警告。");
        }
        for (Examined document : report.documents()) {
            if (!document.grave().isEmpty() || !document.remarks().isEmpty()) {
                paper.heading(2, document.title());
                paper.line("", document.summary());
                document.remarks().forEach(remark -> paper.line("读取说明：", remark));
                document.grave().forEach(finding -> add(finding, document.around()));
            }
        }
    }

    private void hints() {
        paper.heading(1, "提示");
        paper.line("", "以下各处值得一看，多为尾差或可以解释的差别，不一定有误。");
        for (Examined document : report.documents()) {
            if (!document.hints().isEmpty()) {
                paper.heading(2, document.title());
                document.hints().forEach(hint -> add(hint, document.around()));
            }
        }
    }

    private void add(Numbered numbered, Surroundings around) {
        Finding finding = numbered.finding();
        paper.heading(
                3,
                numbered.number() + " " + finding.severity().label() + "·"
                        + finding.kind().label());
        paper.line("", finding.message());
        if (!finding.values().isEmpty()) {
            figures(finding, around);
        }
        if (finding.diagnosis() != null) {
            paper.line("可能原因：", finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> paper.line("连带影响：", consequence));
        String basis = report.basis(finding);
        paper.line("规则：", finding.rule() + (basis.isEmpty() ? "" : "，" + basis));
        paper.room(List.of("核实结果", "", "核实人、日期", ""), List.of(12, 52, 16, 20));
    }

    private void figures(Finding finding, Surroundings around) {
        XWPFTable table = paper.table(List.of("数字", "出处", "原文"), List.of(18, 30, 52));
        for (var stated : finding.values()) {
            XWPFTableRow row = Paper.row(table);
            Paper.cell(row, 0, Words.figure(stated), false);
            Paper.cell(row, 1, Words.place(stated), false);
            around.of(stated.place()).forEach(piece -> Paper.cell(row, 2, piece.text(), piece.isFigure()));
            String unit = around.unitOrigin(stated);
            Paper.cell(row, 2, unit.isEmpty() ? "" : "（" + unit + "）", false);
        }
    }
}
