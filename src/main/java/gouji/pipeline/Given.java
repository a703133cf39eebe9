package gouji.pipeline;

import gouji.ingest.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a load is given.
///
/// @param files in the order in which they are to be loaded
/// @param sources where the bytes of a file are, which for those of archives is elsewhere
/// @param isGone whether a file that was loaded before is certainly no longer there
/// @param prune whether the workspace is to forget those
public record Given(List<Path> files, Function<Path, Source> sources, Predicate<Path> isGone, boolean prune) {
    public Given {
        files = files.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /// Files that are where their paths say.
    static Given files(List<Path> files) {
        return new Given(files, Source::of, known -> false, false);
    }
}
