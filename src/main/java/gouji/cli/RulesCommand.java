package gouji.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gouji rules`: only its subcommands do something.
@Command(name = "rules", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "${label.command}")
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return Main.WRONG_CALL_OR_INPUT;
    }
}
