package gouji.ingest.archive;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// RAR archives up to version 4.
final class RarPacking implements Packing {

    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        try (var rar = new Archive(archive.path().toFile())) {
            if (rar.isEncrypted()) {
                throw encrypted(null);
            }
            for (FileHeader header : rar.getFileHeaders()) {
                if (!header.isDirectory()) {
                    taker.take(new Entry(name(header), refusal(header), out -> {
                        try {
                            rar.extractFile(header, out);
                        } catch (RarException e) {
                            throw new IOException("the entry is broken", e);
                        }
                    }));
                }
            }
        } catch (UnsupportedRarEncryptedException e) {
            throw encrypted(e);
        } catch (RarException e) {
            throw new IOException("the archive is broken", e);
        }
    }

    private static UnreadableException encrypted(@Nullable RarException cause) {
        String detail = "压缩包设有密码，无法读取。请用密码解压后导入其中的文件。";
        return cause == null
                ? new UnreadableException(Reason.ENCRYPTED, detail)
                : new UnreadableException(Reason.ENCRYPTED, detail, cause);
    }

    private static String name(FileHeader header) {
        byte[] raw = header.getFileNameByteArray();
        return header.isUnicode() || raw == null ? header.getFileName() : EntryName.decode(raw);
    }

    private static @Nullable Refusal refusal(FileHeader header) {
        if (header.isEncrypted()) {
            return Refusal.ENCRYPTED;
        }
        return header.isSplitBefore() || header.isSplitAfter() ? Refusal.IN_VOLUMES : null;
    }
}
