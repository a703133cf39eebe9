package gouji.ingest.archive;

import gouji.ingest.ofd.OfdAttachments;
import gouji.ingest.pdf.PdfAttachments;
import gouji.ingest.tika.MailAttachments;
import gouji.ingest.tika.MediaTypes;
import gouji.ingest.word.OfficeAttachments;
import gouji.ingest.word.RtfAttachments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Tells documents that other files may be attached to, at a glance: opening every document twice would double the time
/// that reading takes.
final class Hosts {
    private static final Pattern HEADER =
            Pattern.compile("(?im)^(?:received|from|subject|mime-version|message-id|return-path):");
    private static final Pattern IN_ZIP = Pattern.compile("/embeddings/|^Obj(?:ect )?\\d+$"); // in OOXML and in ODF
    private static final Pattern ROOT_OF_OFD = Pattern.compile("(?i)\\.?/?OFD\\.xml");
    private static final Pattern IN_OFD = Pattern.compile("(?i)attach"); // where writers put them, and their list
    private static final int HEAD = 1 << 13;
    private static final int CHUNK = 1 << 20;
    // names of attached files, or of compressed objects, which may hold such names
    private static final List<byte[]> IN_PDF =
            marks(StandardCharsets.ISO_8859_1, "/EmbeddedFile", "/FileAtt", "/ObjStm");
    private static final List<byte[]> IN_OLE = marks(StandardCharsets.UTF_16LE, "ObjectPool", "MBD0");
    private static final List<byte[]> IN_RTF = marks(StandardCharsets.US_ASCII, "\\objdata");
    private static final List<byte[]> IN_MSG = marks(StandardCharsets.UTF_16LE, "__nameid_version1.0");

    private final MediaTypes mediaTypes;

    Hosts(MediaTypes mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    /// How to come by what is attached to a file, or null where nothing is.
    @Nullable
    Packing of(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.contains("%PDF-")) {
                return holds(file, IN_PDF) ? new PdfAttachments() : null;
            }
            if (head.startsWith("{\\rtf")) {
                return holds(file, IN_RTF) ? new RtfAttachments() : null;
            }
            if (head.startsWith("PK\3\4")) {
                return inZip(file);
            }
            if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                return holds(file, IN_MSG)
                        ? new MailAttachments()
                        : holds(file, IN_OLE) ? new OfficeAttachments() : null;
            }
            boolean isMail = HEADER.matcher(head).find() && mediaTypes.of(file).equals("message/rfc822");
            return isMail ? new MailAttachments() : null;
        } catch (IOException e) {
            return null; // reading it will tell why
        }
    }

    private static @Nullable Packing inZip(Path file) throws IOException {
        if (ZipDirectory.isTooLarge(file)) {
            return null; // reading it will tell
        }
        try (var zip = new ZipFile(file.toFile(), Charset.forName("GB18030"))) {
            boolean isOfd = zip.stream()
                    .anyMatch(entry -> ROOT_OF_OFD.matcher(entry.getName()).matches());
            Pattern mark = isOfd ? IN_OFD : IN_ZIP;
            boolean holds =
                    zip.stream().anyMatch(entry -> mark.matcher(entry.getName()).find());
            return !holds ? null : isOfd ? new OfdAttachments() : new OfficeAttachments();
        }
    }

    private static boolean holds(Path file, List<byte[]> marks) throws IOException {
        int longest = marks.stream().mapToInt(mark -> mark.length).max().orElse(0);
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[CHUNK];
            int kept = 0;
            for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; ) {
                int length = kept + read;
                for (byte[] mark : marks) {
                    if (holds(buffer, length, mark)) {
                        return true;
                    }
                }
                kept = Math.min(length, longest);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
                read = in.readNBytes(buffer, kept, CHUNK - kept);
            }
            return false;
        }
    }

    private static boolean holds(byte[] bytes, int length, byte[] mark) {
        for (int i = 0; i <= length - mark.length; i++) {
            if (bytes[i] == mark[0] && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static List<byte[]> marks(Charset charset, String... marks) {
        return Arrays.stream(marks).map(mark -> mark.getBytes(charset)).toList();
    }
}
