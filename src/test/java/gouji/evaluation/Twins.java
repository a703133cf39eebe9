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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A report that exists both as DOCX and as the PDF that a word processor (LibreOffice 7.4) made from it: some of the
/// corpus, pages set in columns, and the real ones where they are at hand, which are not part of the project.
record Twins(Path docx, Path pdf) {
    private static final Path REPORTS = Path.of("../shared/reports");
    private static final Path PRINTED = Path.of("src/test/resources/printed");
    private static final Path COLUMNS = Path.of("src/test/resources/columns"); // prose in columns, with tables

    static List<Twins> all() throws IOException {
        var all = new ArrayList<Twins>();
        if (Files.isDirectory(REPORTS)) {
            all.addAll(pairs(REPORTS));
        }
        all.addAll(pairs(COLUMNS));
        try (var files = Files.list(PRINTED)) {
            for (Path pdf : files.toList()) {
                all.add(new Twins(docx(pdf), pdf));
            }
        }
        all.sort(Comparator.comparing(Twins::toString));
        return all;
    }

    private static List<Twins> pairs(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .map(docx -> new Twins(docx, Path.of(docx.toString().replaceFirst("docx$", "pdf"))))
                    .filter(twins -> Files.exists(twins.pdf))
                    .toList();
        }
    }

    /// The corpus' report that a PDF of [#PRINTED] is named after.
    private static Path docx(Path pdf) throws IOException {
        Path folder = Path.of("corpus", pdf.getFileName().toString().replaceFirst("\\.pdf$", ""));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " has no DOCX"));
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
