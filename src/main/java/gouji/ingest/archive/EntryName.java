package gouji.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The name of an entry, made harmless and readable: Chinese Windows writes it in GBK and does not say so.
public final class EntryName {
    private EntryName() {}

    public static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName("GB18030"));
        }
    }

    /// The folders and the file; without `..`, which must not lead out of the archive.
    static List<String> parts(String name) {
        return Arrays.stream(name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "_").split("[/\\\\]"))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
                .toList();
    }

    /// Whether it is one of those files that systems leave behind and nobody means.
    static boolean isPassedOver(List<String> parts) {
        return parts.isEmpty()
                || parts.stream()
                        .anyMatch(part -> part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX"));
    }
}
