package gouji.cli;

import gouji.rule.RuleBook;
import gouji.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        RuleCard card = RuleBook.load(terminal.rules()).cards().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("error.no-rule", id, terminal.call()));
        Path file = terminal.rules().resolve(card.file());
        terminal.out().println("# " + file);
        terminal.out()
                .print(
                        card.group() == RuleCard.Group.GRAMMAR
                                ? "id: " + id + "\ntitle: " + card.title() + "\nwhy: " + card.why() + "\n"
                                : Files.readString(file));
        return Main.OK;
    }
}
