package gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Writes the corpus from its sources; `corpus/make` runs it. Not a test, but the test classes are where POI and the
/// project's own types are at hand.
class CorpusWriting {

    @Test
    void writesTheCorpus() throws IOException {
        Assumptions.assumeTrue(Boolean.getBoolean("corpus.write"), "writes only with -Dcorpus.write=true");
        for (Sample sample : SourceReader.all(Path.of("corpus"))) {
            for (Map.Entry<String, String> key : Keys.files(sample).entrySet()) {
                Files.writeString(sample.folder().resolve(key.getKey()), key.getValue());
            }
            if (isOffice(sample)) {
                Files.write(sample.file(), office(sample));
            } else if (sample.said("layout").equals("drawn")) {
                Files.write(sample.file(), PdfWriter.write(sample));
            } else {
                Path folder = Files.createDirectories(Path.of("target", "corpus", sample.name()));
                Files.write(folder.resolve(sample.fileName().replace(".pdf", ".docx")), WordWriter.write(sample));
            }
        }
    }

    static boolean isOffice(Sample sample) {
        return !sample.fileName().endsWith(".pdf");
    }

    static byte[] office(Sample sample) throws IOException {
        return sample.fileName().endsWith(".xlsx") ? ExcelWriter.write(sample) : WordWriter.write(sample);
    }
}
