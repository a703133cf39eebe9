package gouji.cli;

import gouji.extract.Extractor;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads files one after another and says on stderr what could not be read.
final class Reading {
    private final Documents documents;
    private final Extractor extractor;
    private final Terminal terminal;

    Reading(Inputs inputs, Terminal terminal, RuleBook rules, WithOcr ocr) {
        this.documents = new Documents(inputs, terminal, ocr);
        this.terminal = terminal;
        this.extractor = new Extractor(rules);
    }

    /// What the files state, without those that could not be read.
    List<Report> reports(List<Path> files) {
        List<Report> reports = new ArrayList<>();
        var line = new StatusLine(terminal);
        for (Path file : files) {
            line.show(terminal.messages().text("check.progress", reports.size() + unread() + 1, files.size()) + "  "
                    + file.getFileName());
            report(file).ifPresent(reports::add);
        }
        line.clear();
        return reports;
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
