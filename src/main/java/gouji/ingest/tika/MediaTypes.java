package gouji.ingest.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/// Tells what a file is from its bytes, whatever its name claims: a Word document named `.wps` is a Word document.
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int SAMPLE_BYTES = 1 << 16;

    private final Detector detector = new DefaultDetector();

    /// The media type, `application/octet-stream` where the bytes tell nothing.
    public String of(Path file) throws IOException {
        var metadata = new Metadata(); // without the file's name, which must not decide
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String detected = detector.detect(in, metadata).getBaseType().toString();
            return detected.equals(UNKNOWN) && isChineseText(file) ? "text/plain" : detected;
        }
    }

    /// Whether the beginning of a file is text in GB18030, which Tika takes for binary.
    private static boolean isChineseText(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        var decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(SAMPLE_BYTES), false)
                .isError();
    }
}
