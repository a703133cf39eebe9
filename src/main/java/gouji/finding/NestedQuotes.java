package gouji.finding;

/// Quotation marks inside quotation marks: `““三公”经费”` is printed `“‘三公’经费”`.
final class NestedQuotes {
    private NestedQuotes() {}

    /// The text with every second level in single marks; as it is where its marks are not in pairs.
    static String told(String text) {
        var told = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < told.length(); i++) {
            char mark = told.charAt(i);
            if (mark == '“') {
                if (depth++ % 2 == 1) {
                    told.setCharAt(i, '‘');
                }
            } else if (mark == '”') {
                if (--depth < 0) {
                    return text;
                }
                if (depth % 2 == 1) {
                    told.setCharAt(i, '’');
                }
            }
        }
        return depth == 0 ? told.toString() : text;
    }
}
