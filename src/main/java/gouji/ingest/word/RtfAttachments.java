package gouji.ingest.word;

import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The files that somebody put into an RTF document: each is written as the digits of an object of OLE version 1
/// ([MS-OLEDS] 2.2.5), which holds a file as Windows packs it, or a document of Office.
public final class RtfAttachments implements Packing {
    private static final byte[] MARK = "\\objdata".getBytes(StandardCharsets.US_ASCII);
    private static final long LARGEST_BYTES = 200L << 20;
    private static final int IS_EMBEDDED = 2; // and not a link to a file elsewhere
    private static final int NAMES = 3; // of its kind, and two that are empty

    @Override
    public void open(Source document, Taker taker) throws UnreadableException, IOException {
        if (Files.size(document.path()) > LARGEST_BYTES) {
            return; // reading it will tell
        }
        byte[] text = Files.readAllBytes(document.path());
        int count = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at)) {
            object("对象" + ++count, ByteBuffer.wrap(digits(text, at)).order(ByteOrder.LITTLE_ENDIAN), taker);
        }
    }

    /// Behind the next mark, or -1.
    private static int next(byte[] text, int from) {
        for (int at = from; at + MARK.length <= text.length; at++) {
            if (text[at] == '\\' && ByteBuffer.wrap(text, at, MARK.length).equals(ByteBuffer.wrap(MARK))) {
                return at + MARK.length;
            }
        }
        return -1;
    }

    /// The bytes that digits tell, to the end of their group.
    private static byte[] digits(byte[] text, int from) {
        var bytes = new ByteArrayOutputStream();
        int high = -1;
        for (int at = from; at < text.length && text[at] != '}' && text[at] != '\\'; at++) {
            int digit = Character.digit(text[at], 16);
            if (digit >= 0 && high >= 0) {
                bytes.write((high << 4) | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        return bytes.toByteArray();
    }

    private static void object(String name, ByteBuffer object, Taker taker) throws UnreadableException, IOException {
        byte[] data;
        try {
            object.getInt(); // the version
            if (object.getInt() != IS_EMBEDDED) {
                return;
            }
            for (int i = 0; i < NAMES; i++) {
                int length = object.getInt();
                object.position(object.position() + length);
            }
            data = new byte[Math.clamp(object.getInt(), 0, object.remaining())];
            object.get(data);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            taker.take(new Entry(name, Refusal.DAMAGED, out -> {}));
            return;
        }
        if (FileMagic.valueOf(data) == FileMagic.OLE2) {
            try (var office = new POIFSFileSystem(new ByteArrayInputStream(data))) {
                OfficeAttachments.object(name, office.getRoot(), taker);
            }
            return;
        }
        PackagedFile file = PackagedFile.of(ByteBuffer.allocate(data.length + Integer.BYTES)
                .putInt(data.length)
                .put(data)
                .array());
        if (file != null) {
            taker.take(Entry.of(file.name(), file.content()));
        } // else a picture, a sound: nothing to read
    }
}
