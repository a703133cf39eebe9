package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// The discrepancy report as a text document, one section for each report, with room for what came of each finding.
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
        int number = 1;
        for (Examined document : report.documents()) {
            add(number++, document);
        }
        if (!report.unread().isEmpty()) {
            paper.heading(1, "未能读取的文件");
            report.unread()
                    .forEach(unread ->
                            paper.line("", unread.document() + "（" + unread.reason() + "）：" + unread.detail()));
        }
    }

    private void add(int of, Examined document) {
        paper.heading(1, of + ". " + (document.bureau() == null ? "" : document.bureau() + "：") + document.document());
        paper.line(
                "",
                "错误%d处，警告%d处，提示%d处。"
                        .formatted(
                                document.count(Severity.ERROR),
                                document.count(Severity.WARNING),
                                document.count(Severity.INFO)));
        document.remarks().forEach(remark -> paper.line("读取说明：", remark));
        int number = 1;
        for (Finding finding : document.findings()) {
            add(DiscrepancyReport.number(of, number++), finding, document.around());
        }
    }

    private void add(String number, Finding finding, Surroundings around) {
        paper.heading(
                2,
                number + " " + finding.severity().label() + "·" + finding.kind().label());
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
            Paper.cell(row, 1, Words.place(stated.place()), false);
            around.of(stated.place()).forEach(piece -> Paper.cell(row, 2, piece.text(), piece.isFigure()));
            String unit = around.unitOrigin(stated);
            Paper.cell(row, 2, unit.isEmpty() ? "" : "（" + unit + "）", false);
        }
    }
}
