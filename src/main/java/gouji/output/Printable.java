package gouji.output;

import java.util.regex.Pattern;

/// Text from files of strangers, made fit for XML.
final class Printable {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Printable() {}

    /// The text without the control characters that XML forbids.
    static String of(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    /// The text for the inside of an HTML element or a quoted attribute.
    static String html(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
