package gouji.ingest.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An ODT file of given parts: what it is stands first and uncompressed, as the format demands.
public final class OdtFile {
    private static final byte[] TYPE = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);

    private OdtFile() {}

    /// The bytes of such a file.
    ///
    /// @param parts their XML by their names, `content.xml` among them
    public static byte[] of(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var checksum = new CRC32();
            checksum.update(TYPE);
            var type = new ZipEntry("mimetype");
            type.setMethod(ZipEntry.STORED);
            type.setSize(TYPE.length);
            type.setCrc(checksum.getValue());
            zip.putNextEntry(type);
            zip.write(TYPE);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
