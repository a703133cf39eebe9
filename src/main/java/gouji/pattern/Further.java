package gouji.pattern;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of few characters that must stand some way behind where a match begins: `第\d{1,2}[^，]{0,3}批` begins only
/// where there is 批 two to six characters later. It is soon seen where there is none.
final class Further {
    private static final int MOST_WAYS = 48;
    private static final int SELDOM = 16;
    private static final int BUCKETS = 64;

    private final Way[] ways; // each has its own
    private final long[] begun = new long[BUCKETS]; // the ways that may begin with a character, by its hash

    private Further(List<Way> ways) {
        this.ways = ways.toArray(Way[]::new);
        for (int way = 0; way < this.ways.length; way++) {
            Set<Character> first = this.ways[way].first;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                begun[bucket] |= first == null ? 1L << way : 0;
            }
            for (char c : first == null ? Set.<Character>of() : first) {
                begun[c % BUCKETS] |= 1L << way;
            }
        }
    }

    /// What tells most of each way in which an expression matches, or null where it tells nothing.
    static @Nullable Further of(Syntax syntax) {
        List<Way> ways = ways(syntax).stream().map(Way::of).toList();
        return ways.stream().allMatch(way -> way.told == null) ? null : new Further(ways);
    }

    /// Whether a match that begins at a place can go on: false is certain, true is not.
    boolean mayFollow(String text, int at) {
        long left = at < text.length() ? begun[text.charAt(at) % BUCKETS] : -1L >>> (Long.SIZE - ways.length);
        while (left != 0) {
            Way way = ways[Long.numberOfTrailingZeros(left)];
            if (way.mayBegin(text, at) && way.mayFollow(text, at)) {
                return true;
            }
            left &= left - 1;
        }
        return false;
    }

    /// An expression that begins with one of several, as several that begin with one each, where what they have in
    /// common tells little.
    private static List<Syntax> ways(Syntax syntax) {
        List<Syntax> ways = List.of(syntax);
        List<Syntax> more = ways;
        while (more.size() <= MOST_WAYS) {
            ways = more;
            more = ways.stream().flatMap(way -> parted(way).stream()).toList();
            if (more.size() == ways.size()) {
                break;
            }
        }
        return ways;
    }

    private static List<Syntax> parted(Syntax way) {
        boolean isEnough =
                Told.best(way).filter(told -> told.chance() <= SELDOM).isPresent();
        List<Syntax> branches = isEnough ? List.of() : branches(Syntax.inTurn(way));
        return branches.isEmpty() ? List.of(way) : branches;
    }

    private static List<Syntax> branches(List<Syntax> parts) {
        int first = 0;
        while (first < parts.size() - 1 && Width.of(parts.get(first)).equals(Width.NONE)) {
            first++;
        }
        if (parts.isEmpty() || !(parts.get(first) instanceof Syntax.Choice choice)) {
            return List.of();
        }
        List<Syntax> before = parts.subList(0, first);
        List<Syntax> rest = parts.subList(first + 1, parts.size());
        return choice.branches().stream()
                .<Syntax>map(branch -> new Syntax.Sequence(Stream.of(before, List.of(branch), rest)
                        .flatMap(List::stream)
                        .toList()))
                .toList();
    }

    /// One way to match.
    ///
    /// @param first the characters that it begins with, or null for any
    /// @param told what must follow, or null where nothing is told
    private record Way(@Nullable Set<Character> first, Beginnings beginnings, Told.@Nullable Window told) {

        private static Way of(Syntax syntax) {
            Needs.Read read = Needs.Read.of(syntax);
            return new Way(
                    read.isPerhapsEmpty() ? null : read.first(),
                    Beginnings.of(Prefixes.of(syntax)),
                    Told.best(syntax).map(Told::window).orElse(null));
        }

        private boolean mayBegin(String text, int at) {
            return beginnings.isBegun(text, at);
        }

        private boolean mayFollow(String text, int at) {
            return told == null || told.isIn(text, at);
        }
    }
}
