package gouji.extract.prose;

import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;

/// The numbers before headings and list items, and how high each kind usually stands.
final class Numbering {
    /// The rank of what has no number.
    static final int NONE = 9;

    // the kinds from the highest rank to the lowest
    private static final List<Search> KINDS = List.of(
            Search.of("^(?:第[一二三四五六七八九十\\d]+(?:部分|章|编)|附件\\s?[一二三四五六七八九十\\d]*[：:.、]?(?!\\d)|附表\\s?\\d*)\\s*"),
            Search.of("^[一二三四五六七八九十]{1,3}[、.．，]\\s*"),
            Search.of("^（[一二三四五六七八九十]{1,3}）[、.．]?\\s*"),
            Search.of(
                    "^\\d{1,2}[.．]\\d{1,2}(?:[.．]\\d{1,2})?[、.．]?\\s*(?=[一-龥])(?![万亿千百元个项人名户亩吨米平公倍分成台套处所家次])|^\\d{1,2}[.、．](?:(?!\\d)|(?=20\\d{2}年))\\s*"
                            + "|^\\d{1,2}\\s++(?=[一-龥])"),
            Search.of("^(?:（\\d{1,2}）|\\d{1,2}）)[、.．]?\\s*|^项目[一二三四五六七八九十\\d]{1,3}[：:、.．]?\\s*"),
            Search.of("^[①-⑳]\\s*"),
            Search.of("^[—-]{2}\\s*"),
            Search.of("^(?:目标|指标|任务)[一二三四五六七八九十\\d]{1,2}[：:、.．]?\\s*"));

    private Numbering() {}

    /// How many characters of a tidy text are its number.
    static int length(String text) {
        int length = leadingBlanks(text);
        String stripped = text.substring(length);
        for (Search kind : KINDS) {
            Matcher match = kind.pattern().matcher(stripped);
            if (kind.canBegin(stripped, 0) && match.lookingAt()) {
                return length + match.end();
            }
        }
        return length;
    }

    /// The rank of a text's number, 0 the highest.
    static int rank(String text) {
        String stripped = text.substring(leadingBlanks(text));
        for (int rank = 0; rank < KINDS.size(); rank++) {
            Search kind = KINDS.get(rank);
            if (kind.canBegin(stripped, 0) && kind.pattern().matcher(stripped).lookingAt()) {
                return rank;
            }
        }
        return NONE;
    }

    private static int leadingBlanks(String text) {
        int blanks = 0;
        while (blanks < text.length() && Character.isWhitespace(text.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }
}
