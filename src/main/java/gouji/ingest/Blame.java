package gouji.ingest;

/// Tells a library that stumbled over a damaged file from a mistake of our own: the libraries throw all sorts of
/// runtime
/// exceptions on broken bytes, and only those may be blamed on the file.
public final class Blame {
    private Blame() {}

    /// Whether the first code at work that is not the JDK's was ours.
    public static boolean isOurs(RuntimeException thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String type = frame.getClassName();
            boolean isJdk = type.startsWith("java.")
                    || type.startsWith("javax.")
                    || type.startsWith("jdk.")
                    || type.startsWith("sun.")
                    || type.startsWith("com.sun.");
            if (!isJdk) {
                return type.startsWith("gouji.");
            }
        }
        return false;
    }
}
