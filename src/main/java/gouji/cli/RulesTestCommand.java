package gouji.cli;

import gouji.check.CheckRuleExamples;
import gouji.extract.RuleTest;
import gouji.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gouji rules test`: every rule's own examples.
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "${label.dir}", descriptionKey = "folder")
    private @Nullable Path folder;

    RulesTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("rules.no-folder", folder, terminal.call());
        }
        RuleBook rules = RuleBook.load(folder == null ? terminal.rules() : folder);
        List<@Nullable String> outcomes = Stream.<@Nullable String>concat(
                        new RuleTest(rules).outcomes().stream().map(RuleTest.Outcome::failure),
                        CheckRuleExamples.run(rules).stream().map(CheckRuleExamples.Outcome::failure))
                .toList();
        List<String> failures = outcomes.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        failures.forEach(terminal.out()::println);
        if (failures.isEmpty()) {
            terminal.out()
                    .println(terminal.messages()
                            .text(
                                    "rules.passed",
                                    rules.extractRules().size()
                                            + rules.checkFiles().size(),
                                    outcomes.size()));
            return Main.OK;
        }
        terminal.say("rules.failed", failures.size(), outcomes.size());
        return Main.WRONG_CALL_OR_INPUT;
    }
}
