package gouji.ingest.excel;

import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/// A sheet of an XLSX or XLS as the area that it fills.
final class PoiSheet {
    private final Sheet sheet;
    private final SheetArea area;
    private final Shown shown;

    private PoiSheet(Sheet sheet) {
        this.sheet = sheet;
        this.area = new SheetArea(sheet.getSheetName());
        this.shown = new Shown(sheet.getWorkbook() instanceof Date1904Support dates && dates.isDate1904());
    }

    static SheetArea area(Sheet sheet) {
        var read = new PoiSheet(sheet);
        read.cells();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            read.area.merge(new SheetArea.Range(
                    range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
        }
        switch (sheet) {
            case XSSFSheet xlsx -> XlsxDrawings.read(xlsx.getPackagePart(), read.area.over());
            case HSSFSheet xls -> XlsDrawings.read(xls, read.area.over());
            default -> {
                // there is no other kind
            }
        }
        return read.area;
    }

    private void cells() {
        var columns = new TreeSet<Integer>();
        sheet.getCellComments()
                .forEach((where, comment) -> area.tally()
                        .comment(where.formatAsString(), comment.getString().getString()));
        for (Row row : sheet) {
            if (row.getRowNum() < 0) {
                throw new POIXMLException("sheet " + sheet.getSheetName() + " has a row before the first");
            }
            boolean isShown = false;
            for (Cell cell : row) {
                String text = shown(cell);
                if (!text.isEmpty() && area.put(row.getRowNum(), cell.getColumnIndex(), text)) {
                    columns.add(cell.getColumnIndex());
                    isShown = true;
                }
            }
            if (isShown && row.getZeroHeight()) {
                area.tally().hiddenRows.add(row.getRowNum());
            }
        }
        for (int column : columns) {
            if (sheet.isColumnHidden(column)) {
                area.tally().hiddenColumns.add(column);
            }
        }
    }

    private String shown(Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        if (isFormula && cell instanceof XSSFCell xssf && isUnknown(xssf)) {
            area.tally().unknownResults++;
            return "";
        }
        area.tally().lost += cell instanceof XSSFCell xssf && isLost(xssf) ? 1 : 0;
        CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        area.tally().errors += type == CellType.ERROR ? 1 : 0;
        return shown.of(cell);
    }

    /// Whether a formula's result was not saved; that it is no text is all that an empty one can mean.
    private static boolean isUnknown(XSSFCell formula) {
        String result = formula.getRawValue();
        return result == null || (result.isEmpty() && formula.getCachedFormulaResultType() != CellType.STRING);
    }

    /// Whether a cell points to a text that the workbook's common list of texts does not have.
    private static boolean isLost(XSSFCell cell) {
        String index = cell.getRawValue();
        if (cell.getCTCell().getT() != STCellType.S || index == null) {
            return false;
        }
        int texts = cell.getSheet()
                .getWorkbook()
                .getSharedStringSource()
                .getSharedStringItems()
                .size();
        return !index.matches("\\d{1,9}") || Integer.parseInt(index) >= texts;
    }
}
