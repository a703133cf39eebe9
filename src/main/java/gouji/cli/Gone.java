package gouji.cli;

import gouji.ingest.archive.Archives;
import gouji.ingest.archive.Unpacked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 已不在: whether a file that was loaded before is certainly no longer there. It is not where nobody looked, or could
/// look: outside the folders given, in a folder without permission, in an archive that cannot be opened.
final class Gone implements Predicate<Path> {
    private static final String INSIDE = "!/";

    private final Set<Path> lookedThrough;
    private final Unpacked unpacked;
    private final Set<Path> found = new HashSet<>(); // and all in whose inside something was found

    /// @param lookedThrough folders, archives and documents with all that is in them
    /// @param files that were found to be reports
    Gone(Collection<Path> lookedThrough, Collection<Path> files, Unpacked unpacked) {
        this.lookedThrough = lookedThrough.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        this.unpacked = unpacked;
        Stream.of(files, unpacked.sources().keySet(), unpacked.failures().keySet())
                .flatMap(Collection::stream)
                .map(path -> path.toAbsolutePath().normalize())
                .forEach(path -> {
                    found.add(path);
                    found.addAll(holders(path));
                });
    }

    @Override
    public boolean test(Path known) {
        return !found.contains(known)
                && isBelow(known)
                && Files.notExists(known) // false also where that cannot be told
                && isOutOf(holders(known));
    }

    private boolean isBelow(Path known) {
        return Stream.iterate(known, Objects::nonNull, Path::getParent)
                .anyMatch(above -> lookedThrough.contains(above) || lookedThrough.contains(holder(above)));
    }

    /// What a path names whose inside is named `各单位.zip!`; a path itself if it names none.
    private static Path holder(Path inside) {
        String path = inside.toString();
        return path.endsWith("!") ? Path.of(path.substring(0, path.length() - 1)) : inside;
    }

    /// Whether what holds the file is gone itself, or was looked into to its end.
    private boolean isOutOf(List<Path> holders) {
        if (holders.isEmpty() || Files.notExists(holders.getFirst())) {
            return true;
        }
        return found.contains(holders.getFirst())
                && holders.stream()
                        .noneMatch(holder -> unpacked.failures().containsKey(holder)
                                || unpacked.failures().containsKey(Archives.attachments(holder)));
    }

    /// The archives and documents that a file stands in, the outermost first.
    private static List<Path> holders(Path file) {
        List<Path> holders = new ArrayList<>();
        String path = file.toString();
        for (int at = path.indexOf(INSIDE); at >= 0; at = path.indexOf(INSIDE, at + 1)) {
            holders.add(Path.of(path.substring(0, at)));
        }
        return holders;
    }
}
