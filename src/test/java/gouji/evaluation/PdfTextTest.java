package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Block;
import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Reports that exist both as DOCX and as the PDF made from it must say the same, figure by figure.
class PdfTextTest {
    private static final double GOAL = 0.995;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    // The typesetter that made these PDFs leaves out a mark that would hang out of a full line: nobody can read it
    // there.
    private static final Pattern HANGING = Pattern.compile("[，、]");

    @Test
    void figuresOfAPdfAreThoseOfTheDocumentItWasMadeFromInTheSameOrder() throws Exception {
        assertAll(Twins.all().stream()
                .map(twins -> () -> assertEquals(
                        List.of(),
                        differences(twins, PdfTextTest::figures),
                        () -> twins + ": figures that only one has")));
    }

    @Test
    void paragraphsOfAPdfAreThoseOfTheDocumentItWasMadeFrom() throws Exception {
        int paragraphs = 0;
        var differences = new ArrayList<String>();
        for (Twins twins : Twins.all()) {
            paragraphs += paragraphs(twins.readDocx()).size()
                    + paragraphs(twins.readPdf()).size();
            differences.addAll(differences(twins, PdfTextTest::paragraphs));
        }
        double share = 1 - (double) differences.size() / paragraphs;
        assertTrue(share >= GOAL, () -> share + " equal; not: " + String.join("\n", differences));
    }

    private static List<String> differences(Twins twins, Function<Document, List<String>> said) throws Exception {
        return Differences.between(said.apply(twins.readDocx()), said.apply(twins.readPdf()));
    }

    private static List<String> figures(Document document) {
        var figures = new ArrayList<String>();
        for (Located located : document.walk()) {
            DIGITS.matcher(text(located.block()))
                    .results()
                    .map(MatchResult::group)
                    .forEach(figures::add);
        }
        return figures;
    }

    private static String text(Block block) {
        if (block instanceof Table table) {
            var cells = new ArrayList<String>();
            for (Cell cell : table.cells()) {
                cells.add(cell.text().text());
            }
            return String.join(" ", cells);
        }
        return ((Paragraph) block).shown();
    }

    /// The paragraphs and headings without their blanks, which differ with the width of the page.
    private static List<String> paragraphs(Document document) {
        return document.walk().stream()
                .map(Located::block)
                .filter(Paragraph.class::isInstance)
                .map(block -> BLANKS.matcher(text(block)).replaceAll(""))
                .map(text -> HANGING.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
