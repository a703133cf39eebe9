package gouji.cli;

import gouji.finding.Finding;
import gouji.output.DiscrepancyReport;
import gouji.output.DiscrepancyReport.Unread;
import gouji.output.Output;
import gouji.report.Report;
import gouji.rule.RuleBook;
import gouji.workspace.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gouji report`: the discrepancy report of a workspace.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InWorkspace workspace = new InWorkspace();

    @Mixin
    private WhichReports which = new WhichReports();

    @Mixin
    private WhichFindings findings = new WhichFindings();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "${label.file}",
            descriptionKey = "output")
    private Path file = Path.of("");

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile output = OutputFile.of(file, Output.reportEndings());
        try (var opened = workspace.open(terminal)) {
            List<Report> reports = new ArrayList<>();
            opened.reports(reports::add);
            reports.sort(Comparator.comparing(report -> report.document().name()));
            List<Unread> unread = opened.files().stream()
                    .flatMap(read -> Stream.ofNullable(read.reason())
                            .map(reason -> new Unread(read.path().toString(), reason, read.detail())))
                    .toList();
            Map<String, Path> originals = opened.files().stream()
                    .filter(read -> read.reason() == null && read.duplicateOf() == null)
                    .collect(Collectors.toMap(StoredFile::sha256, StoredFile::path, (one, again) -> one));
            List<Report> wanted = which.of(reports);
            List<Finding> all = opened.findings();
            List<Finding> shown = all.stream()
                    .filter(outside(reports, wanted).negate())
                    .filter(findings::isWanted)
                    .toList();
            DiscrepancyReport report = DiscrepancyReport.of(wanted, shown, unread, originals)
                    .restingOn(Rules.inWords(RuleBook.load(terminal.rules())));
            output.write(to -> Output.write(report, to), terminal);
            if (wanted.size() < reports.size() || shown.size() < all.size()) {
                terminal.say("filter.left-out", wanted.size(), reports.size(), shown.size(), all.size());
            }
        }
        return Main.OK;
    }

    /// Whether a finding is about a report that is not wanted.
    private static Predicate<Finding> outside(List<Report> all, List<Report> wanted) {
        Set<String> others = names(all);
        others.removeAll(names(wanted));
        return finding -> others.contains(finding.document());
    }

    private static Set<String> names(List<Report> reports) {
        return reports.stream().map(report -> report.document().name()).collect(Collectors.toCollection(HashSet::new));
    }
}
