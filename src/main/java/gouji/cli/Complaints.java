package gouji.cli;

import gouji.index.QueryException;
import gouji.rule.RuleException;
import gouji.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The one place where exceptions become messages and exit statuses: the caller's mistakes one line, ours a stack
/// trace.
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        terminal.say("error", new WrongCall(terminal.messages()).told(wrong));
        terminal.say("error.try-help", command.getCommandSpec().qualifiedName());
        return Main.WRONG_CALL_OR_INPUT;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        return switch (thrown) {
            case UsageException wrong -> refuse(wrong.in(terminal.messages()));
            case RuleException wrong -> refuse(String.valueOf(wrong.getMessage()));
            case WorkspaceException wrong -> refuse(told(wrong));
            case QueryException wrong -> refuse(told(wrong));
            case UncheckedIOException failed -> refuse(Objects.requireNonNull(failed.getCause()));
            case IOException failed -> refuse(failed);
            default -> bug(thrown);
        };
    }

    /// Our own mistake: everything that helps to find it.
    int bug(Throwable thrown) {
        thrown.printStackTrace(terminal.err());
        terminal.say("error.bug");
        terminal.err().flush();
        return Main.BUG;
    }

    /// Why a file or folder could not be had.
    private static String reason(IOException failed, Terminal terminal) {
        return switch (failed) {
            case NoSuchFileException missing -> terminal.messages().text("reason.missing");
            case AccessDeniedException denied -> terminal.messages().text("reason.denied");
            default -> failed.toString();
        };
    }

    private int refuse(IOException failed) {
        String file = failed instanceof FileSystemException of ? String.valueOf(of.getFile()) : "";
        return refuse(terminal.messages().text("error.disk", file, reason(failed, terminal)));
    }

    private String told(WorkspaceException wrong) {
        Stream<String> details = Stream.concat(wrong.details().stream(), Stream.of(terminal.call()));
        return terminal.messages().text("workspace." + wrong.problem().id(), details.toArray());
    }

    private String told(QueryException wrong) {
        Messages messages = terminal.messages();
        String problem =
                messages.text("query." + wrong.problem().id(), wrong.details().toArray());
        return messages.text("query", wrong.position() + 1, problem) + "\n" + wrong.pointedAt();
    }

    private int refuse(String message) {
        terminal.say("error", message);
        return Main.WRONG_CALL_OR_INPUT;
    }
}
