package gouji.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a text must hold, wherever, for a regular expression to match in it: characters, and pairs of characters next
/// to
/// each other. Rather too little is asked for than too much.
sealed interface Needs {
    /// Any text will do.
    Needs NOTHING = new AllOf(List.of());

    /// No text will do.
    Needs IMPOSSIBLE = new AnyOf(List.of());

    /// Two characters side by side; a single one where the second is [#ALONE].
    record Pair(char first, char second) implements Needs {
        private boolean isAlone() {
            return second == ALONE;
        }

        @Override
        public Needs few() {
            return this;
        }

        @Override
        public boolean areIn(String text) {
            int at = text.indexOf(first);
            while (at >= 0 && !isAlone() && (at + 1 == text.length() || text.charAt(at + 1) != second)) {
                at = text.indexOf(first, at + 1);
            }
            return at >= 0;
        }

        @Override
        public int size() {
            return 1;
        }
    }

    record AllOf(List<Needs> needs) implements Needs {
        @Override
        public Needs few() {
            return new AllOf(needs.stream()
                    .map(Needs::few)
                    .filter(need -> !need.equals(NOTHING))
                    .toList());
        }

        @Override
        public boolean areIn(String text) {
            for (Needs need : needs) {
                if (!need.areIn(text)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int size() {
            return needs.stream().mapToInt(Needs::size).sum();
        }
    }

    record AnyOf(List<Needs> needs) implements Needs {
        @Override
        public Needs few() {
            return size() <= FEW ? this : NOTHING;
        }

        @Override
        public boolean areIn(String text) {
            for (Needs need : needs) {
                if (need.areIn(text)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int size() {
            return needs.stream().mapToInt(Needs::size).sum();
        }
    }

    /// How many characters and pairs are to be looked for.
    int size();

    /// So many are looked for one after another in a text of which there is no index.
    int FEW = 12;

    /// As much of it as is soon looked for in one text.
    Needs few();

    /// Whether a text holds what is needed.
    boolean areIn(String text);

    char ALONE = '\0';

    /// The same, what is soon told first, without what follows from the rest: 预算 next to each other says that there is
    /// a
    /// 预, too.
    private static Needs essential(List<Needs> all) {
        var sure = new HashSet<Character>();
        for (Needs need : all) {
            if (need instanceof Pair pair && !pair.isAlone()) {
                sure.add(pair.first);
                sure.add(pair.second);
            }
        }
        List<Needs> essential = all.stream()
                .filter(need -> !(need instanceof Pair pair && pair.isAlone() && sure.contains(pair.first)))
                .sorted(Comparator.comparingInt(Needs::size))
                .toList();
        return essential.size() == 1 ? essential.getFirst() : new AllOf(essential);
    }

    /// What is known of an expression's matches.
    ///
    /// @param isPerhapsEmpty whether a match may be empty
    /// @param first the characters that one may begin with, or null for any
    /// @param last the characters that one may end with, or null for any
    record Read(
            boolean isPerhapsEmpty,
            @Nullable Set<Character> first,
            @Nullable Set<Character> last,
            Needs needs) {
        private static final int MOST_PAIRS = 256;
        private static final int MOST_CHARACTERS = 64;
        private static final Read EMPTY = new Read(true, Set.of(), Set.of(), NOTHING);
        private static final Read NEVER = new Read(false, Set.of(), Set.of(), IMPOSSIBLE);

        static Read of(Syntax syntax) {
            return switch (syntax) {
                case Syntax.Chars one ->
                    one.members().size() > MOST_CHARACTERS
                            ? new Read(false, null, null, NOTHING)
                            : new Read(false, one.members(), one.members(), pairs(one.members(), Set.of(ALONE)));
                case Syntax.AnyChar any -> new Read(false, null, null, NOTHING);
                case Syntax.Unknown unknown -> new Read(true, null, null, NOTHING);
                case Syntax.Start start -> EMPTY;
                case Syntax.End end -> EMPTY;
                case Syntax.Ahead ahead -> new Read(true, Set.of(), Set.of(), of(ahead.inside()).needs);
                case Syntax.Behind behind ->
                    behind.isForbidden() ? EMPTY : new Read(true, Set.of(), Set.of(), of(behind.inside()).needs);
                case Syntax.Sequence sequence ->
                    sequence.parts().stream().map(Read::of).reduce(EMPTY, Read::followedBy);
                case Syntax.Choice choice ->
                    choice.branches().stream().map(Read::of).reduce(Read::or).orElse(NEVER);
                case Syntax.Repeated repeated -> {
                    Read once = of(repeated.once());
                    yield repeated.isOptional() ? new Read(true, once.first, once.last, NOTHING) : once;
                }
            };
        }

        private Read followedBy(Read next) {
            Needs between = isPerhapsEmpty || next.isPerhapsEmpty || last == null || next.first == null
                    ? NOTHING
                    : pairs(last, next.first);
            return new Read(
                    isPerhapsEmpty && next.isPerhapsEmpty,
                    isPerhapsEmpty ? union(first, next.first) : first,
                    next.isPerhapsEmpty ? union(last, next.last) : next.last,
                    allOf(allOf(needs, between), next.needs));
        }

        private Read or(Read other) {
            return new Read(
                    isPerhapsEmpty || other.isPerhapsEmpty,
                    union(first, other.first),
                    union(last, other.last),
                    anyOf(needs, other.needs));
        }

        private static @Nullable Set<Character> union(@Nullable Set<Character> one, @Nullable Set<Character> other) {
            if (one == null || other == null) {
                return null;
            }
            var both = new HashSet<>(one);
            both.addAll(other);
            return both.size() > MOST_CHARACTERS ? null : both;
        }

        private static Needs pairs(Set<Character> firsts, Set<Character> seconds) {
            if (firsts.isEmpty() || seconds.isEmpty() || firsts.size() * seconds.size() > MOST_PAIRS) {
                return NOTHING;
            }
            List<Needs> pairs = firsts.stream()
                    .flatMap(first -> seconds.stream().<Needs>map(second -> new Pair(first, second)))
                    .collect(Collectors.toList());
            return pairs.size() == 1 ? pairs.getFirst() : new AnyOf(pairs);
        }

        private static Needs allOf(Needs one, Needs other) {
            var all = new ArrayList<Needs>(one instanceof AllOf many ? many.needs() : List.of(one));
            all.addAll(other instanceof AllOf many ? many.needs() : List.of(other));
            return essential(all);
        }

        private static Needs anyOf(Needs one, Needs other) {
            if (one.equals(NOTHING) || other.equals(NOTHING)) {
                return NOTHING;
            }
            var all = new ArrayList<Needs>(one instanceof AnyOf many ? many.needs() : List.of(one));
            all.addAll(other instanceof AnyOf many ? many.needs() : List.of(other));
            return new AnyOf(all);
        }
    }
}
