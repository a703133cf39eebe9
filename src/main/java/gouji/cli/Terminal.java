package gouji.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command prints, and what it knows of who reads it.
///
/// @param out results
/// @param err progress and messages
/// @param columns how wide the terminal is, 0 if there is none or nobody knows
/// @param colour whether results may be coloured
/// @param interactive whether somebody watches the progress
/// @param home the folder of the project, with `extraction-rules` in it
/// @param call how the user calls the program, as hints repeat it
record Terminal(
        PrintWriter out,
        PrintWriter err,
        Messages messages,
        int columns,
        boolean colour,
        boolean interactive,
        Path home,
        String call) {

    /// The terminal that the process runs in, as `./gouji` describes it.
    static Terminal system() {
        boolean outIsTerminal = Boolean.getBoolean("gouji.terminal.out");
        return new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Messages.of(System.getenv()),
                outIsTerminal ? Integer.getInteger("gouji.columns", 0) : 0,
                outIsTerminal && System.getenv("NO_COLOR") == null,
                Boolean.getBoolean("gouji.terminal.err"),
                Path.of(System.getProperty("gouji.home", ".")),
                System.getProperty("gouji.call", "gouji"));
    }

    int widthOr(int usual) {
        return columns >= 60 ? Math.min(columns, 160) : usual;
    }

    /// Tells the user something on stderr, in his language.
    void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    Path rules() {
        return home.resolve("extraction-rules");
    }
}
