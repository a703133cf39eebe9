package gouji.corpus;

import gouji.corpus.Sample.Block;
import gouji.corpus.Sample.Break;
import gouji.corpus.Sample.Grid;
import gouji.corpus.Sample.Line;
import gouji.corpus.Sample.Part;
import gouji.corpus.Sample.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// Writes a sample as DOCX, with merged cells, heading styles and automatic numbering as Word keeps them.
final class WordWriter {
    private static final int TEXT_WIDTH = 8900; // twips between the margins of an upright A4 page
    private static final int WIDE_TEXT_WIDTH = 13900;

    private final Sample sample;
    private final XWPFDocument document = new XWPFDocument();
    private final boolean wide;

    private WordWriter(Sample sample) {
        this.sample = sample;
        this.wide = sample.has("landscape");
    }

    static byte[] write(Sample sample) throws IOException {
        return new WordWriter(sample).bytes();
    }

    private byte[] bytes() throws IOException {
        page();
        WordStyles.addTo(document);
        for (Block block : sample.blocks()) {
            switch (block) {
                case Line line -> line(line);
                case Grid grid -> table(grid);
                case Break ignored -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        document.close();
        return Packed.again(bytes.toByteArray());
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? 16838 : 11906));
        size.setH(BigInteger.valueOf(wide ? 11906 : 16838));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(1440);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void line(Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        switch (line.style()) {
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run.setBold(true);
                run.setFontSize(18);
            }
            case SUBTITLE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case RIGHT -> paragraph.setAlignment(ParagraphAlignment.RIGHT);
            case HEADING -> paragraph.setStyle("Heading" + line.level());
            case NUMBERED -> {
                paragraph.setNumID(BigInteger.ONE);
                paragraph.setNumILvl(BigInteger.valueOf(line.level() - 1L));
                run.setBold(line.level() == 1);
            }
            case BOLD -> {
                run.setBold(true);
                paragraph.setIndentationFirstLine(560);
            }
            case PLAIN -> paragraph.setIndentationFirstLine(560);
        }
        if (line.style() != Style.TITLE && line.style() != Style.HEADING) {
            run.setFontSize(14);
        }
        run.setFontFamily("仿宋");
        run.setText(line.text());
    }

    private void table(Grid grid) {
        int columns = grid.rows().getFirst().size();
        XWPFTable table = document.createTable(grid.rows().size(), columns);
        int[] widths = widths(grid, columns);
        table.setWidth(wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH);
        var layout = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            layout.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            row(table.getRow(r), grid, r, widths);
            if (r < grid.headerRows()) {
                table.getRow(r).setRepeatHeader(true);
            }
        }
        document.createParagraph();
    }

    private int[] widths(Grid grid, int columns) {
        int[] parts = new int[columns];
        int all = 0;
        for (int i = 0; i < columns; i++) {
            parts[i] = grid.widths().size() > i ? grid.widths().get(i) : 10;
            all += parts[i];
        }
        int whole = wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
        for (int i = 0; i < columns; i++) {
            parts[i] = whole * parts[i] / all;
        }
        return parts;
    }

    /// Right to left, so that cells can be taken out where a cell spans columns.
    private void row(XWPFTableRow row, Grid grid, int r, int[] widths) {
        List<Sample.Cell> cells = grid.rows().get(r);
        for (int c = cells.size() - 1; c >= 0; c--) {
            if (cells.get(c).part() == Part.LEFT) {
                row.removeCell(c);
                continue;
            }
            XWPFTableCell cell = row.getCell(c);
            CTTcPr properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            int span = 1;
            int width = widths[c];
            while (c + span < cells.size() && cells.get(c + span).part() == Part.LEFT) {
                width += widths[c + span++];
            }
            CTTblWidth size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
            size.setW(BigInteger.valueOf(width));
            size.setType(STTblWidth.DXA);
            if (span > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            if (cells.get(c).part() == Part.ABOVE) {
                properties.addNewVMerge().setVal(STMerge.CONTINUE);
            } else if (r + 1 < grid.rows().size()
                    && grid.rows().get(r + 1).get(c).part() == Part.ABOVE) {
                properties.addNewVMerge().setVal(STMerge.RESTART);
            }
            text(cell, cells.get(c).text());
        }
    }

    private static void text(XWPFTableCell cell, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            XWPFRun run = paragraph.createRun();
            run.setFontFamily("宋体");
            run.setFontSize(10);
            run.setText(lines.get(i));
        }
    }
}
