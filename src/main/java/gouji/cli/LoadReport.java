package gouji.cli;

import gouji.finding.Severity;
import gouji.pipeline.LoadSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a load did, in a few lines: how much was read, what is in the workspace now, and what could not be read.
final class LoadReport {
    private static final int MOST_COPIES = 20; // a line each
    private static final int MOST_NAMED = 5; // in one line

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
                summary.copies().size(),
                summary.skipped().size()));
        lines.add(messages.text(
                "load.contents",
                workspace,
                contents.reports(),
                contents.facts(),
                contents.findings().getOrDefault(Severity.ERROR, 0),
                contents.findings().getOrDefault(Severity.WARNING, 0),
                contents.findings().getOrDefault(Severity.INFO, 0)));
        if (!contents.blank().isEmpty()) {
            lines.add(messages.text("load.blank", contents.blank().size(), some(contents.blank())));
        }
        summary.skipped()
                .forEach(skipped ->
                        lines.add(messages.text("load.skipped", skipped.path(), skipped.reason(), skipped.detail())));
        summary.unchecked().forEach(group -> lines.add(messages.text("load.unchecked", group)));
        summary.copies().entrySet().stream()
                .limit(MOST_COPIES)
                .forEach(copy -> lines.add(messages.text("load.copy", copy.getKey(), copy.getValue())));
        if (summary.copies().size() > MOST_COPIES) {
            lines.add(messages.text("load.more-copies", summary.copies().size() - MOST_COPIES));
        }
        if (!summary.gone().isEmpty()) {
            String key = summary.pruned() ? "load.pruned" : "load.gone";
            lines.add(messages.text(key, summary.gone().size(), some(summary.gone())));
        }
        return String.join("\n", lines) + "\n";
    }

    /// The first few, by name.
    private String some(List<Path> files) {
        String comma = messages.text("load.comma");
        String named = files.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(comma));
        return files.size() > MOST_NAMED ? named + comma + "…" : named;
    }
}
