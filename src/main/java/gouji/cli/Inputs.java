package gouji.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The files that a call names, itself or by their folders.
///
/// @param files in the order given, those of a folder by name
/// @param complete whether every path could be gone through; what could not was told
record Inputs(List<Path> files, boolean complete) {
    // what a report may be; a file named in the call itself is read whatever its ending
    private static final Set<String> ENDINGS = Set.of(
            ".pdf", ".doc", ".docx", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".rtf", ".odt", ".txt", ".html", ".htm",
            ".mht", ".xls", ".xlsx", ".xlsm", ".et", ".ods", ".ofd", ".zip");

    Inputs {
        files = List.copyOf(files);
    }

    static Inputs of(List<Path> paths, Terminal terminal) {
        var walk = new Walk(terminal);
        paths.forEach(walk::add);
        return walk.found();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Terminal terminal;
        private final List<Path> files = new ArrayList<>();
        private final Set<String> otherEndings = new TreeSet<>();
        private int others;
        private boolean complete = true;

        Walk(Terminal terminal) {
            this.terminal = terminal;
        }

        void add(Path path) {
            if (Files.notExists(path)) {
                fail("error.missing-path", path);
            } else if (Files.isDirectory(path)) {
                addFolder(path);
            } else {
                files.add(path);
            }
        }

        Inputs found() {
            if (others > 0) {
                terminal.say("inputs.left-out", others, String.join(" ", otherEndings));
            }
            return new Inputs(files, complete);
        }

        private void addFolder(Path folder) {
            int before = files.size();
            try {
                Files.walkFileTree(folder, this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.subList(before, files.size()).sort(null);
            if (files.size() == before) {
                fail("error.no-files", folder);
            }
        }

        private void fail(String key, Path path) {
            terminal.say("error", terminal.messages().text(key, path));
            complete = false;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            String ending = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
            if (name.startsWith(".") || name.startsWith("~$")) {
                return FileVisitResult.CONTINUE; // hidden, or Word's mark that a file is open
            }
            if (ENDINGS.contains(ending)) {
                files.add(file);
            } else {
                others++;
                otherEndings.add(ending.isEmpty() ? terminal.messages().text("inputs.no-ending") : ending);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            terminal.say("error", terminal.messages().text("error.disk", file, Complaints.reason(reason, terminal)));
            complete = false;
            return FileVisitResult.CONTINUE;
        }
    }
}
