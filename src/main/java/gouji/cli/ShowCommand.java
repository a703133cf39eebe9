package gouji.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gouji show`: what was understood of files, before anything is looked for in it.
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "${label.file}", descriptionKey = "files")
    private List<Path> files = List.of();

    @Mixin
    private WithOcr ocr = new WithOcr();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.of(files, terminal);
        var documents = new Documents(inputs, terminal, ocr);
        var text = new DocumentText(terminal.messages(), terminal.widthOr(100));
        for (Path file : inputs.files()) {
            documents.from(file, text::of).ifPresent(terminal.out()::print);
        }
        return inputs.complete() && documents.unread() == 0 ? Main.OK : Main.WRONG_CALL_OR_INPUT;
    }
}
