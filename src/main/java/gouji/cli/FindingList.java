package gouji.cli;

import gouji.check.Finding;
import gouji.check.Severity;
import gouji.output.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Findings for people: under the name of each document a table of what disagrees and where.
final class FindingList {
    private static final String RESET = "\u001b[0m";

    private final Terminal terminal;

    FindingList(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Finding> findings, int reports) {
        Map<String, List<Finding>> byDocument = new LinkedHashMap<>();
        findings.forEach(finding -> byDocument
                .computeIfAbsent(finding.document(), name -> new ArrayList<>())
                .add(finding));
        byDocument.forEach(this::print);
        terminal.out().flush();
        if (findings.isEmpty()) {
            terminal.say("check.none", reports);
        } else {
            terminal.say(
                    "check.summary",
                    reports,
                    count(findings, Severity.ERROR),
                    count(findings, Severity.WARNING),
                    count(findings, Severity.INFO));
        }
    }

    private void print(String document, List<Finding> findings) {
        var table = new TextTable("级别", "类别", "疑点");
        findings.forEach(finding ->
                table.add(List.of(finding.severity().label(), finding.kind().label(), told(finding))));
        terminal.out().println(document);
        table.print(terminal.columns()).lines().forEach(line -> terminal.out().println(coloured(line)));
        terminal.out().println();
    }

    private static String told(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(finding.message()));
        if (finding.diagnosis() != null) {
            lines.add("可能原因：" + finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> lines.add("连带影响：" + consequence));
        if (!finding.values().isEmpty()) {
            lines.add("出处：" + Words.places(finding).replace("\n", "；"));
        }
        return String.join("\n", lines);
    }

    private String coloured(String line) {
        if (terminal.colour()) {
            for (Severity severity : Severity.values()) {
                if (line.startsWith(severity.label())) {
                    return colour(severity)
                            + severity.label()
                            + RESET
                            + line.substring(severity.label().length());
                }
            }
        }
        return line;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[33m";
            case INFO -> "\u001b[36m";
        };
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
