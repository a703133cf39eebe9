package gouji.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Character classes written so that `java.util.regex` decides them soon. It asks the members of `[^，。；：]` one after
/// another, and a Han character, which nearly all are, is none of them. As ranges of what is left, with the one of the
/// Han characters first and the others in a class of their own, it is decided by the first.
final class Classes {
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final String HAN = range(FIRST_HAN, LAST_HAN);
    private static final String HAN_SCRIPT = "\\p{IsHan}";

    private Classes() {}

    /// All code points from one to another.
    private record Range(int first, int last) {
        private int han() {
            return Math.max(0, Math.min(last, LAST_HAN) - Math.max(first, FIRST_HAN) + 1);
        }
    }

    /// `[^…]` of some characters.
    static String without(Set<Character> members) {
        List<Range> left = new ArrayList<>();
        int from = 0;
        for (char member : new TreeSet<>(members)) {
            if (from < member) {
                left.add(new Range(from, member - 1));
            }
            from = member + 1;
        }
        left.add(new Range(from, Character.MAX_CODE_POINT));
        left.sort(Comparator.comparingInt(Range::han).reversed());
        String first = range(left.getFirst().first, left.getFirst().last);
        String others = left.stream()
                .skip(1)
                .map(range -> range(range.first, range.last))
                .collect(Collectors.joining());
        return others.isEmpty() ? "[" + first + "]" : "[" + first + "[" + others + "]]";
    }

    /// A class that is not negated, which says 汉字 by their script: nearly all of them are of one range.
    static String withHanFirst(String written) {
        return written.contains(HAN_SCRIPT) ? "[" + HAN + written + "]" : written;
    }

    private static String range(int first, int last) {
        return "\\x{" + Integer.toHexString(first) + "}-\\x{" + Integer.toHexString(last) + "}";
    }
}
