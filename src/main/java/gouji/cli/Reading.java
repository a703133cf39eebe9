package gouji.cli;

import gouji.check.Checker;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads and checks files one after another, shows how far it is, and says on stderr what could not be read.
final class Reading {
    private final Documents documents;
    private final Extractor extractor;
    private final Terminal terminal;
    private final StatusLine line;

    Reading(Inputs inputs, Terminal terminal, RuleBook rules, WithOcr ocr) {
        this.documents = new Documents(inputs, terminal, ocr);
        this.terminal = terminal;
        this.line = new StatusLine(terminal);
        this.extractor = new Extractor(rules);
    }

    /// What the files state, without those that could not be read; of files with the same contents only the first.
    List<Report> reports(List<Path> files) {
        Map<String, Path> originals = new HashMap<>(); // by the hash of their contents
        List<Report> reports = new ArrayList<>();
        int number = 0;
        for (Path file : files) {
            line.show(terminal.messages().text("check.progress", ++number, files.size()) + "  " + file.getFileName());
            Report report = report(file).orElse(null);
            Path original = report == null
                    ? null
                    : originals.putIfAbsent(report.document().sha256(), file);
            if (original != null) {
                line.clear();
                terminal.say("load.copy", file, original);
            } else if (report != null) {
                reports.add(report);
            }
        }
        line.clear();
        return reports;
    }

    /// What does not agree in reports.
    List<Finding> checked(List<Report> reports, Checker checker) {
        var number = new AtomicInteger();
        List<Finding> findings = checker.check(
                reports,
                report -> line.show(terminal.messages().text("load.checking", number.incrementAndGet(), reports.size())
                        + "  " + report.document().name()));
        line.clear();
        return findings;
    }

    /// What a file states, or nothing if it could not be read.
    Optional<Report> report(Path file) {
        return documents.from(file, extractor::report);
    }

    /// How many files so far could not be read.
    int unread() {
        return documents.unread();
    }
}
