package gouji.cli;

import gouji.rule.RuleBook;
import gouji.rule.RuleCard;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gouji rules list`: all rules in short, for people or as `docs/rules.md`.
@Command(name = "list", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        MARKDOWN
    }

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "${label.format}", descriptionKey = "format")
    private Format format = Format.TABLE;

    RulesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<RuleCard> cards = RuleBook.load(terminal.rules()).cards();
        terminal.out()
                .print(
                        switch (format) {
                            case TABLE -> table(cards);
                            case MARKDOWN -> RulePage.of(cards);
                        });
        return Main.OK;
    }

    private String table(List<RuleCard> cards) {
        var table = new TextTable("id", "规则");
        for (RuleCard.Group group : RuleCard.Group.values()) {
            table.title("■ " + group.label());
            cards.stream()
                    .filter(card -> card.group() == group)
                    .forEach(card -> table.add(List.of(card.id(), card.title())));
        }
        return table.print(terminal.columns());
    }
}
