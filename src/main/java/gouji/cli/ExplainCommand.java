package gouji.cli;

import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.extract.Extractor;
import gouji.report.Fact;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gouji explain`: why a fact is there, and why another is not.
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "${label.file}", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--fact", paramLabel = "${label.id}", descriptionKey = "fact")
    private @Nullable String fact;

    @Option(names = "--text", paramLabel = "${label.text}", descriptionKey = "text")
    private @Nullable String text;

    @Mixin
    private WithOcr ocr = new WithOcr();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((fact == null) == (text == null || text.isBlank()) || (fact != null && file == null)) {
            throw new UsageException("explain.call");
        }
        RuleBook rules = RuleBook.load(terminal.rules());
        Optional<Report> report = report(rules);
        if (report.isEmpty()) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        String id = fact;
        if (id != null) {
            Fact found = report.get()
                    .fact(id)
                    .orElseThrow(() -> new UsageException(
                            "explain.no-fact",
                            id,
                            String.valueOf(report.get().facts().size())));
            terminal.out().print(new FactStory(terminal.messages(), rules, report.get()).of(found));
        } else if (text != null) {
            String told = new TextStory(terminal.messages(), rules, report.get()).of(text);
            if (told.isEmpty()) {
                throw new UsageException("explain.no-text", text);
            }
            terminal.out().print(told);
        }
        return Main.OK;
    }

    private Optional<Report> report(RuleBook rules) {
        if (file == null) {
            var body = new Section(null, List.of(Paragraph.of(String.valueOf(text))), List.of());
            var info = new DocumentInfo("text", "", "text/plain", null);
            return Optional.of(new Extractor(rules).report(new Document(info, body, List.of(), List.of())));
        }
        if (Files.isDirectory(file)) {
            throw new UsageException("error.not-a-file", file);
        }
        Inputs inputs = Inputs.ofOne(file, terminal);
        if (inputs.files().size() > 1) {
            throw new UsageException("error.not-a-file", file); // an archive of several: which is meant is not known
        }
        var reading = new Reading(inputs, terminal, rules, ocr);
        return inputs.files().stream().findFirst().flatMap(reading::report);
    }
}
