package gouji.ingest.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An OpenDocument file of given parts: what it is stands first and uncompressed, as the format demands.
public final class OdfFile {
    private OdfFile() {}

    /// The bytes of such a file.
    ///
    /// @param kind `text`, `spreadsheet`
    /// @param parts their XML by their names, `content.xml` among them
    public static byte[] of(String kind, Map<String, String> parts) throws IOException {
        byte[] name = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var checksum = new CRC32();
            checksum.update(name);
            var type = new ZipEntry("mimetype");
            type.setMethod(ZipEntry.STORED);
            type.setSize(name.length);
            type.setCrc(checksum.getValue());
            zip.putNextEntry(type);
            zip.write(name);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
