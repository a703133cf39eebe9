package gouji.ingest.excel;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;

/// Workbooks of the tests as the program reads them.
final class Written {
    private Written() {}

    /// What is understood of a workbook, without the line of its name; or why it cannot be read.
    static String outline(Workbook workbook, Path folder) throws IOException {
        Path file = folder.resolve("a.bin");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }
}
