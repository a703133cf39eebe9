package gouji.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Some characters, of which little is known, before the first that tells: `\\p{IsHan}{2,8}万元` can begin only where two
/// to eight characters later there is 万元.
///
/// @param least how many characters they are
/// @param behind how it goes on
record Lead(int least, int most, Beginnings behind) {
    private static final int LONGEST = 24;

    /// How several expressions begin together, or null where one of them may begin anywhere.
    static @Nullable Lead of(List<Syntax> branches) {
        int least = LONGEST;
        int most = 0;
        var behind = new HashSet<Prefixes.Prefix>();
        for (Syntax branch : branches) {
            Part lead = Part.of(branch);
            if (lead == null) {
                return null;
            }
            least = Math.min(least, lead.width.least);
            most = Math.max(most, lead.width.most);
            behind.addAll(lead.behind);
        }
        return new Lead(least, most, Beginnings.of(behind));
    }

    /// The first place in a stretch of a text where a match can begin, with a lead or as the others do.
    ///
    /// @return -1 where there is none
    int next(String text, int from, int end, Beginnings others) {
        int told = -1; // the last place at which it may go on
        int looked = from;
        for (int at = from; at <= end; at++) {
            for (; looked <= at + most && looked < text.length(); looked++) {
                if (Character.isSurrogate(text.charAt(looked))) {
                    told = looked + most; // one of the lead may be two characters
                } else if (behind.next(text, looked, looked) == looked) {
                    told = Math.max(told, looked);
                }
            }
            if (told >= at + least || others.isBegun(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// How many characters a part of an expression may be.
    private record Width(int least, int most) {
        private static final Width NONE = new Width(0, 0);

        private Width and(Width next) {
            return new Width(least + next.least, most + next.most);
        }

        private Width or(Width other) {
            return new Width(Math.min(least, other.least), Math.max(most, other.most));
        }

        private static Width of(Syntax syntax) {
            return switch (syntax) {
                case Syntax.Chars one -> new Width(1, 1);
                case Syntax.AnyChar any -> new Width(1, 1);
                case Syntax.Sequence sequence ->
                    sequence.parts().stream().map(Width::of).reduce(NONE, Width::and);
                case Syntax.Choice choice ->
                    choice.branches().stream().map(Width::of).reduce(Width::or).orElse(NONE);
                case Syntax.Repeated repeated -> {
                    Width once = of(repeated.once());
                    yield new Width(
                            repeated.least() * once.least,
                            Math.min(LONGEST + 1, repeated.most()) * Math.min(LONGEST + 1, once.most));
                }
                case Syntax.Unknown unknown -> new Width(0, LONGEST + 1);
                case Syntax.Start start -> NONE;
                case Syntax.Ahead ahead -> NONE;
                case Syntax.Behind behind -> NONE;
            };
        }
    }

    /// One expression's lead, and how it goes on.
    private record Part(Width width, Set<Prefixes.Prefix> behind) {

        private static @Nullable Part of(Syntax syntax) {
            List<Syntax> parts = parts(syntax);
            Width width = Width.NONE;
            for (int i = 0; i < parts.size() && width.most <= LONGEST; i++) {
                Set<Prefixes.Prefix> behind = Prefixes.of(new Syntax.Sequence(parts.subList(i, parts.size())));
                if (!Beginnings.of(behind).areAny()) {
                    return new Part(width, behind);
                }
                width = width.and(Width.of(parts.get(i)));
            }
            return null;
        }

        private static List<Syntax> parts(Syntax syntax) {
            return syntax instanceof Syntax.Sequence sequence
                    ? sequence.parts().stream()
                            .flatMap(part -> parts(part).stream())
                            .toList()
                    : List.of(syntax);
        }
    }
}
