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
    private static final int LAST_LATIN = 0xFF; // up to there a class is a table
    private static final int FEW = 4; // are asked one after another
    private static final String HAN = range(FIRST_HAN, LAST_HAN);
    private static final String HAN_SCRIPT = "\\p{IsHan}";

    private Classes() {}

    /// All code points from one to another.
    private record Range(int first, int last) {
        private int han() {
            return Math.max(0, Math.min(last, LAST_HAN) - Math.max(first, FIRST_HAN) + 1);
        }
    }

    /// `[一二三四五六七八九十]`, halved again and again: nine characters of ten are in neither half, and that is soon told.
    ///
    /// @param written the same as it was written
    static String halved(Set<Character> members, String written) {
        List<Range> ranges = new ArrayList<>();
        for (char member : new TreeSet<>(members)) {
            boolean goesOn = !ranges.isEmpty() && ranges.getLast().last == member - 1;
            int first = goesOn ? ranges.removeLast().first : member;
            ranges.add(new Range(first, member));
        }
        boolean isOfOneKind = ranges.size() > FEW
                && ranges.getFirst().first > LAST_LATIN
                && (ranges.getLast().last < Character.MIN_SURROGATE
                        || ranges.getFirst().first > Character.MAX_SURROGATE);
        return isOfOneKind ? halved(ranges) : written;
    }

    private static String halved(List<Range> ranges) {
        if (ranges.size() <= FEW) {
            return "["
                    + ranges.stream()
                            .map(range -> range(range.first, range.last))
                            .collect(Collectors.joining())
                    + "]";
        }
        return "[" + guarded(ranges.subList(0, ranges.size() / 2))
                + guarded(ranges.subList(ranges.size() / 2, ranges.size())) + "]";
    }

    private static String guarded(List<Range> ranges) {
        return "[" + range(ranges.getFirst().first, ranges.getLast().last) + "&&" + halved(ranges) + "]";
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
        String from = "\\x{" + Integer.toHexString(first) + "}";
        return first == last ? from : from + "-\\x{" + Integer.toHexString(last) + "}";
    }
}
