package gouji.ingest.excel;

import gouji.ingest.excel.SheetArea.Range;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBCommentsTable;
import org.apache.poi.xssf.binary.XSSFBParseException;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBSheetHandler;
import org.apache.poi.xssf.binary.XSSFBSheetHandler.XSSFBSheetContentsHandler;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// A sheet of an XLSB as the area that it fills. POI tells the cells; what is merged and what is hidden is read from
/// the records here (MS-XLSB 2.4).
final class XlsbSheet implements XSSFBSheetContentsHandler {
    private static final int ROW = 0; // BrtRowHdr
    private static final int COLUMNS = 60; // BrtColInfo
    private static final int MERGED = 176; // BrtMergeCell
    private static final int FLAGS_OF_ROW = 11;
    private static final int ROW_IS_HIDDEN = 0x10;
    private static final int FLAGS_OF_COLUMNS = 16;

    /// Columns beside each other, the last one included, that are not shown.
    private record Unseen(int first, int last) {}

    private final SheetArea area;
    private final Shown shown;
    private final List<String> heads = new ArrayList<>();
    private final List<Range> merged = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();

    XlsbSheet(String name, Shown shown) {
        this.area = new SheetArea(name);
        this.shown = shown;
    }

    SheetArea area() {
        return area;
    }

    List<String> heads() {
        return heads;
    }

    void read(
            InputStream in,
            XSSFBStylesTable styles,
            @Nullable XSSFBCommentsTable comments,
            XSSFBSharedStringsTable strings)
            throws IOException {
        new XSSFBSheetHandler(in, styles, comments, strings, this, false) {
            @Override
            public void handleRecord(int type, byte[] data) throws XSSFBParseException {
                record(type, data);
                super.handleRecord(type, data);
            }
        }.parse();
        merged.forEach(area::merge);
        hiddenRows.forEach(row -> area.hideRows(row, row + 1));
        for (Unseen columns : unseen) {
            area.hideColumns(columns.first, columns.last + 1);
        }
    }

    private void record(int type, byte[] data) {
        switch (type) {
            case ROW -> {
                if ((data[FLAGS_OF_ROW] & ROW_IS_HIDDEN) != 0) {
                    hiddenRows.add(LittleEndian.getInt(data));
                }
            }
            case COLUMNS -> {
                if ((data[FLAGS_OF_COLUMNS] & 1) != 0) {
                    unseen.add(new Unseen(LittleEndian.getInt(data), LittleEndian.getInt(data, 4)));
                }
            }
            case MERGED ->
                merged.add(new Range(
                        LittleEndian.getInt(data),
                        LittleEndian.getInt(data, 8),
                        LittleEndian.getInt(data, 4),
                        LittleEndian.getInt(data, 12)));
            default -> {
                // cells, which POI reads, and how they look
            }
        }
    }

    private void cell(String name, String text, @Nullable XSSFComment comment) {
        if (comment != null) {
            area.tally().comment(name, comment.getString().getString());
        }
        var cell = new CellReference(name);
        if (!text.isBlank()) {
            area.put(cell.getRow(), cell.getCol(), text.strip());
        }
    }

    @Override
    public void stringCell(String name, @Nullable String text, @Nullable XSSFComment comment) {
        cell(name, text == null ? "" : text, comment);
    }

    @Override
    public void doubleCell(String name, double value, @Nullable XSSFComment comment, ExcelNumberFormat format) {
        cell(name, shown.of(value, format), comment);
    }

    @Override
    public void booleanCell(String name, boolean value, @Nullable XSSFComment comment) {
        cell(name, value ? "TRUE" : "FALSE", comment);
    }

    @Override
    public void errorCell(String name, FormulaError error, @Nullable XSSFComment comment) {
        area.tally().errors++;
        cell(name, error.getString(), comment);
    }

    @Override
    public void headerFooter(String text, boolean isHeader, String kind) {
        PrintedHeads.said(text).forEach(heads::add);
    }

    @Override
    public void startRow(int number) {
        // told by each cell
    }

    @Override
    public void endRow(int number) {
        // told by each cell
    }

    @Override
    public void endSheet() {
        // nothing is left open
    }
}
