package gouji.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A regular expression taken apart, as far as what its matches hold can be read off it. Where it is not understood it
/// is [Unknown], which may be anything.
sealed interface Syntax {
    Syntax NOTHING = new Sequence(List.of());
    /// What never matches, `(?!)`.
    Syntax NEVER = new Choice(List.of());
    int UNBOUNDED = Integer.MAX_VALUE;

    /// One of some characters.
    record Chars(Set<Character> members) implements Syntax {

        static Chars of(String members) {
            var all = new HashSet<Character>();
            members.chars().forEach(c -> all.add((char) c));
            return new Chars(all);
        }
    }

    /// One character, no matter which, but for some that it surely is not.
    record AnyChar(Set<Character> but) implements Syntax {
        static final AnyChar ANY = new AnyChar(Set.of());
    }

    /// One after another; nothing at all where it is empty.
    record Sequence(List<Syntax> parts) implements Syntax {}

    /// One among several.
    record Choice(List<Syntax> branches) implements Syntax {}

    /// Several times, or perhaps not at all.
    ///
    /// @param most [#UNBOUNDED] where there is no most
    record Repeated(Syntax once, int least, int most) implements Syntax {
        boolean isOptional() {
            return least == 0;
        }
    }

    /// The beginning of the text.
    record Start() implements Syntax {}

    /// The end of the text, or of all but its last line feed.
    record End() implements Syntax {}

    /// What must stand behind a place, but is no part of the match.
    record Ahead(Syntax inside) implements Syntax {}

    /// What must stand before a place, or must not, but is no part of the match.
    record Behind(Syntax inside, boolean isForbidden) implements Syntax {}

    /// Anything, of any length.
    record Unknown() implements Syntax {}

    /// What follows one another in an expression, however it is bracketed.
    static List<Syntax> inTurn(Syntax syntax) {
        return syntax instanceof Sequence sequence
                ? sequence.parts.stream().flatMap(part -> inTurn(part).stream()).toList()
                : List.of(syntax);
    }

    /// Whether a match ends only where its text does.
    static boolean isAtEnd(Syntax syntax) {
        return switch (syntax) {
            case End end -> true;
            case Sequence sequence -> sequence.parts.stream().anyMatch(Syntax::isAtEnd);
            case Choice choice -> choice.branches.stream().allMatch(Syntax::isAtEnd);
            case Repeated repeated -> !repeated.isOptional() && isAtEnd(repeated.once);
            default -> false;
        };
    }

    /// Takes an expression apart.
    ///
    /// @param regex a valid expression
    static Syntax of(String regex) {
        return new SyntaxReader(regex, false).read().syntax();
    }
}
