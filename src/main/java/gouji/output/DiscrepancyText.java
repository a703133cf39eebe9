package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// The discrepancy report as a text document, one section for each report.
final class DiscrepancyText {
    private static final int TITLE_POINTS = 18;
    private static final int HEADING_POINTS = 14;
    private static final int BODY_POINTS = 11;

    private final XWPFDocument text;

    private DiscrepancyText(XWPFDocument text) {
        this.text = text;
    }

    static void write(DiscrepancyReport report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new DiscrepancyText(document).add(report);
            document.write(out);
        }
    }

    private void add(DiscrepancyReport report) {
        heading("疑点报告", 0, TITLE_POINTS);
        int number = 1;
        for (Examined document : report.documents()) {
            add(number++, document, report);
        }
        if (!report.unread().isEmpty()) {
            heading("未能读取的文件", 1, HEADING_POINTS);
            report.unread()
                    .forEach(unread -> line("", unread.document() + "（" + unread.reason() + "）：" + unread.detail()));
        }
    }

    private void add(int of, Examined document, DiscrepancyReport report) {
        heading(
                of + ". " + (document.bureau() == null ? "" : document.bureau() + "：") + document.document(),
                1,
                HEADING_POINTS);
        line(
                "",
                "错误%d处，警告%d处，提示%d处。"
                        .formatted(
                                document.count(Severity.ERROR),
                                document.count(Severity.WARNING),
                                document.count(Severity.INFO)));
        document.remarks().forEach(remark -> line("读取说明：", remark));
        int number = 1;
        for (Finding finding : document.findings()) {
            add(DiscrepancyReport.number(of, number++), finding, document.around());
            String basis = report.basis(finding);
            line("规则：", finding.rule() + (basis.isEmpty() ? "" : "，" + basis));
        }
    }

    private void add(String number, Finding finding, Surroundings around) {
        line(number + " 【" + finding.severity().label() + "·" + finding.kind().label() + "】", finding.message());
        if (!finding.values().isEmpty()) {
            figures(finding, around);
        }
        if (finding.diagnosis() != null) {
            line("可能原因：", finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> line("连带影响：", consequence));
    }

    private void figures(Finding finding, Surroundings around) {
        XWPFTable table = text.createTable(1, 3);
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        cell(head, 0, "数字", true);
        cell(head, 1, "出处", true);
        cell(head, 2, "原文", true);
        for (var stated : finding.values()) {
            XWPFTableRow row = table.createRow();
            cell(row, 0, Words.figure(stated), false);
            cell(row, 1, Words.place(stated), false);
            around.of(stated.place()).forEach(piece -> cell(row, 2, piece.text(), piece.isFigure()));
            String unit = around.unitOrigin(stated);
            cell(row, 2, unit.isEmpty() ? "" : "（" + unit + "）", false);
        }
    }

    private static void cell(XWPFTableRow row, int column, String words, boolean bold) {
        run(row.getCell(column).getParagraphs().getFirst(), words, BODY_POINTS, bold);
    }

    private void heading(String words, int level, int points) {
        XWPFParagraph paragraph = text.createParagraph();
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level)); // so that it shows in the navigation pane
        run(paragraph, words, points, true);
    }

    private void line(String label, String words) {
        XWPFParagraph paragraph = text.createParagraph();
        run(paragraph, label, BODY_POINTS, true);
        run(paragraph, words, BODY_POINTS, false);
    }

    private static void run(XWPFParagraph paragraph, String words, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(Printable.of(words));
    }
}
