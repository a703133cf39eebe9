package gouji.output;

import gouji.output.Sheet.Column;
import gouji.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Facts as a workbook, one a row, values as printed in the reports.
final class FactWorkbook {
    private static final int WIDE = 20;
    private static final int NARROW = 8;

    private FactWorkbook() {}

    static void write(List<Report> reports, OutputStream out) throws IOException {
        List<Column> columns = FactLines.COLUMNS.stream()
                .map(heading -> new Column(heading, isWide(heading) ? WIDE : NARROW))
                .toList();
        try (var workbook = new SXSSFWorkbook()) {
            var sheet = new Sheet(workbook, "数据项", columns);
            reports.stream().flatMap(FactLines::rows).forEach(sheet::add);
            sheet.finish();
            workbook.write(out);
        }
    }

    private static boolean isWide(String heading) {
        return List.of("报告", "主体", "指标", "出处", "原文").contains(heading);
    }
}
