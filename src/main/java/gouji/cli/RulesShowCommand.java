package gouji.cli;

import gouji.rule.RuleBook;
import gouji.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gouji rules show`: a rule as its file has it, with why it is there and its examples.
@Command(name = "show", mixinStandardHelpOptions = true)
final class RulesShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    RulesShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RuleBook rules = RuleBook.load(terminal.rules());
        Path file = Stream.concat(
                        rules.extractRules().stream()
                                .filter(rule -> rule.id().equals(id))
                                .map(rule -> rule.file()),
                        rules.checkFiles().stream()
                                .filter(rule -> rule.id().equals(id))
                                .map(RuleFile::path))
                .findFirst()
                .orElseThrow(() -> new UsageException("error.no-rule", id, terminal.call()));
        terminal.out().println("# " + file);
        terminal.out().print(Files.readString(file));
        return Main.OK;
    }
}
