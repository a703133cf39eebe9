package gouji.cli;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Source;
import gouji.ingest.Sources;
import gouji.ingest.archive.Archives;
import gouji.ingest.archive.Scratch;
import gouji.ingest.archive.Unpacked;
import gouji.pipeline.Alone;
import gouji.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The files that a call names, itself or by their folders.
///
/// @param files in the order given, those of a folder by name
/// @param unpacked where those are that stand in archives, and what of them cannot be read
/// @param lookedThrough the paths given in which something was found, itself or what is in it
/// @param complete whether every path could be gone through; what could not was told
/// @param names what the files are called
record Inputs(
        List<Path> files, Unpacked unpacked, List<Path> lookedThrough, boolean complete, Map<Path, String> names) {
    private static final Duration LONGEST_UNPACKING = Duration.ofMinutes(10); // 10,000 files take seconds
    // what a report may be; a file named in the call itself is read whatever its ending
    private static final Set<String> ENDINGS = Set.of(
            ".pdf", ".doc", ".docx", ".docm", ".dot", ".dotx", ".dotm", ".wps", ".wpt", ".rtf", ".odt", ".ott", ".txt",
            ".html", ".htm", ".mht", ".mhtml", ".eml", ".msg", ".xls", ".xlsx", ".xlsm", ".xlsb", ".xlt", ".xltx",
            ".xltm", ".et", ".ett", ".ods", ".ots", ".csv", ".tsv", ".ppt", ".pptx", ".pptm", ".pps", ".ppsx", ".dps",
            ".dpt", ".odp", ".ofd", ".zip", ".7z", ".rar", ".tar", ".gz", ".tgz");

    Inputs {
        files = List.copyOf(files);
        lookedThrough = List.copyOf(lookedThrough);
        names = Map.copyOf(names);
    }

    Inputs(List<Path> files, Unpacked unpacked, List<Path> lookedThrough, boolean complete) {
        this(files, unpacked, lookedThrough, complete, names(files, unpacked, List.of()));
    }

    /// The same, their names told apart from those of files that were loaded before, too.
    Inputs besides(List<Path> known) {
        return new Inputs(files, unpacked, lookedThrough, complete, names(files, unpacked, known));
    }

    private static Map<Path, String> names(List<Path> files, Unpacked unpacked, List<Path> known) {
        Map<Path, String> names = new HashMap<>();
        known.forEach(file -> names.put(file, Names.plain(file)));
        files.forEach(file -> names.put(absolute(file), found(file, unpacked).name()));
        return Names.toldApart(names);
    }

    private static Source found(Path file, Unpacked unpacked) {
        Source inArchive = unpacked.sources().get(absolute(file));
        return inArchive == null ? Source.of(file) : inArchive;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /// With what is attached to them, as files of their own.
    static Inputs of(List<Path> paths, Terminal terminal) {
        return of(paths, terminal, true);
    }

    /// One file without what is attached to it; an archive with all its files.
    static Inputs ofOne(Path file, Terminal terminal) {
        return of(List.of(file), terminal, false);
    }

    private static Inputs of(List<Path> paths, Terminal terminal, boolean withAttachments) {
        var search = new Search(terminal, withAttachments);
        paths.forEach(search::lookThrough);
        return search.found();
    }

    /// Where a file's bytes are, and its name.
    Source source(Path file) {
        Source found = found(file, unpacked);
        return new Source(found.path(), names.getOrDefault(absolute(file), found.name()));
    }

    /// Whether a file that was loaded before is certainly no longer there.
    Predicate<Path> isGone() {
        return new Gone(lookedThrough, files, unpacked);
    }

    /// Why a file in an archive cannot be read, or null.
    @Nullable
    Failure failure(Path file) {
        return unpacked.failures().get(absolute(file));
    }

    private static final class Search {
        private final Terminal terminal;
        private final boolean withAttachments;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> lookedThrough = new ArrayList<>();
        private final Set<String> otherEndings = new TreeSet<>();
        private final Alone alone = new Alone(LONGEST_UNPACKING);
        private final Archives archives = new Archives(Archives.Limits.standard());
        private final Map<Path, Source> sources = new LinkedHashMap<>();
        private final Map<Path, Failure> failures = new LinkedHashMap<>();
        private @Nullable Path scratch;
        private int unpackedArchives;
        private int others;
        private boolean complete = true;

        Search(Terminal terminal, boolean withAttachments) {
            this.terminal = terminal;
            this.withAttachments = withAttachments;
        }

        /// A path without anything may be a disk that is not mounted: nothing is known of what it held.
        void lookThrough(Path path) {
            int before = files.size();
            add(path);
            if (files.size() > before) {
                lookedThrough.add(path);
            }
        }

        private void add(Path path) {
            if (Files.notExists(path)) {
                fail("error.missing-path", path);
            } else if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (archives.isArchive(path)) {
                addArchive(path);
            } else {
                addFile(path);
            }
        }

        private void addFile(Path file) {
            files.add(file);
            if (withAttachments && !sources.containsKey(file) && archives.mayHoldFiles(file)) {
                addAll(unpacked(file, archives::attached, Archives.attachments(file)));
            }
        }

        private void addAll(Unpacked unpacked) {
            sources.putAll(unpacked.sources());
            failures.putAll(unpacked.failures());
            unpacked.sources().keySet().forEach(this::addIfReport);
            files.addAll(unpacked.failures().keySet());
        }

        private void addArchive(Path archive) {
            int before = files.size();
            addAll(unpacked(archive, archives::unpack, archive));
            if (files.size() == before) {
                fail("error.no-files", archive);
            }
        }

        /// @param lost what is named where there is no room to unpack
        private Unpacked unpacked(Path holder, BiFunction<Path, Path, Unpacked> way, Path lost) {
            try {
                Path path = holder.toAbsolutePath().normalize();
                Path into = folder(++unpackedArchives);
                return alone.with(
                        Source.of(lost.toAbsolutePath().normalize()),
                        () -> way.apply(path, into),
                        failure ->
                                new Unpacked(Map.of(), Map.of(failure.source().path(), failure)));
            } catch (IOException e) {
                return Archives.noRoom(lost.toAbsolutePath().normalize());
            }
        }

        /// For the entries of one archive.
        private Path folder(int number) throws IOException {
            if (scratch == null) {
                scratch = Scratch.create(Path.of(System.getProperty("java.io.tmpdir")));
            }
            return Files.createDirectory(scratch.resolve(Integer.toString(number)));
        }

        Inputs found() {
            if (others > 0) {
                terminal.say("inputs.left-out", others, String.join(" ", otherEndings));
            }
            return new Inputs(files, new Unpacked(sources, failures), lookedThrough, complete);
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
            if (!sources.containsKey(file) && archives.isArchive(file)) {
                addArchive(file);
            } else if (ENDINGS.contains(ending)) {
                addFile(file);
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
