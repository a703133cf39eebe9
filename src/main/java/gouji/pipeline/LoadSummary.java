package gouji.pipeline;

import gouji.workspace.Contents;
import java.util.List;

/// What a load did.
///
/// @param files how many were given
/// @param read how many were read now
/// @param unchanged how many were known already
/// @param duplicates how many have the contents of another
/// @param skipped those that could not be read, in the order given
/// @param unchecked bureaus whose reports could not be checked because of a fault of the program, with what is known of
/// it
/// @param stopped whether somebody ended it before it was done; what had been read is kept
/// @param contents what the workspace holds now
public record LoadSummary(
        int files,
        int read,
        int unchanged,
        int duplicates,
        List<Outcome.Skipped> skipped,
        List<String> unchecked,
        boolean stopped,
        Contents contents) {
    public LoadSummary {
        skipped = List.copyOf(skipped);
        unchecked = List.copyOf(unchecked);
    }
}
