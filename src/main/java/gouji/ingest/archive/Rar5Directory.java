package gouji.ingest.archive;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What a RAR5 archive holds, told by its headers: which of its files have a password or are cut, and what each must
/// come out as. The program that unpacks them hands out stored files with a password or a wrong checksum as if they
/// were right.
///
/// The format is described at rarlab.com/technote.htm, "RAR 5.0 archive format": numbers have seven bits to a byte, the
/// lowest first.
final class Rar5Directory {
    private static final byte[] MARK = {'R', 'a', 'r', '!', 0x1A, 7, 1, 0};
    private static final int FILE = 2;
    private static final int ENCRYPTION = 4; // of all headers that follow
    private static final int END = 5;
    private static final int ENCRYPTION_RECORD = 1; // of one file
    private static final int LINK_RECORD = 5;
    private static final int LARGEST_HEADER = 2 << 20;
    private static final int SMALLEST_DICTIONARY = 128 << 10;
    private static final long LARGEST_DICTIONARY = 64L << 20; // that libarchive knows

    private final List<Member> members = new ArrayList<>();

    /// A file in the archive.
    ///
    /// @param refusal why it cannot be had, or null
    /// @param checksum CRC-32 of its bytes, or null where the archive has another sum
    record Member(
            String name,
            @Nullable Refusal refusal,
            @Nullable Integer checksum) {}

    private Rar5Directory() {}

    static boolean isRar5(byte[] head) {
        return head.length > MARK.length && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
    }

    /// The files of an archive in its order, without folders.
    static List<Member> of(Path archive) throws IOException, UnreadableException {
        try (var bytes = new RandomAccessFile(archive.toFile(), "r")) {
            var directory = new Rar5Directory();
            bytes.seek(MARK.length);
            while (bytes.getFilePointer() < bytes.length() && directory.goesOnAfterBlock(bytes)) {
                if (directory.members.size() > ZipDirectory.MOST_ENTRIES) {
                    throw new UnreadableException(
                            Reason.TOO_LARGE, "压缩包中的文件超过%d个，未读取。请确认来源，或分批解压后导入。".formatted(ZipDirectory.MOST_ENTRIES));
                }
            }
            return directory.members;
        }
    }

    private boolean goesOnAfterBlock(RandomAccessFile bytes) throws IOException, UnreadableException {
        int checksum = Integer.reverseBytes(bytes.readInt());
        long start = bytes.getFilePointer();
        long length = number(bytes);
        if (length < 1 || length > LARGEST_HEADER) {
            throw new IOException("a header of " + length + " bytes");
        }
        long body = bytes.getFilePointer();
        var block = new byte[(int) (body - start + length)];
        bytes.seek(start);
        bytes.readFully(block);
        var sum = new CRC32();
        sum.update(block);
        if ((int) sum.getValue() != checksum) {
            throw new IOException("the header at " + start + " is broken");
        }
        long data;
        int type;
        try {
            ByteBuffer header =
                    ByteBuffer.wrap(block, (int) (body - start), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            type = (int) number(header);
            data = data(header, type, block.length);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the header at " + start + " tells more than it holds", e);
        }
        long next = start + block.length + data;
        if (data < 0 || next > bytes.length()) {
            throw new EOFException("the archive is cut");
        }
        bytes.seek(next);
        return type != END;
    }

    /// How many bytes follow a header, whose file is noted.
    private long data(ByteBuffer header, int type, int end) throws IOException, UnreadableException {
        long flags = number(header);
        int extra = (flags & 1) == 0 ? 0 : (int) number(header);
        long data = (flags & 2) == 0 ? 0 : number(header);
        if (type == ENCRYPTION) {
            throw new UnreadableException(Reason.ENCRYPTED, "压缩包设有密码，无法读取。请用密码解压后导入其中的文件。");
        }
        if (type == FILE) {
            file(header, end - extra, (flags & 0x18) != 0);
        }
        return data;
    }

    private void file(ByteBuffer header, int extraAt, boolean isCut) throws IOException {
        long flags = number(header);
        number(header); // the size when unpacked
        number(header); // attributes
        header.position(header.position() + ((flags & 2) == 0 ? 0 : 4)); // when it was changed
        Integer checksum = (flags & 4) == 0 ? null : (Integer) header.getInt();
        long method = number(header);
        number(header); // the system
        var name = new byte[Math.clamp(number(header), 0, header.remaining())];
        header.get(name);
        header.position(extraAt);
        boolean isEncrypted = false;
        boolean isLink = false;
        while (header.hasRemaining()) {
            int length = Math.clamp(number(header), 1, header.remaining());
            int next = header.position() + length;
            long kind = number(header);
            isEncrypted |= kind == ENCRYPTION_RECORD;
            isLink |= kind == LINK_RECORD;
            header.position(next);
        }
        if ((flags & 1) != 0 || isLink) {
            return; // a folder, or what leads to another file
        }
        long dictionary = (long) SMALLEST_DICTIONARY << (method >> 10 & 0x1F);
        boolean isStored = (method >> 7 & 7) == 0;
        Refusal refusal = isCut
                ? Refusal.IN_VOLUMES
                : isEncrypted
                        ? Refusal.ENCRYPTED
                        : dictionary > LARGEST_DICTIONARY && !isStored ? Refusal.LARGE_DICTIONARY : null;
        members.add(new Member(new String(name, StandardCharsets.UTF_8), refusal, checksum));
    }

    private static long number(RandomAccessFile bytes) throws IOException {
        return number(bytes::readByte);
    }

    private static long number(ByteBuffer bytes) throws IOException {
        return number(bytes::get);
    }

    private interface Bytes {
        byte next() throws IOException;
    }

    private static long number(Bytes bytes) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes.next();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IOException("a number without end");
    }
}
