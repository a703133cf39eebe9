package gouji.cli;

import gouji.pipeline.Outcome;
import gouji.pipeline.Progress;
import java.nio.file.Path;

/// Shows how a load goes on.
final class LoadProgress implements Progress {
    private final Terminal terminal;
    private final StatusLine line;
    private final int files;
    private int finished;
    private volatile boolean isStopped;

    LoadProgress(Terminal terminal, int files) {
        this.terminal = terminal;
        this.line = new StatusLine(terminal);
        this.files = files;
    }

    @Override
    public void started(Path file) {}

    @Override
    public void finished(Path file, Outcome outcome) {
        line.show(terminal.messages().text("load.progress", ++finished, files) + "  " + file.getFileName());
    }

    @Override
    public void checking(String group, int number, int of) {
        line.show(terminal.messages().text("load.checking", number, of) + "  " + group);
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
}
