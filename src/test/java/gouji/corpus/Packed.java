package gouji.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Makes office files repeatable: parts in a fixed order, no times.
final class Packed {
    private static final long TIME = 1_600_000_000_000L; // any fixed moment
    private static final Pattern WHEN = Pattern.compile("(<dcterms:\\w+[^>]*>)[^<]*(</dcterms:\\w+>)");

    private Packed() {}

    static byte[] again(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// The parts by name; `[Content_Types].xml` sorts first, as readers like it.
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(entry.getName(), entry.getName().equals("docProps/core.xml") ? timeless(content) : content);
            }
        }
        return parts;
    }

    private static byte[] timeless(byte[] core) {
        String text = new String(core, StandardCharsets.UTF_8);
        return WHEN.matcher(text).replaceAll("$12020-09-13T12:26:40Z$2").getBytes(StandardCharsets.UTF_8);
    }
}
