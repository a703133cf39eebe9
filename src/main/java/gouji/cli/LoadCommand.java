package gouji.cli;

import gouji.check.Checker;
import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.pipeline.BulkLoad;
import gouji.pipeline.Fingerprint;
import gouji.pipeline.Journey;
import gouji.pipeline.LoadSummary;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gouji load`: reports into a workspace.
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Mixin
    private InWorkspace workspace = new InWorkspace();

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, URISyntaxException {
        Inputs inputs = Inputs.of(paths, terminal);
        if (inputs.files().isEmpty()) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        RuleBook rules = RuleBook.load(terminal.rules());
        var journey = new Journey(Ingest.standard()::read, new Extractor(rules)::report);
        var load = new BulkLoad(journey::of, new Checker(rules)::check, fingerprint(), BulkLoad.Limits.standard());
        var progress = new LoadProgress(terminal, inputs.files().size());
        LoadSummary summary = load.load(inputs.files(), workspace.folder(), progress);
        progress.end();
        terminal.out().print(new LoadReport(terminal.messages()).of(summary, workspace.folder()));
        terminal.out().flush();
        terminal.say("load.next", workspace.folder(), terminal.call());
        return inputs.complete()
                        && summary.skipped().isEmpty()
                        && summary.unchecked().isEmpty()
                ? Main.OK
                : Main.WRONG_CALL_OR_INPUT;
    }

    private String fingerprint() throws IOException, URISyntaxException {
        Path program = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Fingerprint.of(List.of(program, terminal.rules()));
    }
}
