package gouji.pattern;

import java.util.BitSet;
import java.util.Set;

/// What may stand right before a place: some characters, or any but some; or nothing, at the beginning of a text.
/// Rather too much than too little.
///
/// @param characters that may, or that may not
/// @param areForbidden whether they may not
/// @param isStart whether the beginning of the text will do
record Before(BitSet characters, boolean areForbidden, boolean isStart) {
    static final Before ANYTHING = new Before(new BitSet(), true, true);
    static final Before START = new Before(new BitSet(), false, true);

    boolean isAnything() {
        return areForbidden && isStart && characters.isEmpty();
    }

    boolean allows(String text, int at) {
        return at == 0 ? isStart : areForbidden != characters.get(text.charAt(at - 1));
    }

    /// What an assertion about the text before a place says of the last character there.
    static Before of(Syntax.Behind behind) {
        return behind.isForbidden() ? without(behind.inside()) : required(behind.inside());
    }

    private static Before required(Syntax inside) {
        return switch (inside) {
            case Syntax.Start start -> START;
            case Syntax.AnyChar any -> new Before(bits(any.but()), true, false);
            case Syntax.Choice choice ->
                choice.branches().stream()
                        .map(Before::required)
                        .reduce(Before::or)
                        .orElse(ANYTHING);
            case Syntax.Sequence sequence ->
                sequence.parts().size() == 1 ? required(sequence.parts().getFirst()) : endingAs(sequence);
            default -> endingAs(inside);
        };
    }

    private static Before endingAs(Syntax inside) {
        Needs.Read read = Needs.Read.of(inside);
        Set<Character> last = read.last();
        return read.isPerhapsEmpty() || last == null ? ANYTHING : new Before(bits(last), false, false);
    }

    private Before or(Before other) {
        if (areForbidden || other.areForbidden) {
            return ANYTHING;
        }
        var both = (BitSet) characters.clone();
        both.or(other.characters);
        return new Before(both, false, isStart || other.isStart);
    }

    /// Only single characters forbid for sure.
    private static Before without(Syntax inside) {
        return switch (inside) {
            case Syntax.Start start -> new Before(new BitSet(), true, false);
            case Syntax.Chars one -> new Before(bits(one.members()), true, true);
            case Syntax.Sequence sequence ->
                sequence.parts().size() == 1 ? without(sequence.parts().getFirst()) : ANYTHING;
            case Syntax.Choice choice ->
                choice.branches().stream()
                        .map(Before::without)
                        .reduce(Before::and)
                        .orElse(ANYTHING);
            default -> ANYTHING;
        };
    }

    private Before and(Before other) {
        var both = (BitSet) characters.clone();
        both.or(other.characters);
        return new Before(both, true, isStart && other.isStart);
    }

    private static BitSet bits(Set<Character> characters) {
        var bits = new BitSet();
        characters.forEach(bits::set);
        return bits;
    }
}
