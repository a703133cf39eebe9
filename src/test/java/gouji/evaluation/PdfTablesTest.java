package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports that exist both as DOCX and as the PDF made from it must give the same tables.
class PdfTablesTest {
    private static final double GOAL = 0.995;

    @Test
    void tablesOfAPdfAreThoseOfTheDocumentItWasMadeFrom() throws Exception {
        for (Twins twins : Twins.all()) {
            List<Table> expected = DocxTables.of(twins.docx());
            List<Table> read = twins.readPdf().tables();
            TableLikeness likeness = TableLikeness.of(expected, read);
            assertTrue(likeness.f1() >= GOAL, () -> twins + ": " + likeness);
            assertEquals(sizes(expected), sizes(read), twins.toString());
        }
    }

    private static List<String> sizes(List<Table> tables) {
        var sizes = new ArrayList<String>();
        tables.forEach(table -> sizes.add(table.rows() + " × " + table.columns()));
        return sizes;
    }
}
