package gouji.cli;

import gouji.rule.RuleBook;
import gouji.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gouji rules show`: a rule as its file has it, with why it is there and its examples.
@Command(name = "show", mixinStandardHelpOptions = true)
final class RulesShowCommand implements Callable<Integer> {
    private static final int SUGGESTIONS = 8;
    private static final int TELLING = 4; // letters after which few words are left that begin so
    private static final Pattern PARTS = Pattern.compile("[-_ ]");

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "${label.id}", descriptionKey = "id")
    private String id = "";

    RulesShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<RuleCard> cards = RuleBook.load(terminal.rules()).cards();
        RuleCard card = cards.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(cards));
        Path file = terminal.rules().resolve(card.file());
        terminal.out().println("# " + file);
        terminal.out()
                .print(
                        card.group() == RuleCard.Group.GRAMMAR
                                ? "id: " + id + "\ntitle: " + card.title() + "\nwhy: " + card.why() + "\n"
                                : Files.readString(file));
        return Main.OK;
    }

    /// Says which rules may be meant: those that begin a word as the misspelt one does, or hold the word in their
    /// title.
    private UsageException unknown(List<RuleCard> cards) {
        List<String> alike = cards.stream()
                .filter(card -> card.title().contains(id) || beginsAlike(card.id()))
                .map(RuleCard::id)
                .limit(SUGGESTIONS)
                .toList();
        return alike.isEmpty()
                ? new UsageException("error.no-rule", id, terminal.call())
                : new UsageException("error.no-rule-but", id, terminal.call(), String.join(", ", alike));
    }

    private boolean beginsAlike(String known) {
        return PARTS.splitAsStream(id)
                .filter(part -> part.length() >= TELLING)
                .map(part -> part.substring(0, TELLING))
                .anyMatch(known::contains);
    }
}
