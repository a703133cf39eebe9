package gouji.ingest;

import java.nio.file.Path;

/// A file to read.
///
/// @param path where its bytes are
/// @param name what people call it: the file's name, or `container.zip!/inner.docx`
public record Source(Path path, String name) {

    public static Source of(Path path) {
        Path fileName = path.getFileName();
        return new Source(path, fileName == null ? path.toString() : fileName.toString());
    }
}
