package gouji.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Characters of which one must stand at some distance from the beginning.
record Told(Reach at, Set<Character> members) {
    private static final int MOST_CHARACTERS = 64;
    private static final int LONGEST_RUN = 100; // looked through: a text may be one run, and is asked at each place
    private static final int OF_RUN = 4; // so much less is told where the run may hold it, too

    /// The one that is there least often by chance, and of such the last.
    static Optional<Told> best(Syntax syntax) {
        List<Told> all = new ArrayList<>();
        tell(syntax, Reach.NONE, all);
        return all.stream().filter(told -> !told.isKnown()).reduce(Told::orRather);
    }

    Window window() {
        return new Window(at.least(), at.most(), Characters.of(members), Characters.of(at.run()));
    }

    /// How often it is there by chance, roughly.
    int chance() {
        if (isKnown()) {
            return Integer.MAX_VALUE;
        }
        boolean isOfRun = at.run().stream().anyMatch(members::contains);
        return (Math.max(1, at.most() - at.least() + 1) + (isOfRun ? OF_RUN : 0)) * members.size();
    }

    /// Whether [Prefixes] tell it.
    private boolean isKnown() {
        return at.most() < Prefixes.LENGTH && (at.least() == 0 || at.run().isEmpty());
    }

    private Told orRather(Told other) {
        return chance() < other.chance() ? this : other;
    }

    private Told or(Told other) {
        var both = new HashSet<>(members);
        both.addAll(other.members);
        return new Told(at.or(other.at), both);
    }

    /// @param at where a part begins
    private static void tell(Syntax syntax, Reach at, List<Told> all) {
        switch (syntax) {
            case Syntax.Chars one -> {
                if (one.members().size() <= MOST_CHARACTERS) {
                    all.add(new Told(at, one.members()));
                }
            }
            case Syntax.Sequence sequence -> {
                Reach next = at;
                for (Syntax part : sequence.parts()) {
                    if (next.isEndless()) {
                        return;
                    }
                    tell(part, next, all);
                    next = next.and(Reach.of(part));
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
                    Reach last = at.and(Reach.of(repeated.once()).times(repeated.least() - 1));
                    tell(repeated.once(), last, all);
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
    private static @Nullable Told ofAny(Syntax.Choice choice, Reach at) {
        Told any = null;
        for (Syntax branch : choice.branches()) {
            List<Told> own = new ArrayList<>();
            tell(branch, at, own);
            Told told = own.stream().min(Comparator.comparingInt(Told::chance)).orElse(null);
            if (told == null) {
                return null;
            }
            any = any == null ? told : any.or(told);
        }
        return any;
    }

    /// Where one of some characters must stand, from the beginning of a match.
    ///
    /// @param most that stand before it, besides those of the run
    record Window(int least, int most, Characters characters, Characters run) {
        boolean isIn(String text, int at) {
            int left = most;
            int end = Math.min(text.length(), at + LONGEST_RUN);
            for (int i = at; i < end && left >= 0; i++) {
                char c = text.charAt(i);
                if (Character.isSurrogate(c) || (i >= at + least && characters.mayHave(c))) {
                    return true; // of two characters that count as one all may be further
                }
                left -= run.mayHave(c) ? 0 : 1;
            }
            return left >= 0 && end < text.length();
        }
    }
}
