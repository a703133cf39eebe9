package gouji.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that a call names, itself or by their folders.
final class Inputs {
    private Inputs() {}

    /// Every file of the paths, folders gone through in the order of names; hidden files and Word's lock files left
    /// out.
    static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new UsageException("error.missing-path", path);
            }
            if (Files.isDirectory(path)) {
                files.addAll(under(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException("error.no-files", folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".") || name.toString().startsWith("~$")) {
                return true;
            }
        }
        return false;
    }
}
