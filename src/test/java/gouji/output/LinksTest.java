package gouji.output;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a click on a report's name opens.
class LinksTest {

    @Test
    void pdfOpensAtItsPage() {
        assertTrue(Words.href(Path.of("/报送/自评.pdf"), 3).endsWith(".pdf#page=3"));
    }

    @Test
    void fileInsideAnArchiveOpensTheArchive() {
        assertTrue(Words.href(Path.of("/报送/各单位.zip!/2020年/自评.pdf"), 3).endsWith(".zip"));
    }
}
