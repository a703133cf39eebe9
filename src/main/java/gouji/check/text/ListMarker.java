package gouji.check.text;

import gouji.pattern.Search;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 序号: what numbers the items of a list: `1.`, `（2）`, `（三）`, `④`, `五是`, and of headings `六、`.
///
/// @param kind how it is written: only markers of one kind count on from each other
/// @param number from 1
public record ListMarker(String kind, int number) {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final String MARKERS =
            "(?<![\\d.])(?<digit>\\d{1,2})[.．、](?!\\d)|[（(](?<bracketed>\\d{1,2}|[一二三四五六七八九十]|十[一二三四五六七八九])[）)]"
                    + "|(?<circled>[①-⑩])|(?<is>[一二三四五六七八九十])是";
    private static final Pattern ANY = Pattern.compile(MARKERS);
    private static final Search FIRST = Search.of("^(?:" + MARKERS + "|(?<chapter>[一二三四五六七八九十]|十[一二三四五六七八九])、)");

    /// The marker that a text begins with.
    public static Optional<ListMarker> before(String words) {
        return FIRST.leading(words).map(first -> {
            String chapter = first.group("chapter");
            return chapter == null ? of(first) : new ListMarker("chapter", numeral(chapter));
        });
    }

    /// The last number of the list that a text holds, counted on from 1 in one kind of marker; empty below 2.
    public static OptionalInt last(String words, String kind) {
        Matcher marker = ANY.matcher(words);
        int last = 0;
        while (marker.find()) {
            if (of(marker).equals(new ListMarker(kind, last + 1))) {
                last++;
            }
        }
        return last >= 2 ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /// Whether a list leaves out a number and goes on: 1. 2. 4.
    public static boolean hasGap(String words, String kind, int last) {
        Matcher marker = ANY.matcher(words);
        while (marker.find()) {
            if (of(marker).equals(new ListMarker(kind, last + 2))) {
                return true;
            }
        }
        return false;
    }

    private static ListMarker of(Matcher marker) {
        for (String kind : new String[] {"digit", "circled", "is"}) {
            String written = marker.group(kind);
            if (written != null) {
                return new ListMarker(kind, number(kind, written));
            }
        }
        String written = marker.group("bracketed");
        return Character.isDigit(written.charAt(0))
                ? new ListMarker("bracketed", Integer.parseInt(written))
                : new ListMarker("numeral", numeral(written));
    }

    private static int number(String kind, String written) {
        return switch (kind) {
            case "digit" -> Integer.parseInt(written);
            case "circled" -> CIRCLED.indexOf(written) + 1;
            default -> numeral(written);
        };
    }

    /// A number up to 19 as it is written in headings.
    public static String numeral(int number) {
        return number <= NUMERALS.length()
                ? NUMERALS.substring(number - 1, number)
                : "十" + NUMERALS.charAt(number - NUMERALS.length() - 1);
    }

    private static int numeral(String written) {
        int last = NUMERALS.indexOf(written.charAt(written.length() - 1)) + 1;
        return written.length() == 1 ? last : NUMERALS.length() + last;
    }
}
