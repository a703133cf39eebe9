package gouji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program without a command: teaches.
@Command(
        name = "gouji",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "${label.command}",
        versionProvider = Version.class)
final class GoujiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    GoujiCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return Main.WRONG_CALL_OR_INPUT;
    }
}
