package gouji.cli;

import gouji.finding.Severity;
import gouji.pipeline.LoadSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a load did, in a few lines: how much was read, what is in the workspace now, and what could not be read.
final class LoadReport {
    private final Messages messages;

    LoadReport(Messages messages) {
        this.messages = messages;
    }

    String of(LoadSummary summary, Path workspace) {
        var contents = summary.contents();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "load.files",
                summary.files(),
                summary.read(),
                summary.unchanged(),
                summary.duplicates(),
                summary.skipped().size()));
        lines.add(messages.text(
                "load.contents",
                workspace,
                contents.reports(),
                contents.facts(),
                contents.findings().getOrDefault(Severity.ERROR, 0),
                contents.findings().getOrDefault(Severity.WARNING, 0),
                contents.findings().getOrDefault(Severity.INFO, 0)));
        summary.skipped()
                .forEach(skipped ->
                        lines.add(messages.text("load.skipped", skipped.path(), skipped.reason(), skipped.detail())));
        summary.unchecked().forEach(group -> lines.add(messages.text("load.unchecked", group)));
        return String.join("\n", lines) + "\n";
    }
}
