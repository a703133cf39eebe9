package gouji.ingest.archive;

import gouji.ingest.tika.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells archives by their first bytes, whatever they are called, and not the documents that are ZIP archives, too.
final class Kinds {
    private static final int TAR_MARK = 257;
    // a document that lost its inner order is a broken document, not an archive
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(?:do[ct][xm]?|xl[st][xmb]?|pp[st][xm]?|od[tspg]|ofd|wps|wpt|et|dps|pdf|epub)");

    private final MediaTypes mediaTypes;

    Kinds(MediaTypes mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    /// How a file is packed, or null where it is no archive.
    ///
    /// @param name what it is called
    @Nullable
    Packing of(Path bytes, String name) {
        if (DOCUMENT.matcher(name.toLowerCase(Locale.ROOT)).matches() || !Files.isRegularFile(bytes)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(bytes)) {
            byte[] head = in.readNBytes(TAR_MARK + 5);
            if (begins(head, 0, "PK\3\4") || begins(head, 0, "PK\5\6")) {
                return mediaTypes.of(bytes).equals("application/zip") ? new ZipPacking() : null;
            }
            return begins(head, 0, "7z\u00BC\u00AF'\u001C")
                    ? new SevenZipPacking()
                    : begins(head, 0, "Rar!\u001A\7")
                            ? rar(head)
                            : begins(head, 0, "\u001F\u008B\b")
                                    ? new GzipPacking()
                                    : begins(head, TAR_MARK, "ustar") ? new TarPacking() : null;
        } catch (IOException e) {
            return null; // reading it will tell why
        }
    }

    private static Packing rar(byte[] head) {
        return Rar5Directory.isRar5(head) ? new Rar5Packing() : new RarPacking();
    }

    private static boolean begins(byte[] bytes, int at, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
