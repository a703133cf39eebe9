package gouji.ingest.archive;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.tika.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Unpacks ZIP archives, those inside others too, into a folder where their entries can be read as files.
///
/// Entries get numbers for names there, so that none can lead elsewhere.
public final class Archives {
    private static final int BUFFER = 1 << 16;
    private static final long RATIO_MATTERS_FROM = 10L << 20;

    private final MediaTypes mediaTypes = new MediaTypes();
    private final Limits limits;

    /// What an archive may hold at most, those inside it included; more is a bomb or a mistake.
    public record Limits(int entries, int depth, long bytes, int ratio) {

        /// Far more than a year's reports of a province.
        public static Limits standard() {
            return new Limits(10_000, 3, 4L << 30, 500);
        }
    }

    public Archives(Limits limits) {
        this.limits = limits;
    }

    /// Whether a file is an archive to look into: not a DOCX or XLSX, though these are ZIP files too.
    public boolean isArchive(Path file) {
        return isArchive(file, file.toString());
    }

    private boolean isArchive(Path bytes, String name) {
        try {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                    && Files.isRegularFile(bytes)
                    && mediaTypes.of(bytes).equals("application/zip");
        } catch (IOException e) {
            return false; // reading it will tell why
        }
    }

    /// Unpacks an archive. Never throws for a bad one.
    ///
    /// @param into a folder for the bytes of the entries
    public Unpacked unpack(Path archive, Path into) {
        var unpacking = new Unpacking(into);
        unpacking.unpack(archive, Source.of(archive), 1);
        return new Unpacked(unpacking.sources, unpacking.failures);
    }

    private final class Unpacking {
        private final Path into;
        private final Map<Path, Source> sources = new LinkedHashMap<>();
        private final Map<Path, Failure> failures = new LinkedHashMap<>();
        private int entries;
        private long bytes;

        Unpacking(Path into) {
            this.into = into;
        }

        /// @param shown the path of the archive as people are told
        void unpack(Path shown, Source archive, int depth) {
            try {
                if (depth > limits.depth()) {
                    throw new UnreadableException(
                            Reason.TOO_LARGE, "压缩包层层嵌套超过%d层，未读取。请解压后导入其中的文件。".formatted(limits.depth()));
                }
                open(shown, archive, depth);
            } catch (UnreadableException e) {
                fail(shown, archive, e);
            } catch (IOException | IllegalArgumentException e) {
                fail(shown, archive, new UnreadableException(Reason.DAMAGED, "压缩包不完整或已损坏，无法打开。请重新获取。", e));
            }
        }

        /// One failure for the whole archive: what was unpacked from it so far is left out.
        private void fail(Path shown, Source archive, UnreadableException why) {
            sources.keySet().removeIf(path -> path.toString().startsWith(shown + "!/"));
            failures.keySet().removeIf(path -> path.toString().startsWith(shown + "!/"));
            failures.put(shown, new Failure(archive, why.reason(), why.detail()));
        }

        private void open(Path shown, Source archive, int depth) throws IOException, UnreadableException {
            try (ZipFile zip = ZipFile.builder().setPath(archive.path()).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (++entries > limits.entries()) {
                        throw new UnreadableException(
                                Reason.TOO_LARGE, "压缩包中的文件超过%d个，未读取。请确认来源，或分批解压后导入。".formatted(limits.entries()));
                    }
                    byte[] raw = entry.getRawName();
                    boolean isUtf8 = entry.getGeneralPurposeBit().usesUTF8ForNames();
                    List<String> parts =
                            EntryName.parts(isUtf8 || raw == null ? entry.getName() : EntryName.decode(raw));
                    if (!entry.isDirectory() && !EntryName.isPassedOver(parts)) {
                        take(zip, entry, shown, archive.name() + "!/" + String.join("/", parts), depth);
                    }
                }
            }
        }

        private void take(ZipFile zip, ZipArchiveEntry entry, Path archive, String name, int depth)
                throws IOException, UnreadableException {
            String inner = name.substring(name.lastIndexOf("!/"));
            Path shown = Path.of(archive + inner);
            if (sources.containsKey(shown) || failures.containsKey(shown)) {
                shown = Path.of(archive + "!/" + entries + inner.substring(1)); // of the same name
            }
            Path file = into.resolve(Long.toString(sources.size() + failures.size() + (long) entries * BUFFER));
            var source = new Source(file, name);
            try {
                copy(zip, entry, file);
            } catch (BrokenEntry e) {
                failures.put(shown, new Failure(source, e.reason, e.detail));
                return;
            }
            if (isArchive(file, name)) {
                unpack(shown, source, depth + 1);
                Files.deleteIfExists(file);
            } else {
                sources.put(shown, source);
            }
        }

        private void copy(ZipFile zip, ZipArchiveEntry entry, Path file) throws BrokenEntry, UnreadableException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new BrokenEntry(Reason.ENCRYPTED, "压缩包中的这个文件设有密码，无法读取。请用密码解压后导入。");
            }
            if (!zip.canReadEntryData(entry)) {
                throw new BrokenEntry(Reason.UNSUPPORTED, "压缩包中的这个文件用了不支持的压缩方式。请解压后导入。");
            }
            var crc = new CRC32();
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(file)) {
                var buffer = new byte[BUFFER];
                long written = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    written += n;
                    bytes += n;
                    checkSize(written, entry.getCompressedSize());
                    crc.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            } catch (IOException e) {
                throw new BrokenEntry(Reason.DAMAGED, "压缩包中的这个文件已损坏，无法解压。请重新获取。");
            }
            if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
                throw new BrokenEntry(Reason.DAMAGED, "压缩包中的这个文件校验不符，内容已损坏。请重新获取。");
            }
        }

        private void checkSize(long written, long packed) throws UnreadableException {
            if (bytes > limits.bytes()) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "压缩包解压后超过%dMB，未读取。请确认来源，或分批解压后导入。".formatted(limits.bytes() >> 20));
            }
            if (written > RATIO_MATTERS_FROM && written / limits.ratio() > packed) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "压缩包中有文件解压后膨胀到%d倍以上，可能是恶意构造的“压缩炸弹”，未读取。请确认来源。".formatted(limits.ratio()));
            }
        }
    }

    /// One entry cannot be read; the others can.
    private static final class BrokenEntry extends Exception {
        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final String detail;

        BrokenEntry(Reason reason, String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
