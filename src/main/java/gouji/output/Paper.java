package gouji.output;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// A text document on A4 with page numbers, headings that Word's navigation shows, and tables with given widths.
final class Paper {
    private static final int WIDTH = 11_906; // all measures in twentieths of a point
    private static final int HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int ROOM = 560; // for a line or two of handwriting

    private final XWPFDocument text;

    Paper(XWPFDocument text) {
        this.text = text;
        PaperStyles.addTo(text);
        var section = text.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        number(text.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    /// `第3页 共12页`, which Word keeps right.
    private static void number(XWPFParagraph footer) {
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("第");
        field(footer, "PAGE");
        footer.createRun().setText("页 共");
        field(footer, "NUMPAGES");
        footer.createRun().setText("页");
    }

    private static void field(XWPFParagraph paragraph, String name) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        field.addNewR().addNewT().setStringValue("1");
    }

    void title(String words) {
        styled(PaperStyles.TITLE, words);
    }

    /// @param level 1 for a chapter
    void heading(int level, String words) {
        styled(PaperStyles.heading(level), words);
    }

    /// A paragraph with a label in bold before it.
    void line(String label, String words) {
        XWPFParagraph paragraph = text.createParagraph();
        run(paragraph, label, true);
        run(paragraph, words, false);
    }

    private void styled(String style, String words) {
        XWPFParagraph paragraph = text.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(Printable.of(words));
    }

    /// A table whose first row is repeated on every page.
    ///
    /// @param shares of the columns in the width, in hundredths
    XWPFTable table(List<String> headings, List<Integer> shares) {
        XWPFTable table = text.createTable(1, headings.size());
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid();
        var columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        for (int c = 0; c < shares.size(); c++) {
            int width = (WIDTH - 2 * MARGIN) * shares.get(c) / 100;
            var column = c < columns.sizeOfGridColArray() ? columns.getGridColArray(c) : columns.addNewGridCol();
            column.setW(BigInteger.valueOf(width));
            table.getRow(0).getCell(c).setWidth(String.valueOf(width));
            cell(table.getRow(0), c, headings.get(c), true);
        }
        table.getRow(0).setRepeatHeader(true);
        return table;
    }

    /// A further row, which no page break divides.
    static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        return row;
    }

    /// Room where an auditor writes what came of it.
    void room(List<String> labels, List<Integer> shares) {
        XWPFTableRow row = table(labels, shares).getRow(0);
        row.setRepeatHeader(false);
        row.setHeight(ROOM);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        row.getTableCells().forEach(cell -> cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER));
        text.createParagraph(); // tables without one between them become one
    }

    static void cell(XWPFTableRow row, int column, String words, boolean bold) {
        run(row.getCell(column).getParagraphs().getFirst(), words, bold);
    }

    private static void run(XWPFParagraph paragraph, String words, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        run.setText(Printable.of(words));
    }
}
