package gouji.ingest.archive;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/// 7z archives.
final class SevenZipPacking implements Packing {
    private static final int MOST_MEMORY = 200 << 10; // kilobytes; the strongest usual compression takes 64 MB

    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        try (SevenZFile packed = SevenZFile.builder()
                .setPath(archive.path())
                .setMaxMemoryLimitKiB(MOST_MEMORY)
                .get()) {
            for (SevenZArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    String name = entry.getName();
                    taker.take(Entry.of(name == null ? packed.getDefaultName() : name, out -> copy(packed, out)));
                }
            }
        } catch (PasswordRequiredException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "压缩包设有密码，无法读取。请用密码解压后导入其中的文件。", e);
        } catch (MemoryLimitException e) {
            throw new UnreadableException(Reason.TOO_LARGE, "压缩包所用的压缩字典过大，未读取。请解压后导入其中的文件。", e);
        }
    }

    private static void copy(SevenZFile packed, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        try {
            for (int n = packed.read(buffer); n >= 0; n = packed.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (PasswordRequiredException e) {
            throw new RefusedException(Refusal.ENCRYPTED, e);
        } catch (MemoryLimitException e) {
            throw new RefusedException(Refusal.LARGE_DICTIONARY, e);
        }
    }
}
