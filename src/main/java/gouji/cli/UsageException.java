package gouji.cli;

/// The call was wrong: one line for the caller, by the key of its message.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    UsageException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    String in(Messages messages) {
        return messages.text(String.valueOf(getMessage()), arguments);
    }
}
