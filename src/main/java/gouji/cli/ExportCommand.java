package gouji.cli;

import gouji.output.Output;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gouji export`: the facts of a workspace as data.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private InWorkspace workspace = new InWorkspace();

    @Mixin
    private WhichReports which = new WhichReports();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "${label.file}",
            descriptionKey = "output")
    private Path file = Path.of("");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile output = OutputFile.of(file, Output.exportEndings());
        List<Report> reports = new ArrayList<>();
        try (var opened = workspace.open(terminal)) {
            opened.reports(reports::add);
        }
        List<Report> wanted = which.of(reports);
        output.write(to -> Output.export(wanted, to), terminal);
        if (wanted.size() < reports.size()) {
            terminal.say("filter.reports-left-out", wanted.size(), reports.size());
        }
        return Main.OK;
    }
}
