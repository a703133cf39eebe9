package gouji.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Path;

/// The directory at the end of a ZIP archive, walked without keeping it: millions of entries would fill the memory of
/// whoever lists them, and the number that the archive claims may be a lie.
public final class ZipDirectory {
    /// More entries than this take too much memory, and with names chosen to that end too much time, only to be listed.
    public static final int MOST_ENTRIES = 30_000;

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LARGEST_END = 22 + 65_535; // with a comment
    private static final int LOCATOR_64 = 20; // bytes before the end

    private ZipDirectory() {}

    /// Whether an archive has more entries than may be listed; one whose directory cannot be found has not.
    public static boolean isTooLarge(Path file) throws IOException {
        return exceeds(file, MOST_ENTRIES);
    }

    static boolean exceeds(Path file, int most) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long start = start(bytes);
            if (start < 0 || start >= bytes.length()) {
                return false;
            }
            bytes.seek(start);
            return exceeds(new BufferedInputStream(Channels.newInputStream(bytes.getChannel()), 1 << 16), most);
        }
    }

    private static boolean exceeds(InputStream directory, int most) throws IOException {
        for (int entries = 0; entries <= most; entries++) {
            ByteBuffer entry = ByteBuffer.wrap(directory.readNBytes(46)).order(ByteOrder.LITTLE_ENDIAN);
            if (entry.limit() < 46 || entry.getInt(0) != ENTRY) {
                return false;
            }
            int more = 0; // the name, extra fields and a comment
            for (int at : new int[] {28, 30, 32}) {
                more += Short.toUnsignedInt(entry.getShort(at));
            }
            directory.skipNBytes(more);
        }
        return true;
    }

    /// Where the directory starts, or less than zero.
    private static long start(RandomAccessFile bytes) throws IOException {
        long from = Math.max(0, bytes.length() - LARGEST_END);
        ByteBuffer tail = read(bytes, from, (int) (bytes.length() - from));
        for (int at = tail.limit() - 22; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                return start < 0xFFFFFFFFL ? start : start64(bytes, from + at);
            }
        }
        return -1;
    }

    private static long start64(RandomAccessFile bytes, long end) throws IOException {
        if (end < LOCATOR_64) {
            return -1;
        }
        long record = read(bytes, end - LOCATOR_64, LOCATOR_64).getLong(8);
        if (record < 0 || record > bytes.length() - 56) {
            return -1;
        }
        ByteBuffer end64 = read(bytes, record, 56);
        return end64.getInt(0) == END_64 ? end64.getLong(48) : -1;
    }

    private static ByteBuffer read(RandomAccessFile bytes, long from, int length) throws IOException {
        var read = new byte[length];
        bytes.seek(from);
        bytes.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
