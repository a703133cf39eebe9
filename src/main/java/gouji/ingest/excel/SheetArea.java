package gouji.ingest.excel;

import gouji.document.Cell;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/// The used area of a sheet. Rows and columns count from the sheet's own first ones, so that a place can be found again
/// in Excel, unless empty ones make the area too large: then those are left out.
final class SheetArea {
    private static final int MOST_CELLS = 300_000;
    private static final int MOST_POSITIONS = 2_000_000;
    private static final int LINES_ABOVE = 6;
    private static final int MOST_COMMENTS = 50;
    private static final int LONGEST_COMMENT = 200;
    private static final Pattern UNIT = Pattern.compile("(?:金额)?\\s*单\\s*位\\s*[：:]\\s*\\S*元\\S*");
    private static final Pattern ANNEX_NUMBER = Pattern.compile("附[件表]\\s*[\\d一二三四五六七八九十]*\\s*[：:]?");

    private record Position(int row, int column) {}

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> texts = new TreeMap<>(); // by row, by column
    private final Map<Position, CellRangeAddress> merged = new HashMap<>(); // by upper left corner
    private int filled;
    private int hiddenRows;
    private int hiddenColumns;
    private int unknownResults;
    private int errors;
    private int covered;
    private final Map<String, String> comments = new LinkedHashMap<>(); // by the cell's name
    private int lost; // cells whose text is not in the file

    private SheetArea(String name) {
        this.name = name;
    }

    static SheetArea of(Sheet sheet) {
        var area = new SheetArea(sheet.getSheetName());
        area.read(sheet);
        area.uncover(sheet.getMergedRegions());
        return area;
    }

    private void read(Sheet sheet) {
        var shown = new Shown(sheet.getWorkbook() instanceof Date1904Support dates && dates.isDate1904());
        var columns = new TreeSet<Integer>();
        sheet.getCellComments()
                .forEach((where, comment) ->
                        comments.put(where.formatAsString(), comment.getString().getString()));
        for (Row row : sheet) {
            if (row.getRowNum() < 0) {
                throw new POIXMLException("sheet " + name + " has a row before the first");
            }
            var cells = new TreeMap<Integer, String>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String text = shown(cell, shown);
                filled += text.isEmpty() ? 0 : 1;
                if (!text.isEmpty() && filled <= MOST_CELLS) {
                    cells.put(cell.getColumnIndex(), text);
                    columns.add(cell.getColumnIndex());
                }
            }
            if (!cells.isEmpty()) {
                texts.put(row.getRowNum(), cells);
                hiddenRows += row.getZeroHeight() ? 1 : 0;
            }
        }
        for (int column : columns) {
            hiddenColumns += sheet.isColumnHidden(column) ? 1 : 0;
        }
    }

    private String shown(org.apache.poi.ss.usermodel.Cell cell, Shown shown) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        if (isFormula && cell instanceof XSSFCell xssf && isUnknown(xssf)) {
            unknownResults++;
            return "";
        }
        lost += cell instanceof XSSFCell xssf && isLost(xssf) ? 1 : 0;
        CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        errors += type == CellType.ERROR ? 1 : 0;
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

    /// Takes out what stands under merged cells, which Excel does not show.
    private void uncover(List<CellRangeAddress> ranges) {
        for (CellRangeAddress range : ranges) {
            merged.put(new Position(range.getFirstRow(), range.getFirstColumn()), range);
            texts.subMap(range.getFirstRow(), true, range.getLastRow(), true).forEach((row, cells) -> {
                var under = cells.subMap(range.getFirstColumn(), true, range.getLastColumn(), true);
                String corner = row == range.getFirstRow() ? under.remove(range.getFirstColumn()) : null;
                covered += under.size();
                under.clear();
                if (corner != null) {
                    cells.put(range.getFirstColumn(), corner);
                }
            });
        }
        texts.values().removeIf(Map::isEmpty);
    }

    List<Remark> remarks(boolean isHiddenSheet) {
        var remarks = new ArrayList<Remark>();
        if (isHiddenSheet && !texts.isEmpty()) {
            add(remarks, "是隐藏的工作表，其内容已读取。");
        }
        if (hiddenRows + hiddenColumns > 0) {
            add(remarks, "有隐藏的%d行、%d列，其内容已读取。".formatted(hiddenRows, hiddenColumns));
        }
        if (covered > 0) {
            add(remarks, "有%d个单元格的内容被合并单元格遮住，未计入表格。".formatted(covered));
        }
        if (unknownResults > 0) {
            add(remarks, "有%d个公式没有保存计算结果，按空白处理；请用Excel或WPS打开并另存后重试。".formatted(unknownResults));
        }
        if (lost > 0) {
            add(remarks, "有%d个单元格的文字在文件中缺失，按空白处理；请用原件核对。".formatted(lost));
        }
        if (errors > 0) {
            add(remarks, "有%d个单元格显示为错误值。".formatted(errors));
        }
        if (filled > MOST_CELLS) {
            add(remarks, "共有%d个单元格有内容，只读取了前%d个。".formatted(filled, MOST_CELLS));
        }
        addComments(remarks);
        return remarks;
    }

    /// What people wrote beside cells: no part of the table, but not to be lost.
    private void addComments(List<Remark> remarks) {
        comments.entrySet().stream().limit(MOST_COMMENTS).forEach(comment -> {
            String said = comment.getValue().strip().replaceAll("\\s+", " ");
            String shown = said.length() > LONGEST_COMMENT ? said.substring(0, LONGEST_COMMENT) + "…" : said;
            add(remarks, "的单元格%s有批注“%s”，未计入表格。".formatted(comment.getKey(), shown));
        });
        if (comments.size() > MOST_COMMENTS) {
            add(remarks, "共有%d条批注，只列出前%d条。".formatted(comments.size(), MOST_COMMENTS));
        }
    }

    private void add(List<Remark> remarks, String said) {
        remarks.add(new Remark(null, "工作表“" + name + "”" + said));
    }

    /// The area as one table, or null where the sheet is empty.
    @Nullable
    Table table() {
        if (texts.isEmpty()) {
            return null;
        }
        var rows = new Axis();
        var columns = new Axis();
        texts.forEach((row, cells) -> {
            rows.use(row);
            cells.keySet().forEach(columns::use);
        });
        if ((long) rows.length() * columns.length() > MOST_POSITIONS) {
            rows.leaveOutUnused();
            columns.leaveOutUnused();
        }
        var cells = new ArrayList<Cell>();
        texts.forEach((row, ofRow) -> ofRow.forEach((column, text) -> {
            CellRangeAddress range = merged.get(new Position(row, column));
            int top = rows.at(row);
            int left = columns.at(column);
            int bottom = range == null ? top : rows.lastUpTo(range.getLastRow());
            int right = range == null ? left : columns.lastUpTo(range.getLastColumn());
            cells.add(new Cell(top, left, bottom - top + 1, right - left + 1, PlacedText.of(text)));
        }));
        return new Table(rows.length(), columns.length(), cells, caption(), unitNote(), 0, List.of());
    }

    /// The title: the only text of one of the first rows, before any row of several.
    private @Nullable PlacedText caption() {
        PlacedText title = null;
        for (SortedMap<Integer, String> row : texts.values()) {
            if (row.size() > 1) {
                return title;
            }
            String text = row.get(row.firstKey());
            if (title == null
                    && text != null
                    && !UNIT.matcher(text).find()
                    && !ANNEX_NUMBER.matcher(text).matches()) {
                title = PlacedText.of(text);
            }
        }
        return null;
    }

    private @Nullable PlacedText unitNote() {
        return texts.values().stream()
                .limit(LINES_ABOVE)
                .flatMap(row -> row.values().stream())
                .map(UNIT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> PlacedText.of(found.group().strip()))
                .orElse(null);
    }
}
