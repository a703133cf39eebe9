package gouji.ingest;

/// A file as a whole cannot be read. [Ingest] turns it into an [Ingested.Failure].
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final Ingested.Reason reason;

    /// @param detail a Chinese sentence for the auditor: what happened and what to do
    public UnreadableException(Ingested.Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public UnreadableException(Ingested.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Ingested.Reason reason() {
        return reason;
    }

    /// The Chinese sentence for the auditor.
    public String detail() {
        String message = getMessage();
        return message == null ? reason.label() : message;
    }
}
