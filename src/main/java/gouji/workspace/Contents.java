package gouji.workspace;

import gouji.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How much a workspace holds.
///
/// @param reports that state something
/// @param blank files that could be read and state nothing: notices, empty forms
/// @param unread files that could not be read
/// @param unchecked groups of reports whose findings are not up to date because a load was interrupted
public record Contents(
        int reports, List<Path> blank, int unread, int facts, Map<Severity, Integer> findings, int unchecked) {
    public Contents {
        blank = List.copyOf(blank);
        findings = Map.copyOf(findings);
    }
}
