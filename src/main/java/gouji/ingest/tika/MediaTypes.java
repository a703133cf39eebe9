package gouji.ingest.tika;

import gouji.ingest.archive.ZipDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/// Tells what a file is from its bytes, whatever its name claims: a Word document named `.wps` is a Word document.
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";
    private static final List<String> ROOTS_OF_OFD = List.of("OFD.xml", "/OFD.xml", "./OFD.xml", "ofd.xml");
    private static final int SAMPLE_BYTES = 1 << 16;

    private final Detector detector = new DefaultDetector();

    /// The media type, `application/octet-stream` where the bytes tell nothing.
    public String of(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        boolean isText = isText(sample);
        if (isText && sample.length > 0 && sample[0] < 0) {
            return "text/plain"; // begins with a Chinese character: none of the marked-up formats, and much faster
        }
        if (isZip(sample) && ZipDirectory.isTooLarge(file)) {
            return ZIP; // to look for what tells a document among the entries would take all day
        }
        String detected = detected(file);
        return isText && detected.equals(UNKNOWN) ? "text/plain" : detected.equals(ZIP) ? inZip(file) : detected;
    }

    private String detected(Path file) throws IOException {
        var metadata = new Metadata(); // without the file's name, which must not decide
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return detector.detect(in, metadata).getBaseType().toString();
        } catch (RuntimeException | StackOverflowError e) {
            return UNKNOWN; // it looks into containers, and these may be broken in any way
        }
    }

    private static boolean isZip(byte[] sample) {
        return sample.length > 4 && sample[0] == 'P' && sample[1] == 'K' && sample[2] == 3 && sample[3] == 4;
    }

    /// OFD files begin as any ZIP archive does; what tells them is the part at their root.
    private static String inZip(Path file) {
        try (var zip = new ZipFile(file.toFile(), Charset.forName("GB18030"))) {
            boolean isOfd = ROOTS_OF_OFD.stream().anyMatch(name -> zip.getEntry(name) != null);
            return isOfd ? "application/ofd" : ZIP;
        } catch (IOException e) {
            return ZIP; // reading it will tell what is wrong
        }
    }

    /// Whether the beginning of a file is text in GB18030, which Tika takes for binary, or in UTF-8.
    private static boolean isText(byte[] sample) {
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return fits(sample, StandardCharsets.UTF_8) || fits(sample, Charset.forName("GB18030"));
    }

    private static boolean fits(byte[] sample, Charset charset) {
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
                .isError();
    }
}
