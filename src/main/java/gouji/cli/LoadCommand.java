package gouji.cli;

import gouji.check.Checker;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.ingest.ocr.Recogniser;
import gouji.pipeline.BulkLoad;
import gouji.pipeline.Fingerprint;
import gouji.pipeline.Given;
import gouji.pipeline.LoadSummary;
import gouji.pipeline.Outcome;
import gouji.pipeline.Workers;
import gouji.rule.RuleBook;
import gouji.workspace.StoredFile;
import gouji.workspace.Workspace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gouji load`: reports into a workspace.
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final Duration LONGEST_END = Duration.ofSeconds(60); // of a commit, after Ctrl-C

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "${label.path}", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Option(names = "--prune", descriptionKey = "prune")
    private boolean prune;

    @Mixin
    private InWorkspace workspace = new InWorkspace();

    @Mixin
    private WithOcr ocr = new WithOcr();

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, URISyntaxException {
        Inputs inputs = Inputs.of(paths, terminal).besides(known());
        if (inputs.files().isEmpty()) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        RuleBook rules = RuleBook.load(terminal.rules());
        var limits = BulkLoad.Limits.standard(inputs.files().size());
        var progress = new LoadProgress(terminal, inputs.files().size());
        var stopKey = new StopKey(progress::stop, LONGEST_END);
        try (var workers = new Workers(WorkCommand.line(terminal, limits.threads(), ocr), ocr.longestReading())) {
            var load = new BulkLoad(
                    source -> journey(inputs, workers, source), new Checker(rules)::check, fingerprint(), limits);
            var given = new Given(inputs.files(), inputs::source, inputs.isGone(), prune);
            LoadSummary summary = load.load(given, workspace.folder(), progress);
            progress.end();
            tell(summary);
            return inputs.complete()
                            && summary.skipped().isEmpty()
                            && summary.unchecked().isEmpty()
                            && !summary.stopped()
                    ? Main.OK
                    : Main.WRONG_CALL_OR_INPUT;
        } finally {
            stopKey.release();
        }
    }

    /// The files that the workspace knows already.
    private List<Path> known() {
        if (!Workspace.isIn(workspace.folder())) {
            return List.of();
        }
        try (var opened = Workspace.open(workspace.folder())) {
            return opened.files().stream().map(StoredFile::path).toList();
        }
    }

    private void tell(LoadSummary summary) {
        terminal.out().print(new LoadReport(terminal.messages()).of(summary, workspace.folder()));
        terminal.out().flush();
        if (summary.stopped()) {
            terminal.say(
                    "load.stopped",
                    workspace.folder(),
                    summary.left(),
                    summary.contents().unchecked());
        } else {
            terminal.say("load.next", workspace.folder(), terminal.call());
        }
    }

    private static Outcome journey(Inputs inputs, Workers workers, Source source) {
        Ingested.Failure known = inputs.failure(source.path());
        return known == null
                ? workers.apply(source)
                : new Outcome.Skipped(source.path(), known.reason().label(), known.detail());
    }

    private String fingerprint() throws IOException, URISyntaxException {
        Path program = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Fingerprint.of(List.of(program, terminal.rules())) + Recogniser.state(ocr.settings());
    }
}
