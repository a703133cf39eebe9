package gouji.ingest.word;

import gouji.ingest.archive.EntryName;
import gouji.ingest.archive.Packing.Content;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// A file as Windows packs it into a document, whatever it is: its name in the encoding of the system that did it,
/// which
/// POI takes for UTF-8, some numbers, its bytes.
record PackagedFile(String name, Content content) {
    private static final int FLAGS = 6; // before the name: the whole's length, then two bytes
    private static final int AFTER_PATH = 4;

    /// Null where the bytes are no such thing.
    static @Nullable PackagedFile of(byte[] packed) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
            rest.position(FLAGS);
            String name = EntryName.decode(upToZero(rest));
            upToZero(rest); // the path that it came from
            rest.position(rest.position() + AFTER_PATH);
            rest.position(rest.position() + 4 + rest.getInt(rest.position())); // a temporary path
            int length = Math.clamp(rest.getInt(), 0, rest.remaining());
            int start = rest.position();
            int path = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/'));
            return new PackagedFile(name.substring(path + 1), out -> out.write(packed, start, length));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static byte[] upToZero(ByteBuffer rest) {
        var bytes = new ByteArrayOutputStream();
        for (byte next = rest.get(); next != 0; next = rest.get()) {
            bytes.write(next);
        }
        return bytes.toByteArray();
    }
}
