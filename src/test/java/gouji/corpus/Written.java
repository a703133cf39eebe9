package gouji.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Sources made into reports with their keys, for reports of which only the source is kept.
public final class Written {
    private Written() {}

    /// Writes each report below that folder, and its keys, to a folder of its own name.
    public static void all(Path sources, Path into) {
        try {
            for (Sample source : SourceReader.all(sources)) {
                Path folder = Files.createDirectories(into.resolve(source.name()));
                for (Map.Entry<String, String> key : Keys.files(source).entrySet()) {
                    Files.writeString(folder.resolve(key.getKey()), key.getValue());
                }
                document(source, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes one report without its keys to a folder, and says where.
    static Path document(Sample source, Path folder) throws IOException {
        return Files.write(
                folder.resolve(source.fileName()),
                CorpusWriting.isOffice(source) ? CorpusWriting.office(source) : PdfWriter.write(source));
    }
}
