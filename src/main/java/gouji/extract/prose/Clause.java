package gouji.extract.prose;

import java.util.ArrayList;
import java.util.List;

/// A clause of a coded text: what stands between two punctuation marks that end a thought.
///
/// @param start in the code, inclusive
/// @param end in the code, exclusive
/// @param sentence the sentence's number in its paragraph
/// @param part the number of the `；` part in its paragraph
/// @param opener the mark before it: `，；。：、（`, or blank at the beginning
/// @param closer the mark after it
/// @param depth how many brackets it stands in
record Clause(int start, int end, int sentence, int part, char opener, char closer, int depth) {

    static final String STOPS = "。！？\n";

    /// Whether it holds a figure other than a date.
    boolean hasFigure(String code) {
        for (int i = start; i < end; i++) {
            if (Coded.isFigure(code.charAt(i)) && code.charAt(i) != Coded.DATE) {
                return true;
            }
        }
        return false;
    }

    /// Where its first figure stands, be it a date; its end where there is none.
    int firstFigure(String code) {
        int at = start;
        while (at < end && !Coded.isFigure(code.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the sentence begins that stands at a place.
    static int sentenceStart(String code, int at) {
        int start = at;
        while (start > 0 && STOPS.indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /// Where the sentence ends that stands at a place.
    static int sentenceEnd(String code, int at) {
        int end = at;
        while (end < code.length() && STOPS.indexOf(code.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// The clauses of a code, in order; brackets are clauses of their own only where they hold a figure.
    static List<Clause> of(String code, int from) {
        var clauses = new ArrayList<Clause>();
        var brackets = new ArrayList<Integer>();
        int start = from;
        int sentence = 0;
        int part = 0;
        char opener = ' ';
        for (int i = from; i <= code.length(); i++) {
            char c = i == code.length() ? '。' : code.charAt(i);
            boolean ends = STOPS.indexOf(c) >= 0
                    || "，；：".indexOf(c) >= 0
                    || (isSeries(code, i, c) && i > start)
                    || (c == '（' && holdsFigure(code, i))
                    || (c == '）' && !brackets.isEmpty() && brackets.getLast() == i);
            if (!ends) {
                continue;
            }
            clauses.add(new Clause(start, i, sentence, part, opener, c, brackets.size()));
            if (c == '（') {
                brackets.add(closingOf(code, i));
            } else if (c == '）') {
                brackets.removeLast();
            } else if (STOPS.indexOf(c) >= 0) {
                sentence++;
                part++;
                brackets.clear();
            } else if (c == '；') {
                part++;
            }
            opener = c;
            start = i + 1;
        }
        return List.copyOf(clauses);
    }

    /// `、`, `和` … right after a figure divide what is said of one thing from what is said of the next.
    private static boolean isSeries(String code, int at, char c) {
        return "、和及与".indexOf(c) >= 0
                && at > 0
                && Coded.isFigure(code.charAt(at - 1))
                && code.charAt(at - 1) != Coded.DATE;
    }

    private static int closingOf(String code, int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (STOPS.indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean holdsFigure(String code, int open) {
        int close = closingOf(code, open);
        for (int i = open; i < close; i++) {
            if (Coded.isFigure(code.charAt(i)) && code.charAt(i) != Coded.DATE && code.charAt(i) != Coded.INTEGER) {
                return true;
            }
        }
        return false;
    }
}
