package gouji.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The characters with which a match of a pattern can begin, and those that may stand before it: rather too many than
/// too few.
final class Beginnings {
    private static final int SPREAD = 0x9E3779B1;
    private static final BitSet SURROGATES = new BitSet();

    static {
        SURROGATES.set(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE + 1);
    }

    private final boolean any;
    private final boolean isOnlyAtStart;
    private final boolean areTold; // or a match may begin with any character, but for few
    private final boolean isByFirst; // only the first character tells
    private final Group[] groups;
    private final Characters first = new Characters(); // that a match may begin with
    private final Characters second = new Characters(); // that may follow where the first may be any
    private final Characters before = new Characters(); // that must stand before where both may be any

    private final @Nullable Lead lead; // other ways to begin
    private final @Nullable Further further; // what must follow, however it begins

    private Beginnings(Collection<Prefixes.Prefix> prefixes, @Nullable Lead lead, @Nullable Further further) {
        this.lead = lead;
        this.further = further;
        List<Group> all = new ArrayList<>();
        prefixes.stream()
                .collect(Collectors.groupingBy(Prefixes.Prefix::before))
                .forEach((before, own) -> all.add(new Group(
                        before, own.stream().map(Prefixes.Prefix::text).toList())));
        groups = all.toArray(Group[]::new);
        any = all.stream().anyMatch(group -> group.any && group.before.isAnything());
        isOnlyAtStart = all.stream().allMatch(group -> group.before.equals(Before.START));
        areTold = all.stream().noneMatch(group -> group.any && group.before.areForbidden());
        isByFirst = all.stream().noneMatch(group -> group.any || !group.second.isEmpty());
        for (Group group : all) {
            first.add(group.alone);
            first.add(group.first);
            second.add(group.second);
            if (!group.second.isEmpty()) {
                first.add(SURROGATES); // the first may be two characters
            }
            if (group.any) {
                before.add(group.before.characters());
            }
        }
    }

    static Beginnings of(Syntax syntax) {
        Further further = Further.of(syntax);
        var told = new Beginnings(Prefixes.of(syntax), null, further);
        if (!told.any) {
            return told;
        }
        List<Syntax> branches = branches(syntax);
        List<Syntax> others = new ArrayList<>(branches);
        others.removeIf(branch -> of(Prefixes.of(branch)).any);
        Lead lead = Lead.of(
                branches.stream().filter(branch -> !others.contains(branch)).toList());
        return lead == null ? told : new Beginnings(Prefixes.of(new Syntax.Choice(others)), lead, further);
    }

    private static List<Syntax> branches(Syntax syntax) {
        if (syntax instanceof Syntax.Sequence sequence && sequence.parts().size() == 1) {
            return branches(sequence.parts().getFirst());
        }
        return syntax instanceof Syntax.Choice choice ? choice.branches() : List.of(syntax);
    }

    static Beginnings of(Collection<Prefixes.Prefix> prefixes) {
        return new Beginnings(prefixes, null, null);
    }

    /// Whether a match begins where the text does, or nowhere.
    boolean areOnlyAtStart() {
        return isOnlyAtStart;
    }

    /// Whether nothing is known, and a match may begin with whatever it likes, or be empty.
    boolean areAny() {
        return any;
    }

    /// The first place in a stretch of a text where a match can begin.
    ///
    /// @param end the last place that is looked at: the end of the text is one
    /// @return -1 where there is none
    int next(String text, int from, int end) {
        int at = nextBegun(text, from, end);
        while (at >= 0 && !mayFollow(text, at)) {
            at = nextBegun(text, at + 1, end);
        }
        return at;
    }

    private boolean mayFollow(String text, int at) {
        return further == null || further.mayFollow(text, at);
    }

    private int nextBegun(String text, int from, int end) {
        if (lead != null) {
            return lead.next(text, from, end, this);
        }
        if (isOnlyAtStart) {
            return from == 0 && end >= 0 && isBegun(text, 0) ? 0 : -1;
        }
        return isByFirst ? nextByFirst(text, from, end) : nextByAll(text, from, end);
    }

    private int nextByFirst(String text, int from, int end) {
        int last = Math.min(end, text.length() - 1); // no match is empty
        for (int at = from; at <= last; at++) {
            if (first.mayHave(text.charAt(at)) && isBegun(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private int nextByAll(String text, int from, int end) {
        for (int at = from; at <= end; at++) {
            if ((!areTold || isTold(text, at)) && isBegun(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Whether one of the characters around a place lets a match begin there.
    private boolean isTold(String text, int at) {
        return at == 0
                || (at < text.length() && first.mayHave(text.charAt(at)))
                || (at + 1 < text.length() && second.mayHave(text.charAt(at + 1)))
                || before.mayHave(text.charAt(at - 1));
    }

    /// @param at up to the end of the text, which is included
    boolean canBegin(String text, int at) {
        return (isBegun(text, at) || (lead != null && lead.next(text, at, at, this) == at)) && mayFollow(text, at);
    }

    /// The same, but for what begins with a lead.
    boolean isBegun(String text, int at) {
        for (Group group : groups) {
            if (group.canBegin(text, at)) {
                return true;
            }
        }
        return false;
    }

    /// Those beginnings before which the same may stand.
    private static final class Group {
        private static final int PAIRS = 1 << 13;

        private final Before before;
        private final boolean any;
        private final BitSet alone = new BitSet(); // first characters that anything may follow
        private final BitSet first = new BitSet(); // first characters of pairs
        private final BitSet second = new BitSet(); // those that may follow any character
        private final BitSet pairs = new BitSet(PAIRS); // hashed: a clash costs a trial, nothing else

        private Group(Before before, List<String> beginnings) {
            this.before = before;
            this.any = beginnings.stream().anyMatch(Group::tellsNothing);
            beginnings.stream().filter(prefix -> !tellsNothing(prefix)).forEach(this::add);
        }

        private static boolean tellsNothing(String prefix) {
            return prefix.chars().allMatch(c -> c == Prefixes.ANY_ONE || c == Prefixes.ANYTHING);
        }

        private void add(String prefix) {
            boolean isPair = prefix.length() == 2
                    && prefix.charAt(1) != Prefixes.ANYTHING
                    && prefix.charAt(1) != Prefixes.ANY_ONE;
            if (!isPair) {
                alone.set(prefix.charAt(0));
            } else if (prefix.charAt(0) == Prefixes.ANY_ONE) {
                second.set(prefix.charAt(1));
            } else {
                first.set(prefix.charAt(0));
                pairs.set(hash(prefix.charAt(0), prefix.charAt(1)));
            }
        }

        private boolean canBegin(String text, int at) {
            return (any || isBeginning(text, at)) && before.allows(text, at);
        }

        private boolean isBeginning(String text, int at) {
            if (at == text.length()) {
                return false;
            }
            char c = text.charAt(at);
            if (alone.get(c)) {
                return true;
            }
            if (at + 1 == text.length()) {
                return false;
            }
            char next = text.charAt(at + 1);
            boolean isSecond = second.get(next) || (Character.isHighSurrogate(c) && !second.isEmpty());
            return isSecond || (first.get(c) && pairs.get(hash(c, next)));
        }

        private static int hash(char a, char b) {
            return ((a * 31 + b) * SPREAD) >>> 19;
        }
    }
}
