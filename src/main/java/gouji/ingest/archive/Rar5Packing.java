package gouji.ingest.archive;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.OutsidePrograms;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import gouji.ingest.archive.Rar5Directory.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// RAR archives of version 5, which no Java library reads, through the program bsdtar: it makes them a TAR archive,
/// which is read while it is made, so that nothing of theirs is written under a name that they chose.
final class Rar5Packing implements Packing {
    static final String INSTALL = "sudo apt-get install libarchive-tools";
    private static final String MISSING = "这是RAR5格式的压缩包，读取它需要程序 bsdtar，本机没有找到。请安装（" + INSTALL + "）后重试，或解压后导入其中的文件。";
    /// It ends at a file that it cannot unpack, and is started again for those behind.
    private static final int MOST_STARTS = 20;
    private static final int MINUTES = 10;

    /// The program of the property `gouji.bsdtar`, or on the PATH: macOS and Windows have it as `tar`.
    static @Nullable Path program() {
        for (Path program : OutsidePrograms.candidates("gouji.bsdtar", "bsdtar", "bsdtar.exe", "tar", "tar.exe")) {
            try {
                Process process = start(List.of(program.toString(), "--version"));
                try (var said = process.getInputStream()) {
                    if (new String(said.readNBytes(100), StandardCharsets.UTF_8).startsWith("bsdtar")) {
                        return program;
                    }
                } finally {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                // cannot be started: as good as not there
            }
        }
        return null;
    }

    @Override
    public void open(Source archive, Taker taker) throws UnreadableException, IOException {
        Deque<Member> waiting = new ArrayDeque<>(Rar5Directory.of(archive.path()));
        List<Member> refused =
                waiting.stream().filter(member -> member.refusal() != null).toList();
        for (Member member : refused) {
            taker.take(new Entry(member.name(), member.refusal(), out -> {}));
        }
        waiting.removeAll(refused);
        Path program = waiting.isEmpty() ? null : program();
        if (program == null && !waiting.isEmpty()) {
            throw new UnreadableException(Reason.UNSUPPORTED, MISSING);
        }
        List<Member> left = new ArrayList<>(refused); // to be left out: what was refused, what was had
        for (int start = 0; program != null && start < MOST_STARTS && !waiting.isEmpty(); start++) {
            int before = waiting.size();
            unpack(program, archive.path(), left, waiting, taker);
            if (waiting.size() == before) {
                left.add(waiting.peek());
                refuse(waiting.remove(), taker);
            }
        }
        while (!waiting.isEmpty()) {
            refuse(waiting.remove(), taker);
        }
    }

    private static void refuse(Member member, Taker taker) throws UnreadableException, IOException {
        taker.take(new Entry(member.name(), Refusal.DAMAGED, out -> {}));
    }

    /// Hands on files until the program ends, which it does at one that it cannot unpack.
    private static void unpack(Path program, Path archive, List<Member> left, Deque<Member> waiting, Taker taker)
            throws UnreadableException, IOException {
        Path patterns = Files.createTempFile("gouji-left-out", ".txt");
        Process process = null;
        try {
            Files.write(patterns, left.stream().map(Rar5Packing::pattern).toList());
            // in small blocks, or what was ready goes with it when it ends at a broken file
            process = start(List.of(
                    program.toString(), "--format", "pax", "-b", "1", "-X", patterns.toString(), "-cf", "-", "@-"));
            feed(archive, process.getOutputStream());
            CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
            var files = new TarArchiveInputStream(process.getInputStream(), "UTF-8");
            for (TarArchiveEntry file = next(files); file != null; file = next(files)) {
                if (!file.isDirectory() && !file.isLink() && !file.isSymbolicLink() && !waiting.isEmpty()) {
                    Member member = waiting.remove();
                    if (!file.getName().equals(member.name())) {
                        throw new IOException("another file than the next one");
                    }
                    left.add(member);
                    taker.take(Entry.of(member.name(), out -> copy(files, member, out)));
                }
            }
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(patterns);
        }
    }

    /// Byte after byte: in a file it looks for a ZIP directory at the end first, and finds that of a DOCX stored there.
    private static void feed(Path archive, OutputStream in) {
        Thread.ofVirtual().start(() -> {
            try (in) {
                Files.copy(archive, in);
            } catch (IOException e) {
                // the program has ended, or what is missing will show
            }
        });
    }

    /// The next file, or null where there is none because the program has ended, at whatever.
    private static @Nullable TarArchiveEntry next(TarArchiveInputStream files) {
        try {
            return files.getNextEntry();
        } catch (IOException e) {
            return null;
        }
    }

    private static void copy(TarArchiveInputStream files, Member member, OutputStream out) throws IOException {
        var sum = new CRC32();
        files.transferTo(new CheckedOutputStream(out, sum));
        Integer checksum = member.checksum();
        if (checksum != null && checksum != (int) sum.getValue()) {
            throw new IOException("the checksum is not that of the archive");
        }
    }

    /// What means one path and no other.
    private static String pattern(Member member) {
        return "^" + member.name().replaceAll("[\\\\*?\\[\\]$]", "\\\\$0") + "$";
    }

    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8"); // or names of other letters stop it
        return builder.start();
    }
}
