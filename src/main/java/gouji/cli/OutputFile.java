package gouji.cli;

import gouji.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The file that a command is to write. What is there already is replaced, as programs that write it every night
/// expect;
/// but a workbook or document into which somebody has written since (its column 核实结果, say) is kept under another name.
final class OutputFile {
    private static final List<String> WRITTEN_INTO = List.of(".xlsx", ".docx");
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SAVED_AGAIN = "dcterms:modified"; // every office program notes it, we do not
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Path file;

    private OutputFile(Path file) {
        this.file = file;
    }

    /// Looked at before any work is done.
    static OutputFile of(Path file, List<String> endings) {
        if (Files.isDirectory(file)) {
            throw new UsageException("error.not-a-file", file);
        }
        if (!endings.contains(Output.ending(file))) {
            throw new UsageException("error.ending", file, String.join(" ", endings));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("error.no-folder", folder);
        }
        return new OutputFile(file);
    }

    interface Writing {
        void to(Path file) throws IOException;
    }

    /// Writes it, and tells what became of what was there.
    void write(Writing writing, Terminal terminal) throws IOException {
        boolean isThere = Files.exists(file);
        if (isThere && WRITTEN_INTO.contains(Output.ending(file)) && !isAsWeWroteIt()) {
            Path kept = besides();
            Files.move(file, kept);
            writing.to(file);
            terminal.say("written.kept", file, kept);
        } else {
            writing.to(file);
            terminal.say(isThere ? "written.replaced" : "written", file);
        }
    }

    private boolean isAsWeWroteIt() {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry properties = zip.getEntry(PROPERTIES);
            return properties != null
                    && !new String(zip.getInputStream(properties).readAllBytes(), StandardCharsets.UTF_8)
                            .contains(SAVED_AGAIN);
        } catch (IOException e) {
            return false; // not ours
        }
    }

    /// Beside the file, with the time when it was saved: `疑点报告-20260301-164502.xlsx`.
    private Path besides() throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String saved = SECOND.format(Files.getLastModifiedTime(file).toInstant());
        Path kept = file.resolveSibling(name.substring(0, dot) + "-" + saved + name.substring(dot));
        for (int again = 2; Files.exists(kept); again++) {
            kept = file.resolveSibling(name.substring(0, dot) + "-" + saved + "-" + again + name.substring(dot));
        }
        return kept;
    }
}
