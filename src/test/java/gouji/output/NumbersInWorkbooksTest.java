package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.output.Sheet.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Values as stated, in cells that add up and sort.
class NumbersInWorkbooksTest {
    private static final long SEED = 20261129;
    private static final int MANY = 3_000;
    private static final int MOST_DIGITS = 15;

    @Test
    void aStatedValueIsANumberThatShowsAllItsDecimalPlaces() throws IOException {
        assertAre(
                CellType.NUMERIC,
                List.of(
                        "12",
                        "12.30",
                        "-12.50",
                        "0",
                        "0.00",
                        "1288.59",
                        "0.000000000000001",
                        "999999999999999",
                        "0.1"));
    }

    @Test
    void noDecimalOfFifteenDigitsIsChanged() throws IOException {
        var random = RandomGeneratorFactory.getDefault().create(SEED);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int digits = random.nextInt(1, MOST_DIGITS + 1);
            long unscaled = random.nextLong(BigInteger.TEN.pow(digits).longValueExact());
            var value = new BigDecimal(BigInteger.valueOf(unscaled), random.nextInt(0, digits + 4));
            values.add((random.nextBoolean() || value.signum() == 0 ? value : value.negate()).toPlainString());
        }
        assertAre(CellType.NUMERIC, values);
    }

    @Test
    void whatANumberOfASpreadsheetCannotKeepStaysText() throws IOException {
        assertAre(
                CellType.STRING,
                List.of(
                        "1234567890123456",
                        "0.1234567890123456",
                        "-0.00",
                        "12-15",
                        "2021年4月",
                        "≥90",
                        "007",
                        "1E5",
                        ""));
    }

    private static void assertAre(CellType type, List<String> values) throws IOException {
        List<Cell> cells = cells(values);
        var shown = new DataFormatter(Locale.CHINA);
        assertEquals(values, cells.stream().map(shown::formatCellValue).toList(), "seed " + SEED);
        assertEquals(
                List.of(type), cells.stream().map(Cell::getCellType).distinct().toList());
    }

    private static List<Cell> cells(List<String> values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook()) {
            var sheet = new Sheet(workbook, new SheetStyles(workbook), "数", List.of(new Column("应为", 7)));
            values.forEach(value -> sheet.add(List.of(new Decimal(value))));
            sheet.finish();
            workbook.write(bytes);
        }
        List<Cell> cells = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = workbook.getSheet("数");
            for (int row = 1; row <= values.size(); row++) {
                cells.add(sheet.getRow(row).getCell(0));
            }
        }
        return cells;
    }
}
