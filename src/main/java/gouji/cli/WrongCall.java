package gouji.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a call, in the user's language.
final class WrongCall {
    private final Messages messages;

    WrongCall(Messages messages) {
        this.messages = messages;
    }

    String told(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> other(wrong);
        };
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            return messages.text("call.no-option", word);
        }
        CommandLine command = unmatched.getCommandLine();
        if (command.getSubcommands().isEmpty()) {
            return messages.text("call.too-many", word);
        }
        String first = command.getSubcommands().keySet().stream().findFirst().orElse("");
        String meant = unmatched.getSuggestions().stream().findFirst().orElse(first);
        return messages.text("call.no-command", word, meant.substring(meant.lastIndexOf(' ') + 1));
    }

    /// A misspelt option may be why something seems to be missing.
    private String missing(MissingParameterException missing) {
        List<String> unknown = missing.getCommandLine().getUnmatchedArguments();
        if (!unknown.isEmpty() && unknown.getFirst().startsWith("-")) {
            return messages.text("call.no-option", unknown.getFirst());
        }
        return messages.text(
                "call.missing",
                missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining(", ")));
    }

    private String other(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null || wrong.getValue() == null) {
            return String.valueOf(wrong.getMessage());
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == Path.class) {
            return messages.text("call.path", wrong.getValue());
        }
        String allowed = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(InWords::told).collect(Collectors.joining(" "))
                : messages.text("call.number");
        return messages.text("call.value", wrong.getValue(), name(argument), allowed);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
