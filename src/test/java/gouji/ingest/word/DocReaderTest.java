package gouji.ingest.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DocReaderTest {

    @Test
    void aDocReadsLikeTheDocxThatSaysTheSame() throws IOException {
        Path reports = Path.of("../shared/reports");
        Assumptions.assumeTrue(Files.isDirectory(reports), "the shared reports are not there");
        List<Path> docs;
        try (var files = Files.list(reports)) {
            docs = files.filter(file -> file.toString().endsWith(".doc")).toList();
        }
        Assumptions.assumeFalse(docs.isEmpty(), "none of the shared reports is a DOC");
        for (Path doc : docs) {
            assertEquals(outline(Path.of(doc + "x")), outline(doc));
        }
    }

    @Test
    void aDocIsReadThoughTheLibraryFailsOverStoriesWithoutText() {
        String outline = outline(Path.of("src/test/resources/word/objects.doc"));
        assertEquals("见附件", outline.lines().toList().getLast());
    }

    private static String outline(Path file) {
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> {
                Document read = success.document();
                var info = new DocumentInfo("", "", "", null);
                yield Outline.of(new Document(info, read.body(), List.of(), read.remarks()));
            }
            case Ingested.Failure failure -> failure.toString();
        };
    }
}
