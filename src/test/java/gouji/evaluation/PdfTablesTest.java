package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Table;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Real reports that exist both as DOCX and as the PDF made from it must give the same tables.
class PdfTablesTest {
    private static final Path REPORTS = Path.of("../shared/reports");
    private static final double GOAL = 0.995;

    @Test
    void tablesOfAPdfAreThoseOfTheDocumentItWasMadeFrom() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REPORTS), "the shared reports are not here");
        List<Path> documents;
        try (var files = Files.list(REPORTS)) {
            documents = files.filter(file -> file.toString().endsWith(".docx")).toList();
        }
        int compared = 0;
        for (Path docx : documents) {
            Path pdf = Path.of(docx.toString().replaceFirst("docx$", "pdf"));
            if (Files.exists(pdf)) {
                List<Table> expected = DocxTables.of(docx);
                Document read =
                        new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(pdf), "application/pdf", "");
                TableLikeness likeness = TableLikeness.of(expected, read.tables());
                assertTrue(likeness.f1() >= GOAL, () -> pdf.getFileName() + ": " + likeness);
                assertEquals(
                        sizes(expected), sizes(read.tables()), pdf.getFileName().toString());
                compared++;
            }
        }
        assertTrue(compared > 0, "no pair of DOCX and PDF in " + REPORTS);
    }

    private static List<String> sizes(List<Table> tables) {
        var sizes = new ArrayList<String>();
        tables.forEach(table -> sizes.add(table.rows() + " × " + table.columns()));
        return sizes;
    }
}
