package gouji.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A workspace cannot be used: why, for whoever words it.
public final class WorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<String> details;

    /// Why; in brackets what is told besides the folder.
    public enum Problem {
        NONE,
        IS_FILE,
        OTHER_FILES,
        BUSY,
        /// (its format, the one that this program knows)
        OTHER_FORMAT,
        /// (what the disk or index says)
        BROKEN;

        /// Its name in the keys of messages: `other-files`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    WorkspaceException(Problem problem, Path folder, String... more) {
        this(problem, folder, null, more);
    }

    WorkspaceException(Problem problem, Path folder, @Nullable Throwable cause, String... more) {
        super(problem + ": " + folder, cause);
        this.problem = problem;
        this.details =
                Stream.concat(Stream.of(folder.toString()), Stream.of(more)).toList();
    }

    public Problem problem() {
        return problem;
    }

    /// The folder, and what belongs to the problem.
    public List<String> details() {
        return details;
    }
}
