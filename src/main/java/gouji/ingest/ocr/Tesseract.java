package gouji.ingest.ocr;

import gouji.ingest.OutsidePrograms;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The program tesseract, run once for many small pictures.
final class Tesseract {
    static final String INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-chi-sim";
    private static final String LANGUAGE = "chi_sim"; // together with English it reads figures worse
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int COLUMNS = 12; // of a line of TSV
    private static final int IS_WORD = 5; // level in TSV

    private final Path program;
    private final boolean knowsFigures;

    private Tesseract(Path program, boolean knowsFigures) {
        this.program = program;
        this.knowsFigures = knowsFigures;
    }

    /// The program of the property `gouji.tesseract`, or on the PATH; null where it or its Chinese is missing.
    static @Nullable Tesseract find() {
        for (Path program : OutsidePrograms.candidates("gouji.tesseract", "tesseract", "tesseract.exe")) {
            Tesseract found = usable(program);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Tesseract usable(Path program) {
        try {
            Path out = Files.createTempFile("gouji-ocr", ".txt");
            try {
                int status = run(List.of(program.toString(), "--list-langs"), out, TO_ANSWER);
                List<String> languages = Files.readAllLines(out, StandardCharsets.ISO_8859_1).stream()
                        .map(String::strip)
                        .toList();
                return status == 0 && languages.contains(LANGUAGE)
                        ? new Tesseract(program, languages.contains(Manner.FIGURE.language))
                        : null;
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException | OcrException e) {
            return null; // cannot be started: as good as not there
        }
    }

    /// How pictures are read.
    enum Manner {
        /// Each is one line of text.
        LINE(LANGUAGE, 7, ""),
        /// Each is a block of lines.
        BLOCK(LANGUAGE, 6, ""),
        /// Each is one figure. English knows digits better, so long as it may see nothing else in them.
        FIGURE("eng", 7, "0123456789.,%-");

        private final String language;
        private final int segmentation; // tesseract's `--psm`
        private final String letters; // that there may be; any where none are named

        Manner(String language, int segmentation, String letters) {
            this.language = language;
            this.segmentation = segmentation;
            this.letters = letters;
        }
    }

    /// Whether it can read figures apart: English comes with the program, but may have been taken away.
    boolean knowsFigures() {
        return knowsFigures;
    }

    /// Recognises pictures that lie in a folder; what it writes goes there too.
    List<Word> words(List<Path> pictures, Manner manner, int dpi, Path folder, Duration limit)
            throws IOException, OcrException {
        if (pictures.isEmpty()) {
            return List.of();
        }
        Path list = folder.resolve("list-" + manner + ".txt");
        Path result = folder.resolve("words-" + manner);
        Files.write(list, pictures.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
        var command = new ArrayList<String>(List.of(
                program.toString(),
                list.toString(),
                result.toString(),
                "-l",
                manner.language,
                "--dpi",
                Integer.toString(dpi),
                "--psm",
                Integer.toString(manner.segmentation)));
        if (!manner.letters.isEmpty()) {
            command.addAll(List.of("-c", "tessedit_char_whitelist=" + manner.letters));
        }
        command.add("tsv");
        Path log = folder.resolve("log-" + manner + ".txt");
        if (run(command, log, limit) != 0) {
            throw new OcrException("文字识别程序 tesseract 出错，请检查其安装（" + INSTALL + "）。");
        }
        return parsed(Files.readAllLines(result.resolveSibling(result.getFileName() + ".tsv"), StandardCharsets.UTF_8));
    }

    static List<Word> parsed(List<String> lines) {
        var words = new ArrayList<Word>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length < COLUMNS
                    || !fields[0].equals(Integer.toString(IS_WORD))
                    || fields[COLUMNS - 1].isBlank()) {
                continue;
            }
            int left = Integer.parseInt(fields[6]);
            int top = Integer.parseInt(fields[7]);
            words.add(new Word(
                    Integer.parseInt(fields[1]) - 1,
                    fields[2] + "." + fields[3] + "." + fields[4],
                    new Area(left, top, left + Integer.parseInt(fields[8]), top + Integer.parseInt(fields[9])),
                    Float.parseFloat(fields[10]),
                    fields[COLUMNS - 1].strip()));
        }
        return words;
    }

    /// Runs a program on one processor; at its time limit it is ended, with all that it started.
    private static int run(List<String> command, Path output, Duration limit) throws IOException, OcrException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL")))
                .redirectOutput(output.toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new OcrException("文字识别超过" + limit.toSeconds() + "秒，已放弃。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrException("文字识别被中断。");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
