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
    /// How several expressions begin together, or null where one of them may begin anywhere.
    static @Nullable Lead of(List<Syntax> branches) {
        int least = Width.LONGEST;
        int most = 0;
        var behind = new HashSet<Prefixes.Prefix>();
        for (Syntax branch : branches) {
            Part lead = Part.of(branch);
            if (lead == null) {
                return null;
            }
            least = Math.min(least, lead.width.least());
            most = Math.max(most, lead.width.most());
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

    /// One expression's lead, and how it goes on.
    private record Part(Width width, Set<Prefixes.Prefix> behind) {

        private static @Nullable Part of(Syntax syntax) {
            List<Syntax> parts = Syntax.inTurn(syntax);
            Width width = Width.NONE;
            for (int i = 0; i < parts.size() && width.most() <= Width.LONGEST; i++) {
                Set<Prefixes.Prefix> behind = Prefixes.of(new Syntax.Sequence(parts.subList(i, parts.size())));
                if (!Beginnings.of(behind).areAny()) {
                    return new Part(width, behind);
                }
                width = width.and(Width.of(parts.get(i)));
            }
            return null;
        }
    }
}
