package gouji.ingest.archive;

import gouji.ingest.Blame;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Packing.Entry;
import gouji.ingest.archive.Packing.Refusal;
import gouji.ingest.archive.Packing.RefusedException;
import gouji.ingest.excel.PoiLimits;
import gouji.ingest.tika.MediaTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Unpacks archives, those inside others too, and what is attached to documents and mails, into a folder where the
/// entries
/// can be read as files.
///
/// Entries get numbers for names there, so that none can lead elsewhere.
public final class Archives {
    private static final String NO_ROOM = "压缩包未能解压：临时文件夹无法写入，可能磁盘已满。请清理磁盘后重试。";
    private static final String NO_MEMORY = "解压时内存不够，未读取。请确认来源，或解压后分批导入。";
    private static final long RATIO_MATTERS_FROM = 10L << 20;

    private final MediaTypes mediaTypes = new MediaTypes();
    private final Kinds kinds = new Kinds(mediaTypes);
    private final Hosts hosts = new Hosts(mediaTypes);
    private final Limits limits;

    /// What an archive may hold at most, those inside it included; more is a bomb or a mistake.
    ///
    /// @param ratio how many times its own size an archive may unpack to
    public record Limits(int entries, int depth, long bytes, int ratio) {

        /// Far more than a year's reports of a province.
        public static Limits standard() {
            return new Limits(10_000, 3, 4L << 30, 500);
        }
    }

    public Archives(Limits limits) {
        this.limits = limits;
    }

    /// Whether a file is an archive to look into, whatever it is called: not a DOCX or XLSX, though these are ZIP files
    /// too.
    public boolean isArchive(Path file) {
        return kinds.of(file, file.toString()) != null;
    }

    /// Unpacks an archive. Never throws for a bad one.
    ///
    /// @param into a folder for the bytes of the entries
    public Unpacked unpack(Path archive, Path into) {
        var unpacking = new Unpacking(into);
        Packing packing = kinds.of(archive, archive.toString());
        if (packing != null) {
            unpacking.unpack(archive, Source.of(archive), packing, 1);
        }
        return new Unpacked(unpacking.sources, unpacking.failures);
    }

    /// Whether other files may be attached to a document or mail.
    public boolean mayHoldFiles(Path document) {
        return hosts.of(document) != null;
    }

    /// What is attached to a document or mail, which is read itself besides. Never throws for a bad one: reading it
    /// will
    /// tell what is wrong.
    ///
    /// @param into a folder for the bytes of the files
    public Unpacked attached(Path document, Path into) {
        var unpacking = new Unpacking(into);
        unpacking.attached(document, Source.of(document), 1);
        return new Unpacked(unpacking.sources, unpacking.failures);
    }

    /// The attachments of a document, all together.
    public static Path attachments(Path document) {
        return Path.of(document + "!/附件");
    }

    /// What comes of an archive where there is no folder to unpack it into.
    public static Unpacked noRoom(Path archive) {
        return new Unpacked(Map.of(), Map.of(archive, new Failure(Source.of(archive), Reason.UNREADABLE, NO_ROOM)));
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
        void unpack(Path shown, Source archive, Packing packing, int depth) {
            try {
                open(shown, archive, packing, depth);
            } catch (UnreadableException e) {
                fail(shown, archive, e);
            } catch (IOException | RuntimeException e) {
                if (e instanceof RuntimeException ours && Blame.isOurs(ours)) {
                    throw ours;
                }
                fail(shown, archive, new UnreadableException(Reason.DAMAGED, "压缩包不完整或已损坏，无法打开。请重新获取。", e));
            } catch (StackOverflowError | OutOfMemoryError e) {
                fail(shown, archive, new UnreadableException(Reason.TOO_LARGE, NO_MEMORY, e));
            }
        }

        /// @param shown the path of the document as people are told
        void attached(Path shown, Source document, int depth) {
            Packing packing = hosts.of(document.path());
            if (packing == null) {
                return;
            }
            try {
                open(shown, document, packing, depth);
            } catch (UnreadableException e) {
                failAttachments(shown, e);
            } catch (IOException | RuntimeException e) {
                if (e instanceof RuntimeException ours && Blame.isOurs(ours)) {
                    throw ours;
                }
            } catch (StackOverflowError e) {
                // nested without end: reading it tells
            } catch (OutOfMemoryError e) {
                failAttachments(shown, new UnreadableException(Reason.TOO_LARGE, NO_MEMORY, e));
            }
        }

        private void failAttachments(Path shown, UnreadableException why) {
            forget(shown);
            Path attachments = attachments(shown);
            failures.put(attachments, new Failure(Source.of(attachments), why.reason(), why.detail()));
        }

        private void open(Path shown, Source holder, Packing packing, int depth)
                throws UnreadableException, IOException {
            if (depth > limits.depth()) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "压缩包层层嵌套超过%d层，未读取。请解压后导入其中的文件。".formatted(limits.depth()));
            }
            PoiLimits.set();
            long most = Math.max(RATIO_MATTERS_FROM, limits.ratio() * Files.size(holder.path()));
            long before = bytes;
            packing.open(holder, entry -> {
                if (++entries > limits.entries()) {
                    throw new UnreadableException(
                            Reason.TOO_LARGE, "压缩包中的文件超过%d个，未读取。请确认来源，或分批解压后导入。".formatted(limits.entries()));
                }
                List<String> parts = EntryName.parts(entry.name());
                if (!EntryName.isPassedOver(parts)) {
                    take(entry, shown, holder.name() + "!/" + String.join("/", parts), depth, before + most);
                }
            });
        }

        /// One failure for the whole archive: what was unpacked from it so far is left out.
        private void fail(Path shown, Source archive, UnreadableException why) {
            forget(shown);
            failures.put(shown, new Failure(archive, why.reason(), why.detail()));
        }

        private void forget(Path holder) {
            sources.keySet().removeIf(path -> path.toString().startsWith(holder + "!/"));
            failures.keySet().removeIf(path -> path.toString().startsWith(holder + "!/"));
        }

        private void take(Entry entry, Path archive, String name, int depth, long mostBytes)
                throws IOException, UnreadableException {
            String inner = name.substring(name.lastIndexOf("!/"));
            Path shown = Path.of(archive + inner);
            if (sources.containsKey(shown) || failures.containsKey(shown)) {
                shown = Path.of(archive + "!/" + entries + inner.substring(1)); // of the same name
            }
            Path file = into.resolve(Integer.toString(entries));
            var source = new Source(file, name);
            Refusal refusal = entry.refusal() == null ? copy(entry, file, mostBytes) : entry.refusal();
            if (refusal != null) {
                Files.deleteIfExists(file);
                failures.put(shown, new Failure(source, refusal.reason(), refusal.detail()));
                return;
            }
            Packing packing = kinds.of(file, name);
            if (packing == null) {
                sources.put(shown, source);
                attached(shown, source, depth + 1);
            } else {
                unpack(shown, source, packing, depth + 1);
                Files.deleteIfExists(file);
            }
        }

        /// Unpacks one entry; where its bytes are broken, says so.
        private @Nullable Refusal copy(Entry entry, Path file, long mostBytes) throws UnreadableException {
            try (var out = new Sink(file, mostBytes)) {
                try {
                    entry.content().writeTo(out);
                    return null;
                } catch (IOException | RuntimeException e) {
                    if (out.refused != null) { // however the library wrapped it
                        throw out.refused;
                    }
                    if (e instanceof RuntimeException ours && Blame.isOurs(ours)) {
                        throw ours;
                    }
                    return e instanceof RefusedException why
                            ? why.refusal()
                            : PoiLimits.isBomb(e) ? Refusal.SWOLLEN : Refusal.DAMAGED;
                }
            } catch (IOException e) {
                throw new UnreadableException(Reason.UNREADABLE, NO_ROOM, e);
            }
        }

        /// Where an entry is written to, up to the limits.
        private final class Sink extends OutputStream {
            private final OutputStream out;
            private final long most;
            private @Nullable UnreadableException refused;

            Sink(Path file, long most) throws IOException {
                this.out = Files.newOutputStream(file);
                this.most = most;
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int start, int length) throws IOException {
                bytes += length;
                if (bytes > limits.bytes()) {
                    refuse(new UnreadableException(
                            Reason.TOO_LARGE, "压缩包解压后超过%dMB，未读取。请确认来源，或分批解压后导入。".formatted(limits.bytes() >> 20)));
                }
                if (bytes > most) {
                    refuse(new UnreadableException(
                            Reason.TOO_LARGE, "压缩包解压后膨胀到%d倍以上，可能是恶意构造的“压缩炸弹”，未读取。请确认来源。".formatted(limits.ratio())));
                }
                try {
                    out.write(buffer, start, length);
                } catch (IOException e) {
                    refuse(new UnreadableException(Reason.UNREADABLE, NO_ROOM, e));
                }
            }

            private void refuse(UnreadableException why) throws IOException {
                refused = why;
                throw new IOException(why);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        }
    }
}
