package gouji.cli;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/// The options that say which findings are wanted.
final class WhichFindings {
    @Option(names = "--min-severity", paramLabel = "${label.severity}", descriptionKey = "min-severity")
    private Severity least = Severity.INFO;

    @Option(names = "--kind", paramLabel = "${label.kind}", split = ",", descriptionKey = "kind")
    private Set<Kind> kinds = EnumSet.allOf(Kind.class);

    boolean isWanted(Finding finding) {
        return finding.severity().isAtLeast(least) && kinds.contains(finding.kind());
    }
}
