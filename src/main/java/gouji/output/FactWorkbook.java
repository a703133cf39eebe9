package gouji.output;

import gouji.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Facts as a workbook, one a row, values as printed in the reports.
final class FactWorkbook {
    private FactWorkbook() {}

    static void write(List<Report> reports, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook()) {
            var sheet = new Sheet(workbook, new SheetStyles(workbook), "数据项", FactLines.COLUMNS);
            reports.stream().flatMap(FactLines::rows).forEach(sheet::add);
            sheet.finish();
            workbook.write(out);
        }
    }
}
