package gouji.cli;

import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads files one after another and says on stderr what could not be read.
final class Reading {
    private final Ingest ingest;
    private final Extractor extractor;
    private final Terminal terminal;
    private int unread;

    Reading(Terminal terminal, RuleBook rules, OcrSettings ocr) {
        this.ingest = Ingest.standard(ocr);
        this.terminal = terminal;
        this.extractor = new Extractor(rules);
    }

    /// What the files state, without those that could not be read.
    List<Report> reports(List<Path> files) {
        List<Report> reports = new ArrayList<>();
        var line = new StatusLine(terminal);
        for (Path file : files) {
            line.show(terminal.messages().text("check.progress", reports.size() + unread + 1, files.size()) + "  "
                    + file.getFileName());
            report(file).ifPresent(reports::add);
        }
        line.clear();
        return reports;
    }

    /// What a file states, or nothing if it could not be read.
    Optional<Report> report(Path file) {
        return switch (ingest.read(Source.of(file))) {
            case Ingested.Success success -> Optional.of(extractor.report(success.document()));
            case Ingested.Failure failure -> {
                unread++;
                new StatusLine(terminal).clear();
                terminal.say("error.not-readable", file, failure.reason().label(), failure.detail());
                yield Optional.empty();
            }
        };
    }

    /// How many files so far could not be read.
    int unread() {
        return unread;
    }
}
