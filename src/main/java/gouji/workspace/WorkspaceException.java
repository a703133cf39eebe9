package gouji.workspace;

/// A workspace cannot be used; the message is a Chinese sentence for the person who named it.
public final class WorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkspaceException(String message) {
        super(message);
    }

    WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
