package gouji.ingest.archive;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// ZIP archives.
final class ZipPacking implements Packing {
    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        if (ZipDirectory.isTooLarge(archive.path())) {
            throw new UnreadableException(
                    Reason.TOO_LARGE, "压缩包中的文件超过%d个，未读取。请确认来源，或分批解压后导入。".formatted(ZipDirectory.MOST_ENTRIES));
        }
        try (ZipFile zip = ZipFile.builder().setPath(archive.path()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    taker.take(new Entry(name(entry), refusal(zip, entry), out -> {
                        var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                        try (InputStream in = checked) {
                            in.transferTo(out);
                        }
                        if (entry.getCrc() >= 0 && checked.getChecksum().getValue() != entry.getCrc()) {
                            throw new IOException("the checksum of " + entry.getName() + " does not fit");
                        }
                    }));
                }
            }
        }
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean isUtf8 = entry.getGeneralPurposeBit().usesUTF8ForNames();
        return isUtf8 || raw == null ? entry.getName() : EntryName.decode(raw);
    }

    private static @Nullable Refusal refusal(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Refusal.ENCRYPTED;
        }
        return zip.canReadEntryData(entry) ? null : Refusal.UNKNOWN_METHOD;
    }
}
