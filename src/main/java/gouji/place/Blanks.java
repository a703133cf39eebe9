package gouji.place;

/// Blanks of every kind: spaces, tabs, line ends, full-width ones.
public final class Blanks {
    private Blanks() {}

    /// The text without any.
    public static String none(String text) {
        int first = 0;
        while (first < text.length() && !isBlank(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var tight = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first + 1; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                tight.append(text.charAt(i));
            }
        }
        return tight.toString();
    }

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
