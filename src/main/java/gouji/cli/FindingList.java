package gouji.cli;

import gouji.document.Remark;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.Words;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Findings for people: under the name of each document a table of what disagrees and where.
final class FindingList {
    private static final String RESET = "\u001b[0m";
    private static final String DIM = "\u001b[2m";

    private static final int MOST_PLACES = 6; // of one finding; the discrepancy report and JSON have all
    private static final int MOST_REMARKS = 3; // of one report

    private static final String RULE = "规则：";

    private final Terminal terminal;
    private final Map<String, String> bases;

    /// @param bases what the rules demand and where that is laid down, by their ids; as far as it is to be told
    FindingList(Terminal terminal, Map<String, String> bases) {
        this.terminal = terminal;
        this.bases = Map.copyOf(bases);
    }

    /// @param hidden what was found besides and not asked for: it is counted, so that nobody takes the rest for all
    void print(List<Report> reports, List<Finding> findings, List<Finding> hidden, int unread) {
        Map<String, List<Finding>> byDocument = new LinkedHashMap<>();
        reports.forEach(report -> byDocument.put(report.document().name(), new ArrayList<>()));
        hidden.forEach(finding -> byDocument.putIfAbsent(finding.document(), new ArrayList<>()));
        findings.forEach(finding -> byDocument
                .computeIfAbsent(finding.document(), name -> new ArrayList<>())
                .add(finding));
        Map<String, List<Finding>> besides = hidden.stream().collect(Collectors.groupingBy(Finding::document));
        Map<String, List<Remark>> remarks = new HashMap<>();
        reports.forEach(report -> remarks.put(report.document().name(), report.remarks()));
        byDocument.forEach((document, own) -> print(
                document,
                counts(own, besides.getOrDefault(document, List.of())),
                remarks.getOrDefault(document, List.of()),
                own));
        terminal.out().flush();
        if (reports.isEmpty()) {
            terminal.say("check.nothing-read");
        } else if (reports.size() + unread > 1) {
            terminal.say("check.total", reports.size(), counts(findings, hidden), unread);
        }
    }

    private void print(String document, String counts, List<Remark> remarks, List<Finding> findings) {
        terminal.out().println("■ " + document + "  " + counts);
        remarks.stream().limit(MOST_REMARKS).forEach(remark -> terminal.out().println("读取说明：" + Words.remark(remark)));
        if (remarks.size() > MOST_REMARKS) {
            terminal.out().println("读取说明：……共" + remarks.size() + "条");
        }
        if (!findings.isEmpty()) {
            var table = new TextTable("级别", "类别", "疑点");
            findings.forEach(finding ->
                    table.add(List.of(finding.severity().label(), finding.kind().label(), told(finding))));
            table.print(terminal.columns())
                    .lines()
                    .forEach(line -> terminal.out().println(coloured(line)));
        }
        terminal.out().println();
    }

    private String counts(List<Finding> findings, List<Finding> hidden) {
        if (hidden.isEmpty()) {
            return counts(findings);
        }
        return findings.isEmpty()
                ? terminal.messages().text("check.none-shown", some(hidden))
                : terminal.messages().text("check.some-shown", some(findings), some(hidden));
    }

    /// Counts by severity, without those of which there are none.
    private String some(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .filter(severity -> count(findings, severity) > 0)
                .map(severity -> terminal.messages().text("check.count." + severity.id(), count(findings, severity)))
                .collect(Collectors.joining(terminal.messages().text("check.comma")));
    }

    private String counts(List<Finding> findings) {
        return findings.isEmpty()
                ? terminal.messages().text("check.none")
                : terminal.messages()
                        .text(
                                "check.counts",
                                count(findings, Severity.ERROR),
                                count(findings, Severity.WARNING),
                                count(findings, Severity.INFO));
    }

    private String told(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(finding.message()));
        if (finding.diagnosis() != null) {
            lines.add("可能原因：" + finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> lines.add("连带影响：" + consequence));
        if (!finding.values().isEmpty()) {
            lines.add("出处：" + Words.places(finding, MOST_PLACES).replace("\n", "；"));
        }
        String basis = bases.getOrDefault(finding.rule(), "");
        lines.add(RULE + finding.rule() + (basis.isEmpty() ? "" : "，" + basis));
        return String.join("\n", lines);
    }

    private String coloured(String line) {
        if (terminal.colour()) {
            if (line.strip().startsWith(RULE)) {
                return DIM + line + RESET;
            }
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
