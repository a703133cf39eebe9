package gouji.cli;

import gouji.ingest.Sources;
import gouji.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var search = new Search(terminal);
        paths.forEach(search::add);
        return search.found();
    }

    private static final class Search {
        private final Terminal terminal;
        private final List<Path> files = new ArrayList<>();
        private final Set<String> otherEndings = new TreeSet<>();
        private int others;
        private boolean complete = true;

        Search(Terminal terminal) {
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
            Sources found = Sources.of(List.of(folder), Workspace::isIn);
            int before = files.size();
            found.files().forEach(source -> addIfReport(source.path()));
            found.unreadable()
                    .forEach(failure ->
                            fail("error.unreadable-path", failure.source().path()));
            if (files.size() == before && found.unreadable().isEmpty()) {
                fail("error.no-files", folder);
            }
        }

        private void addIfReport(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            String ending = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
            if (ENDINGS.contains(ending)) {
                files.add(file);
            } else {
                others++;
                otherEndings.add(ending.isEmpty() ? terminal.messages().text("inputs.no-ending") : ending);
            }
        }

        private void fail(String key, Path path) {
            terminal.say("error", terminal.messages().text(key, path));
            complete = false;
        }
    }
}
