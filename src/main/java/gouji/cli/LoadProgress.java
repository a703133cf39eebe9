package gouji.cli;

import gouji.pipeline.Outcome;
import gouji.pipeline.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Shows how a load goes on: one line that changes on a terminal, elsewhere a plain line every few seconds.
final class LoadProgress implements Progress {
    private static final Duration PLAIN_LINE_EVERY = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final StatusLine line;
    private final int files;
    private int finished;
    private volatile boolean isStopped;
    private Instant next = Instant.now().plus(PLAIN_LINE_EVERY);

    LoadProgress(Terminal terminal, int files) {
        this.terminal = terminal;
        this.line = new StatusLine(terminal);
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

    @Override
    public boolean isStopped() {
        return isStopped;
    }

    /// Somebody wants the load to end now.
    void stop() {
        isStopped = true;
    }

    /// Leaves the line clean for what follows.
    void end() {
        line.clear();
    }

    private void show(String words) {
        if (terminal.interactive()) {
            line.show(words);
        } else if (Instant.now().isAfter(next)) {
            terminal.err().println(words);
            next = Instant.now().plus(PLAIN_LINE_EVERY);
        }
    }
}
