package gouji.cli;

import gouji.check.Checker;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.json.Json;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gouji check`: what does not agree in files, without a workspace.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSONL
    }

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "${label.path}", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "${label.format}", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Mixin
    private WhichFindings which = new WhichFindings();

    @Option(names = "--profile", paramLabel = "${label.name}", descriptionKey = "profile")
    private @Nullable String profile;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    @Mixin
    private WithOcr ocr = new WithOcr();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.of(paths, terminal);
        if (inputs.files().isEmpty()) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        RuleBook rules = RuleBook.load(terminal.rules());
        Checker checker = checker(rules);
        var reading = new Reading(inputs, terminal, rules, ocr);
        var reports = reading.reports(inputs.files());
        Map<Boolean, List<Finding>> all =
                reading.checked(reports, checker).stream().collect(Collectors.partitioningBy(which::isWanted));
        List<Finding> findings = Objects.requireNonNull(all.get(true));
        switch (format) {
            case TABLE ->
                new FindingList(terminal, verbose ? Rules.inWords(rules) : Map.of())
                        .print(reports, findings, Objects.requireNonNull(all.get(false)), reading.unread());
            case JSONL -> findings.forEach(finding -> terminal.out().println(Json.finding(finding)));
        }
        if (!inputs.complete() || reading.unread() > 0) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? Main.FOUND_ERRORS
                : Main.OK;
    }

    private Checker checker(RuleBook rules) {
        if (profile == null) {
            return new Checker(rules);
        }
        List<String> known = Checker.profiles(rules);
        if (!known.contains(profile)) {
            throw new UsageException("check.no-profile", profile, String.join(", ", known));
        }
        return new Checker(rules, profile);
    }
}
