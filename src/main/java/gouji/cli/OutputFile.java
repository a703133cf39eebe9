package gouji.cli;

import gouji.output.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What must hold of a file that a command is to write, looked at before any work is done.
final class OutputFile {
    private OutputFile() {}

    static void require(Path file, List<String> endings) {
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
    }
}
