package gouji.pattern;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How the matches of a regular expression begin: their first two characters, or as many as are certain, then
/// [#ANYTHING]. The set may be too large but never too small. Assertions (`(?<!总)`, `^`) only forbid, and are passed
/// over.
final class Prefixes {
    static final String ANYTHING = "\uFFFF";

    private static final int LENGTH = 2;
    private static final int MOST = 4096;
    private static final Set<String> EMPTY = Set.of("");
    private static final Set<String> ANY = Set.of(ANYTHING);

    private Prefixes() {}

    /// @param regex a valid expression
    static Set<String> of(String regex) {
        return of(Syntax.of(regex));
    }

    static Set<String> of(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Chars one -> one.members().stream().map(String::valueOf).collect(Collectors.toSet());
            case Syntax.AnyChar any -> ANY;
            case Syntax.Unknown unknown -> ANY;
            case Syntax.Seen seen -> EMPTY;
            case Syntax.Sequence sequence -> {
                Set<String> begun = EMPTY;
                for (Syntax part : sequence.parts()) {
                    begun = begun.stream().allMatch(Prefixes::isWhole) ? begun : joined(begun, of(part));
                }
                yield begun;
            }
            case Syntax.Choice choice ->
                choice.branches().stream()
                        .flatMap(branch -> of(branch).stream())
                        .collect(Collectors.toSet());
            case Syntax.Repeated repeated -> {
                Set<String> once = of(repeated.once());
                var times = new HashSet<>(once);
                if (repeated.isSeveral()) {
                    times.addAll(joined(once, once));
                }
                if (repeated.isOptional()) {
                    times.add("");
                }
                yield times;
            }
        };
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        var joined = new HashSet<String>();
        for (String begun : left) {
            if (isWhole(begun)) {
                joined.add(begun);
                continue;
            }
            for (String next : right) {
                String both = begun + next;
                joined.add(both.length() > LENGTH ? both.substring(0, LENGTH) : both);
            }
        }
        return joined.size() <= MOST
                ? joined
                : joined.stream()
                        .map(prefix -> prefix.isEmpty() ? ANYTHING : prefix.charAt(0) + ANYTHING)
                        .collect(Collectors.toSet());
    }

    private static boolean isWhole(String prefix) {
        return prefix.length() == LENGTH || prefix.endsWith(ANYTHING);
    }
}
