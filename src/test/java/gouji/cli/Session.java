package gouji.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

/// One call of the command line with what it prints.
final class Session {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    Session(Locale locale) {
        terminal = new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Messages.in(locale),
                0,
                false,
                false,
                Path.of(""),
                "gouji");
    }

    Terminal terminal() {
        return terminal;
    }

    int run(String... args) {
        return Main.run(terminal, args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
