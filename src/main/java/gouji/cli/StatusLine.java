package gouji.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Shows how far the work is: on a terminal one line that changes, elsewhere a plain line every few seconds.
final class StatusLine {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final Duration PLAIN_LINE_EVERY = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final InstantSource clock;
    private Instant next;

    StatusLine(Terminal terminal) {
        this(terminal, InstantSource.system());
    }

    StatusLine(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.next = clock.instant().plus(PLAIN_LINE_EVERY);
    }

    /// Replaces the line, cut to what fits.
    void show(String line) {
        if (terminal.interactive()) {
            write(TextTable.cut(line, terminal.widthOr(80) - 1));
        } else if (clock.instant().isAfter(next)) {
            terminal.err().println(line);
            next = clock.instant().plus(PLAIN_LINE_EVERY);
        }
    }

    /// Leaves the line clean for what follows.
    void clear() {
        if (terminal.interactive()) {
            write("");
        }
    }

    private void write(String line) {
        terminal.err().print(BACK_AND_CLEAR + line);
        terminal.err().flush();
    }
}
