package gouji.pattern;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How the matches of a regular expression begin: what may stand before them, and their first two characters, or as
/// many as are certain, then [#ANYTHING]. The set may be too large but never too small. Assertions about what follows
/// (`(?!总)`) only forbid, and are passed over.
final class Prefixes {
    static final char ANYTHING = '\uFFFF';
    /// One character, no matter which.
    static final char ANY_ONE = '\uFFFE';

    static final int LENGTH = 2;
    private static final int MOST = 4096;
    private static final Set<Prefix> EMPTY = Set.of(new Prefix(Before.ANYTHING, ""));
    private static final Set<Prefix> ANY = Set.of(new Prefix(Before.ANYTHING, String.valueOf(ANYTHING)));

    private Prefixes() {}

    /// One way to begin.
    record Prefix(Before before, String text) {

        private boolean isWhole() {
            return text.length() == LENGTH || text.indexOf(ANYTHING) >= 0;
        }

        private Prefix followedBy(Prefix next) {
            String both = text + next.text;
            Before own = text.isEmpty() && before.isAnything() ? next.before : before;
            return new Prefix(own, both.length() > LENGTH ? both.substring(0, LENGTH) : both);
        }

        private Prefix shortened() {
            return new Prefix(before, text.isEmpty() ? "" + ANYTHING : text.substring(0, 1) + ANYTHING);
        }
    }

    static Set<Prefix> of(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Chars one ->
                one.members().stream()
                        .map(member -> new Prefix(Before.ANYTHING, String.valueOf(member)))
                        .collect(Collectors.toSet());
            case Syntax.AnyChar any -> Set.of(new Prefix(Before.ANYTHING, String.valueOf(ANY_ONE)));
            case Syntax.Unknown unknown -> ANY;
            case Syntax.Ahead ahead -> EMPTY;
            case Syntax.End end -> EMPTY;
            case Syntax.Start start -> Set.of(new Prefix(Before.START, ""));
            case Syntax.Behind behind -> Set.of(new Prefix(Before.of(behind), ""));
            case Syntax.Sequence sequence -> {
                Set<Prefix> begun = EMPTY;
                for (Syntax part : sequence.parts()) {
                    begun = begun.stream().allMatch(Prefix::isWhole) ? begun : joined(begun, of(part));
                }
                yield begun;
            }
            case Syntax.Choice choice ->
                choice.branches().stream()
                        .flatMap(branch -> of(branch).stream())
                        .collect(Collectors.toSet());
            case Syntax.Repeated repeated -> {
                Set<Prefix> once = of(repeated.once());
                var times = new HashSet<>(once);
                if (repeated.most() > 1) {
                    times.addAll(joined(once, once));
                }
                if (repeated.isOptional()) {
                    times.addAll(EMPTY);
                }
                yield times;
            }
        };
    }

    private static Set<Prefix> joined(Set<Prefix> left, Set<Prefix> right) {
        var joined = new HashSet<Prefix>();
        for (Prefix begun : left) {
            if (begun.isWhole()) {
                joined.add(begun);
            } else {
                right.forEach(next -> joined.add(begun.followedBy(next)));
            }
        }
        return joined.size() <= MOST
                ? joined
                : joined.stream().map(Prefix::shortened).collect(Collectors.toSet());
    }
}
