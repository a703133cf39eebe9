package gouji.pipeline;

import gouji.workspace.Contents;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a load did.
///
/// @param files how many were given
/// @param read how many were read now
/// @param unchanged how many were known already
/// @param copies files that were found to have the contents of another one, each with that one
/// @param skipped those that could not be read, in the order given
/// @param unchecked bureaus whose reports could not be checked because of a fault of the program, with what is known of
/// it
/// @param gone files that were loaded before and are no longer there
/// @param pruned whether the workspace has forgotten those
/// @param stopped whether somebody ended it before it was done; what had been read is kept
/// @param contents what the workspace holds now
public record LoadSummary(
        int files,
        int read,
        int unchanged,
        Map<Path, Path> copies,
        List<Outcome.Skipped> skipped,
        List<String> unchecked,
        List<Path> gone,
        boolean pruned,
        boolean stopped,
        Contents contents) {
    public LoadSummary {
        copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies)); // in the order given
        gone = List.copyOf(gone);
        skipped = List.copyOf(skipped);
        unchecked = List.copyOf(unchecked);
    }

    /// How many files nobody has looked at, because somebody ended it before.
    public int left() {
        return files - read - unchanged - copies.size() - skipped.size();
    }
}
