package gouji.pipeline;

import gouji.check.Checker;
import gouji.document.Document;
import gouji.extract.Extractor;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.PdfReader;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Measures reading PDFs with tables and places against PDFBox's bare text, then extracting and checking; one thread,
/// warm, medians. Run by hand, asserts nothing: `ReadingBenchmark RULES PDFS [rounds]`. Scans are left out: recognition
/// has other costs. At the end whole processes, see [WholeProcess].
public final class ReadingBenchmark {
    /// Rounds before the clock counts. Checking is a hundred small rules: it needs 30 until its code is compiled,
    /// reading 5.
    private static final int WARM_UP = 30;

    private record Measured(String name, int pages, double bare, double reading, double extracting, double checking) {}

    private final Extractor extractor;
    private final Checker checker;
    private final int rounds;

    private ReadingBenchmark(RuleBook book, int rounds) {
        this.extractor = new Extractor(book);
        this.checker = new Checker(book);
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
        var benchmark = new ReadingBenchmark(RuleBook.load(Path.of(arguments[0])), rounds);
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[1]))) {
            files = found.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        var all = new ArrayList<Measured>();
        var withText = new ArrayList<Path>();
        for (Path file : files) {
            if (!bareText(file).isBlank()) {
                withText.add(file);
                all.add(benchmark.of(file));
            }
        }
        System.out.println(
                "| file | pages | bare text, ms/page | reading, ms/page | × bare | extracting to reading in %"
                        + " | checking to both in % |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        all.forEach(ReadingBenchmark::print);
        print(new Measured(
                "all",
                all.stream().mapToInt(Measured::pages).sum(),
                all.stream().mapToDouble(Measured::bare).sum(),
                all.stream().mapToDouble(Measured::reading).sum(),
                all.stream().mapToDouble(Measured::extracting).sum(),
                all.stream().mapToDouble(Measured::checking).sum()));
        WholeProcess.print(Path.of("gouji").toAbsolutePath(), withText, Math.min(rounds, 5));
    }

    private Measured of(Path file) throws Exception {
        Document document = read(file);
        Report report = extractor.report(document);
        Integer pages = document.info().pages();
        return new Measured(
                file.getFileName().toString(),
                pages == null ? 1 : pages,
                median(() -> bareText(file)),
                median(() -> read(file)),
                median(() -> extractor.report(document)),
                median(() -> checker.check(List.of(report))));
    }

    /// In milliseconds.
    private double median(Callable<?> step) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            step.call();
        }
        var times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            step.call();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private static String bareText(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Document read(Path file) throws Exception {
        return new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
    }

    private static void print(Measured it) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.0f | %.0f |%n",
                it.name,
                it.pages,
                it.bare / it.pages,
                it.reading / it.pages,
                it.reading / it.bare,
                100 * it.extracting / it.reading,
                100 * it.checking / (it.reading + it.extracting));
    }
}
