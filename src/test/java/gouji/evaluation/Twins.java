package gouji.evaluation;

import gouji.document.Document;
import gouji.ingest.Reader;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.PdfReader;
import gouji.ingest.word.DocxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A real report that exists both as DOCX and as the PDF made from it. The reports are not part of the project; where
/// they are not at hand, tests that ask for them are skipped.
record Twins(Path docx, Path pdf) {
    private static final Path REPORTS = Path.of("../shared/reports");

    static List<Twins> all() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REPORTS), "the shared reports are not here");
        try (var files = Files.list(REPORTS)) {
            List<Twins> all = files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .map(docx -> new Twins(docx, Path.of(docx.toString().replaceFirst("docx$", "pdf"))))
                    .filter(twins -> Files.exists(twins.pdf))
                    .toList();
            Assumptions.assumeFalse(all.isEmpty(), "no pair of DOCX and PDF in " + REPORTS);
            return all;
        }
    }

    Document readDocx() throws Exception {
        return read(new DocxReader(), docx);
    }

    Document readPdf() throws Exception {
        return read(new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)), pdf);
    }

    private static Document read(Reader reader, Path file) throws Exception {
        return reader.read(Source.of(file), "", "");
    }

    @Override
    public String toString() {
        return pdf.getFileName().toString();
    }
}
