package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.place.Box;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.quantity.ChineseNumerals;
import gouji.report.Fact;
import gouji.rule.RuleBook;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A figure that cannot be traced to its page is worth nothing: what stands inside a fact's box on its page is its
/// figure.
class PlacesTest {
    /// Points around a box, so that glyphs which touch its edge count as inside.
    private static final float MARGIN = 0.5f;

    // real reports, which are no part of the project; the scan has no text to read back
    private static final Path SHARED = Path.of("../shared/reports");
    private static final Path SCAN = SHARED.resolve("盐池县应急管理局2020年度项目绩效自评报告（扫描件）.pdf");

    @TestFactory
    Stream<DynamicTest> theBoxOfEveryFactHoldsItsFigure() throws IOException {
        var extractor = new Extractor(RuleBook.load(Path.of("extraction-rules")));
        return pdfs().stream()
                .map(pdf -> DynamicTest.dynamicTest(pdf.getFileName().toString(), () -> check(pdf, extractor)));
    }

    private static void check(Path pdf, Extractor extractor) throws IOException {
        List<Fact> facts = switch (Ingest.standard().read(Source.of(pdf))) {
            case Ingested.Success read -> extractor.report(read.document()).facts();
            case Ingested.Failure failure -> throw new AssertionError(failure.detail());
        };
        assertTrue(facts.size() > 10, pdf + " has " + facts.size() + " facts");
        List<String> elsewhere = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (Fact fact : facts) {
                String inside = tight(text(document, fact.place()));
                String quote = tight(fact.place().quote());
                BigDecimal value = fact.quantity().value().abs();
                // “已全部支出” states a figure without naming it
                boolean isThere = holds(quote, value) ? holds(inside, value) : inside.contains(quote);
                if (!isThere) {
                    elsewhere.add(fact.id() + " " + fact.quantity() + " is not in “" + inside + "”: " + fact.place());
                }
            }
        }
        assertEquals(List.of(), elsewhere);
    }

    private static String tight(String text) {
        return NormalForm.of(text).replaceAll("[\\s，,]", "");
    }

    private static boolean holds(String inside, BigDecimal value) {
        boolean isNumeral = value.scale() <= 0
                && (inside.contains(ChineseNumerals.format(value.longValueExact()))
                        || (value.intValue() == 2 && inside.contains("两")));
        return inside.contains(value.toPlainString()) || isNumeral;
    }

    private static String text(PDDocument document, Place place) throws IOException {
        Box box = place.box();
        Integer page = place.page();
        if (box == null || page == null) {
            return "";
        }
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion(
                "box",
                new Rectangle2D.Float(
                        box.left() - MARGIN, box.top() - MARGIN, box.width() + 2 * MARGIN, box.height() + 2 * MARGIN));
        stripper.extractRegions(document.getPage(page - 1));
        return stripper.getTextForRegion("box");
    }

    private static List<Path> pdfs() throws IOException {
        List<Path> pdfs = new ArrayList<>();
        for (Path folder : List.of(Path.of("corpus"), SHARED)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".pdf") && !file.equals(SCAN))
                            .sorted()
                            .forEach(pdfs::add);
                }
            }
        }
        return pdfs;
    }
}
