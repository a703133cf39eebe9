package gouji.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Writes archives of other kinds than ZIP.
public final class Packed {
    private Packed() {}

    public static byte[] sevenZip(@Nullable String password, Map<String, byte[]> entries) throws IOException {
        try (var bytes = new SeekableInMemoryByteChannel()) {
            try (var archive = password == null
                    ? new SevenZOutputFile(bytes)
                    : new SevenZOutputFile(bytes, password.toCharArray())) {
                for (var each : entries.entrySet()) {
                    var entry = new SevenZArchiveEntry();
                    entry.setName(each.getKey());
                    archive.putArchiveEntry(entry);
                    archive.write(each.getValue());
                    archive.closeArchiveEntry();
                }
            }
            return java.util.Arrays.copyOf(bytes.array(), (int) bytes.size());
        }
    }

    public static byte[] tar(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, "GBK")) {
            for (var each : entries.entrySet()) {
                var entry = new TarArchiveEntry(each.getKey());
                entry.setSize(each.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(each.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /// A RAR archive of version 2.9 whose entries are stored as they are, with names in GBK: no free program writes any
    /// other.
    public static byte[] rar(boolean isEncrypted, Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        bytes.writeBytes(block(0x73, 0, new byte[6]));
        for (var each : entries.entrySet()) {
            byte[] name = each.getKey().getBytes(Charset.forName("GBK"));
            byte[] content = each.getValue();
            var crc = new CRC32();
            crc.update(content);
            ByteBuffer header = ByteBuffer.allocate(25 + name.length).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(content.length).putInt(content.length).put((byte) 2).putInt((int) crc.getValue());
            header.putInt(0x5A21_0000).put((byte) 29).put((byte) 0x30).putShort((short) name.length);
            header.putInt(0x20).put(name);
            bytes.writeBytes(block(0x74, isEncrypted ? 0x8004 : 0x8000, header.array()));
            bytes.writeBytes(content);
        }
        bytes.writeBytes(block(0x7B, 0x4000, new byte[0]));
        return bytes.toByteArray();
    }

    /// How a file lies in an archive.
    public enum Stored {
        WHOLE,
        WITH_A_PASSWORD,
        BROKEN
    }

    /// A RAR archive of version 5 whose files are stored as they are. The format is described at
    /// rarlab.com/technote.htm; numbers are written with seven bits to a byte.
    public static byte[] rar5(Map<String, byte[]> entries, Map<String, Stored> odd) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        bytes.writeBytes(block5(1, 0, new byte[] {0}, new byte[0]));
        entries.forEach((name, content) -> {
            Stored how = odd.getOrDefault(name, Stored.WHOLE);
            var crc = new CRC32();
            crc.update(content);
            var header = new ByteArrayOutputStream();
            header.write(4); // the checksum is given
            header.writeBytes(number5(content.length));
            header.write(0x20);
            int sum = Integer.reverseBytes((int) crc.getValue() + (how == Stored.BROKEN ? 1 : 0));
            header.writeBytes(ByteBuffer.allocate(4).putInt(sum).array());
            header.write(0);
            header.write(0);
            byte[] raw = name.getBytes(StandardCharsets.UTF_8);
            header.writeBytes(number5(raw.length));
            header.writeBytes(raw);
            if (how == Stored.WITH_A_PASSWORD) {
                header.write(36); // the record's length; then its kind, version, flags, rounds, salt and start
                header.writeBytes(new byte[] {1, 0, 0, 15});
                header.writeBytes(new byte[32]);
            }
            byte[] data = how == Stored.WITH_A_PASSWORD
                    ? java.util.Arrays.copyOf(content, (content.length + 15) / 16 * 16)
                    : content;
            bytes.writeBytes(block5(2, how == Stored.WITH_A_PASSWORD ? 37 : 0, header.toByteArray(), data));
        });
        bytes.writeBytes(block5(5, 0, new byte[] {0}, new byte[0]));
        return bytes.toByteArray();
    }

    private static byte[] block5(int type, int extra, byte[] more, byte[] data) {
        var header = new ByteArrayOutputStream();
        header.write(type);
        header.write((extra > 0 ? 1 : 0) | (type == 2 ? 2 : 0));
        if (extra > 0) {
            header.write(extra);
        }
        if (type == 2) {
            header.writeBytes(number5(data.length));
        }
        header.writeBytes(more);
        var sized = new ByteArrayOutputStream();
        sized.writeBytes(number5(header.size()));
        sized.writeBytes(header.toByteArray());
        var crc = new CRC32();
        crc.update(sized.toByteArray());
        var block = new ByteArrayOutputStream();
        block.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array());
        block.writeBytes(sized.toByteArray());
        block.writeBytes(data);
        return block.toByteArray();
    }

    private static byte[] number5(int number) {
        var bytes = new ByteArrayOutputStream();
        int left = number;
        for (; left > 127; left >>= 7) {
            bytes.write((left & 127) | 128);
        }
        bytes.write(left);
        return bytes.toByteArray();
    }

    private static byte[] block(int type, int flags, byte[] more) {
        ByteBuffer block = ByteBuffer.allocate(7 + more.length).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort((short) 0)
                .put((byte) type)
                .putShort((short) flags)
                .putShort((short) (7 + more.length))
                .put(more);
        var crc = new CRC32();
        crc.update(block.array(), 2, block.capacity() - 2);
        return block.putShort(0, (short) crc.getValue()).array();
    }
}
