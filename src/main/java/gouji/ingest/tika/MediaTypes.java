package gouji.ingest.tika;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/// Tells what a file is from its bytes, whatever its name claims: a Word document named `.wps` is a Word document.
public final class MediaTypes {
    private final Detector detector = new DefaultDetector();

    /// The media type, `application/octet-stream` where the bytes tell nothing.
    public String of(Path file) throws IOException {
        var metadata = new Metadata(); // without the file's name, which must not decide
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return detector.detect(in, metadata).getBaseType().toString();
        }
    }
}
