package gouji.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of few characters that must stand some way behind where a match begins: `第\d{1,2}[^，]{0,3}批` begins only
/// where there is 批 two to six characters later. It is soon seen where there is none.
///
/// @param ways to match: each has its own
record Further(List<Way> ways) {
    private static final int MOST_CHARACTERS = 64;
    private static final int MOST_WAYS = 48;
    private static final int FEW_WAYS = 4; // of more, what they have in common is enough

    /// What tells most of each way in which an expression matches, or null where it tells nothing.
    static @Nullable Further of(Syntax syntax) {
        List<Syntax> several = ways(syntax);
        Way any = Way.of(syntax);
        boolean isOne = several.size() > (any.told == null ? MOST_WAYS : FEW_WAYS);
        List<Way> ways = isOne ? List.of(any) : several.stream().map(Way::of).toList();
        return ways.stream().allMatch(way -> way.told == null) ? null : new Further(ways);
    }

    /// Whether a match that begins at a place can go on: false is certain, true is not.
    boolean mayFollow(String text, int at) {
        for (Way way : ways) {
            if (way.mayBegin(text, at) && way.mayFollow(text, at)) {
                return true;
            }
        }
        return false;
    }

    /// An expression that begins with one of several, as several that begin with one each.
    private static List<Syntax> ways(Syntax syntax) {
        List<Syntax> parts = Syntax.inTurn(syntax);
        int first = 0;
        while (first < parts.size() - 1 && Width.of(parts.get(first)).equals(Width.NONE)) {
            first++;
        }
        if (parts.isEmpty() || !(parts.get(first) instanceof Syntax.Choice choice)) {
            return List.of(syntax);
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
    private record Way(@Nullable Characters first, @Nullable Window told) {

        private static Way of(Syntax syntax) {
            Needs.Read read = Needs.Read.of(syntax);
            Set<Character> first = read.isPerhapsEmpty() ? null : read.first();
            return new Way(
                    first == null ? null : Characters.of(first),
                    Told.best(syntax).map(Window::new).orElse(null));
        }

        private boolean mayBegin(String text, int at) {
            return first == null || (at < text.length() && first.mayHave(text.charAt(at)));
        }

        private boolean mayFollow(String text, int at) {
            return told == null || told.isIn(text, at);
        }
    }

    /// Where one of some characters must stand, from the beginning of a match.
    private record Window(int least, int most, Characters characters) {
        private Window(Told told) {
            this(told.at.least(), told.at.most(), Characters.of(told.members));
        }

        private boolean isIn(String text, int at) {
            int end = Math.min(text.length() - 1, at + most);
            for (int i = at; i <= end; i++) {
                char c = text.charAt(i);
                if (Character.isSurrogate(c) || (i >= at + least && characters.mayHave(c))) {
                    return true; // of two characters that count as one all may be further
                }
            }
            return false;
        }
    }

    /// Characters of which one must stand at some distance from the beginning.
    private record Told(Width at, Set<Character> members) {
        /// The one that is there least often by chance.
        private static Optional<Told> best(Syntax syntax) {
            List<Told> all = new ArrayList<>();
            tell(syntax, Width.NONE, all);
            return all.stream()
                    .filter(told -> told.at.most() > 0) // or it is told by how matches begin
                    .min(Comparator.comparingInt(Told::chance));
        }

        private int chance() {
            return (at.most() - at.least() + 1) * members.size();
        }

        private Told or(Told other) {
            var both = new HashSet<>(members);
            both.addAll(other.members);
            return new Told(at.or(other.at), both);
        }

        /// @param at where a part begins
        private static void tell(Syntax syntax, Width at, List<Told> all) {
            switch (syntax) {
                case Syntax.Chars one -> {
                    if (one.members().size() <= MOST_CHARACTERS) {
                        all.add(new Told(at, one.members()));
                    }
                }
                case Syntax.Sequence sequence -> {
                    Width next = at;
                    for (Syntax part : sequence.parts()) {
                        if (next.most() > Width.LONGEST) {
                            return;
                        }
                        tell(part, next, all);
                        next = next.and(Width.of(part));
                    }
                }
                case Syntax.Choice choice -> {
                    Told any = ofAny(choice, at);
                    if (any != null && any.members.size() <= MOST_CHARACTERS) {
                        all.add(any);
                    }
                }
                case Syntax.Repeated repeated -> {
                    if (!repeated.isOptional()) {
                        tell(repeated.once(), at, all);
                    }
                }
                case Syntax.Ahead ahead -> tell(ahead.inside(), at, all);
                case Syntax.AnyChar any -> {}
                case Syntax.Unknown unknown -> {}
                case Syntax.Start start -> {}
                case Syntax.End end -> {}
                case Syntax.Behind behind -> {}
            }
        }

        /// What tells most of each branch; null where one of them tells nothing.
        private static @Nullable Told ofAny(Syntax.Choice choice, Width at) {
            Told any = null;
            for (Syntax branch : choice.branches()) {
                List<Told> own = new ArrayList<>();
                tell(branch, at, own);
                Told told =
                        own.stream().min(Comparator.comparingInt(Told::chance)).orElse(null);
                if (told == null) {
                    return null;
                }
                any = any == null ? told : any.or(told);
            }
            return any;
        }
    }
}
