package gouji.pattern;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a part of an expression may reach: [Width] and, where it may be long, with which characters. `\d+\.` is as
/// many digits as there are, and a dot.
///
/// @param least characters
/// @param most characters besides those of the run
/// @param run characters of which there may be as many as there like to be
record Reach(int least, int most, Set<Character> run) {
    /// Of what is longer nothing is told.
    static final int LONGEST = Width.LONGEST;

    static final Reach NONE = new Reach(0, 0, Set.of());

    boolean isEndless() {
        return most > LONGEST;
    }

    Reach and(Reach next) {
        return new Reach(least + next.least, most + next.most, both(run, next.run));
    }

    Reach or(Reach other) {
        return new Reach(Math.min(least, other.least), Math.max(most, other.most), both(run, other.run));
    }

    Reach times(int times) {
        return new Reach(times * least, times * most, run);
    }

    static Reach of(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Sequence sequence ->
                sequence.parts().stream().map(Reach::of).reduce(NONE, Reach::and);
            case Syntax.Choice choice ->
                choice.branches().stream().map(Reach::of).reduce(Reach::or).orElse(NONE);
            case Syntax.Repeated repeated -> {
                Reach once = of(repeated.once());
                Set<Character> all = repeated.most() > LONGEST ? members(repeated.once()) : null;
                yield all == null
                        ? new Reach(
                                repeated.least() * once.least,
                                Math.min(Width.ENDLESS, repeated.most()) * Math.min(Width.ENDLESS, once.most),
                                once.run)
                        : new Reach(repeated.least() * once.least, 0, all);
            }
            default -> {
                Width width = Width.of(syntax);
                yield new Reach(width.least(), width.most(), Set.of());
            }
        };
    }

    /// All characters that a part may consist of, or null where they may be any.
    private static @Nullable Set<Character> members(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Chars one -> one.members();
            case Syntax.Sequence sequence -> members(sequence.parts());
            case Syntax.Choice choice -> members(choice.branches());
            case Syntax.Repeated repeated -> members(repeated.once());
            default -> Width.of(syntax).equals(Width.NONE) ? Set.of() : null;
        };
    }

    private static @Nullable Set<Character> members(Iterable<Syntax> parts) {
        var all = new HashSet<Character>();
        for (Syntax part : parts) {
            Set<Character> own = members(part);
            if (own == null) {
                return null;
            }
            all.addAll(own);
        }
        return all;
    }

    private static Set<Character> both(Set<Character> one, Set<Character> other) {
        if (other.isEmpty()) {
            return one;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
