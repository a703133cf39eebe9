package gouji.cli;

import java.util.logging.LogManager;
import picocli.CommandLine;

/// Starts the command line.
public final class Main {
    static final int OK = 0;
    static final int FOUND_ERRORS = 1;
    static final int WRONG_CALL_OR_INPUT = 2;
    static final int BUG = 70;

    private Main() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset(); // what libraries have to say is for developers
        Terminal terminal = Terminal.system();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            new Complaints(terminal).bug(thrown);
            Runtime.getRuntime().halt(BUG);
        });
        int status = run(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }

    /// Runs one command and returns its exit status.
    static int run(Terminal terminal, String... args) {
        return commands(terminal).execute(args);
    }

    static CommandLine commands(Terminal terminal) {
        var complaints = new Complaints(terminal);
        CommandLine commands = new CommandLine(new GoujiCommand(terminal))
                .setCommandName(terminal.call())
                .addSubcommand(new LoadCommand(terminal))
                .addSubcommand(new WorkCommand(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ExtractCommand(terminal))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CommandLine(new RulesCommand(terminal))
                        .addSubcommand(new RulesTestCommand(terminal))
                        .addSubcommand(new RulesListCommand(terminal))
                        .addSubcommand(new RulesShowCommand(terminal)))
                .setResourceBundle(new CallBundle(terminal.messages().bundle(), terminal.call()))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(terminal.widthOr(100))
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
        InWords.teach(commands);
        HelpColumns.straighten(commands);
        return commands;
    }
}
