package gouji.ingest;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.document.Document;
import gouji.extract.Extractor;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Success;
import gouji.ingest.archive.Archives;
import gouji.ingest.archive.Unpacked;
import gouji.ingest.ocr.OcrSettings;
import gouji.rule.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The whole way of a file, for a fuzzer: whatever the bytes are, nothing may be thrown. Jazzer calls
/// [#fuzzerTestOneInput]; how, is told in docs/evaluation/reading.md.
///
/// ZIP files with their checksums and compression hide from a fuzzer what is in them, so an input may say a ZIP file's
/// parts in plain: each after a line `@@part name`.
public final class Fuzzed {
    private static final Pattern PART = Pattern.compile("(?m)^@@part ([^\\n]{1,99})\\n");
    private static final Ingest INGEST = Ingest.standard(OcrSettings.of(OcrSettings.Mode.OFF));
    private static final Archives ARCHIVES = new Archives(new Archives.Limits(200, 3, 50 << 20, 500));
    private static final boolean READ_ONLY = Boolean.getBoolean("gouji.fuzz.read"); // twenty times as fast

    static {
        LogManager.getLogManager().reset();
    }

    private Fuzzed() {}

    /// Made only where it is needed.
    private static final class Rest {
        private static final RuleBook RULES =
                RuleBook.load(Path.of(System.getProperty("gouji.rules", "extraction-rules")));
        private static final Extractor EXTRACTOR = new Extractor(RULES);
        private static final Checker CHECKER = new Checker(RULES);

        static void of(Document document) {
            Faults.none(CHECKER.check(List.of(EXTRACTOR.report(document))));
        }
    }

    /// Reads, extracts and checks a file of these bytes, and what it holds.
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("gouji-fuzzed");
        try {
            take(Files.write(folder.resolve("甲"), bytes(input)), folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void take(Path file, Path folder) throws IOException {
        var sources = new ArrayList<Source>();
        Path into = Files.createDirectory(folder.resolve("解"));
        Unpacked held = ARCHIVES.isArchive(file) ? ARCHIVES.unpack(file, into) : ARCHIVES.attached(file, into);
        sources.add(Source.of(file));
        sources.addAll(held.sources().values());
        held.failures().values().forEach(Fuzzed::hold);
        for (Source source : sources) {
            switch (INGEST.read(source)) {
                case Success read -> {
                    if (!READ_ONLY) {
                        Rest.of(read.document());
                    }
                }
                case Failure failure -> hold(failure);
            }
        }
    }

    private static void hold(Failure failure) {
        boolean isExplosion = failure.detail().contains("内存"); // of the memory, by a small input
        if (isExplosion || !failure.detail().endsWith("。")) {
            throw new AssertionError(failure);
        }
    }

    /// The file that an input stands for.
    static byte[] bytes(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        Matcher part = PART.matcher(text);
        if (!part.lookingAt()) {
            return input;
        }
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part.reset();
            for (boolean more = part.find(); more; ) {
                String name = part.group(1);
                int start = part.end();
                more = part.find();
                put(zip, name, text.substring(start, more ? Math.max(start, part.start() - 1) : text.length()));
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException e) {
            return input; // no names that a ZIP file could have
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
