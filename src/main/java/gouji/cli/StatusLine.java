package gouji.cli;

/// The line on which somebody who watches sees how far the work is; nothing where nobody does.
final class StatusLine {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final Terminal terminal;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Replaces the line, cut to what fits.
    void show(String line) {
        write(TextTable.cut(line, terminal.widthOr(80) - 1));
    }

    /// Leaves the line clean for what follows.
    void clear() {
        write("");
    }

    private void write(String line) {
        if (terminal.interactive()) {
            terminal.err().print(BACK_AND_CLEAR + line);
            terminal.err().flush();
        }
    }
}
