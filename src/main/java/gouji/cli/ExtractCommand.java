package gouji.cli;

import gouji.json.Json;
import gouji.rule.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gouji extract`: one file as one JSON object.
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "${label.file}", descriptionKey = "file")
    private Path file = Path.of("");

    @Mixin
    private WithOcr ocr = new WithOcr();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Files.isDirectory(file)) {
            throw new UsageException("error.not-a-file", file);
        }
        Inputs inputs = Inputs.ofOne(file, terminal);
        if (inputs.files().isEmpty()) {
            return Main.WRONG_CALL_OR_INPUT;
        }
        var reading = new Reading(inputs, terminal, RuleBook.load(terminal.rules()), ocr);
        for (Path each : inputs.files()) { // several only in an archive
            reading.report(each).ifPresent(stated -> terminal.out().print(Json.report(stated)));
        }
        return inputs.complete() && reading.unread() == 0 ? Main.OK : Main.WRONG_CALL_OR_INPUT;
    }
}
