package gouji.check.text;

import gouji.pattern.Search;
import org.jspecify.annotations.Nullable;

/// Where the sentences of a text begin and end.
public final class Sentences {
    private static final String ENDS = "。；！\n";

    private Sentences() {}

    /// Whether the sentence around a match says what excuses it.
    public static boolean isExcused(@Nullable Search unless, String text, int start, int end) {
        if (unless == null) {
            return false;
        }
        return unless.isIn(around(text, start, end));
    }

    /// The sentence, or the part of it between semicolons, around a place.
    public static String around(String text, int start, int end) {
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(start(text, start), to);
    }

    /// Where the clause begins that a place is in: after the last mark but `、` and brackets.
    public static int clause(String text, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0 && "，：".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /// Where the sentence, or the part of it up to a semicolon, begins that a place is in.
    public static int start(String text, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
