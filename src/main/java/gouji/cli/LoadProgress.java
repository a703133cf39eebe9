package gouji.cli;

import gouji.pipeline.Outcome;
import gouji.pipeline.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Shows how a load goes on: one line that changes on a terminal, elsewhere a plain line every few seconds.
final class LoadProgress implements Progress {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final Duration PLAIN_LINE_EVERY = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final int files;
    private int finished;
    private Instant next = Instant.now().plus(PLAIN_LINE_EVERY);

    LoadProgress(Terminal terminal, int files) {
        this.terminal = terminal;
        this.files = files;
    }

    @Override
    public void started(Path file) {}

    @Override
    public void finished(Path file, Outcome outcome) {
        show(terminal.messages().text("load.progress", ++finished, files) + "  " + file.getFileName());
    }

    @Override
    public void checking(String group, int number, int of) {
        show(terminal.messages().text("load.checking", number, of) + "  " + group);
    }

    /// Leaves the line clean for what follows.
    void end() {
        if (terminal.interactive()) {
            terminal.err().print(BACK_AND_CLEAR);
            terminal.err().flush();
        }
    }

    private void show(String line) {
        if (terminal.interactive()) {
            terminal.err().print(BACK_AND_CLEAR + line);
            terminal.err().flush();
        } else if (Instant.now().isAfter(next)) {
            terminal.err().println(line);
            next = Instant.now().plus(PLAIN_LINE_EVERY);
        }
    }
}
