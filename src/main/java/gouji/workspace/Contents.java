package gouji.workspace;

import gouji.finding.Severity;
import java.util.Map;

/// How much a workspace holds.
///
/// @param unread files that could not be read
/// @param unchecked groups of reports whose findings are not up to date because a load was interrupted
public record Contents(int reports, int unread, int facts, Map<Severity, Integer> findings, int unchecked) {
    public Contents {
        findings = Map.copyOf(findings);
    }
}
