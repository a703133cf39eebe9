package gouji.rule;

import java.nio.file.Path;

/// A rule file that cannot be used. The message has the file and line, the line itself, and what was expected.
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }

    static RuleException at(Path file, int line, String content, String expected) {
        return new RuleException(
                file + ":" + line + "：" + expected + (content.isBlank() ? "" : "\n    " + content.strip()));
    }
}
