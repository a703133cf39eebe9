package gouji.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The characters with which a match of a pattern can begin, and those that may stand before it: rather too many than
/// too few.
final class Beginnings {
    private final boolean any;
    private final boolean isOnlyAtStart;
    private final boolean areTold; // or a match may begin with any character, but for few
    private final boolean isByFirst; // only the first character tells
    private final Group[] groups;
    private final Characters first; // that a match may begin with
    private final Characters second; // that may follow where the first may be any
    private final Characters before; // that must stand before where both may be any

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
        isByFirst = all.stream().noneMatch(group -> group.any || group.isBySecond);
        first = Characters.of(prefixes.stream()
                .filter(prefix ->
                        !Group.tellsNothing(prefix.text()) && prefix.text().charAt(0) != Prefixes.ANY_ONE)
                .mapToInt(prefix -> prefix.text().charAt(0)));
        second = Characters.of(prefixes.stream()
                .filter(prefix ->
                        !Group.tellsNothing(prefix.text()) && prefix.text().charAt(0) == Prefixes.ANY_ONE)
                .mapToInt(prefix -> prefix.text().charAt(1)));
        before = Characters.of(
                all.stream().filter(group -> group.any).flatMapToInt(group -> group.before.characters().stream()));
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
                || (at < text.length()
                        && (first.mayHave(text.charAt(at)) || Character.isHighSurrogate(text.charAt(at))))
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
        private final Before before;
        private final boolean any;
        private final boolean isBySecond; // whether some tell only their second character
        private final Characters alone; // first characters that anything may follow
        private final Characters second; // those that may follow any character
        private final Characters pairs;

        private Group(Before before, List<String> beginnings) {
            this.before = before;
            this.any = beginnings.stream().anyMatch(Group::tellsNothing);
            List<String> telling =
                    beginnings.stream().filter(prefix -> !tellsNothing(prefix)).toList();
            List<String> whole = telling.stream().filter(Group::isPair).toList();
            this.alone = Characters.of(
                    telling.stream().filter(prefix -> !isPair(prefix)).mapToInt(prefix -> prefix.charAt(0)));
            this.second = Characters.of(whole.stream().filter(Group::isOfAny).mapToInt(prefix -> prefix.charAt(1)));
            this.pairs = Characters.of(whole.stream()
                    .filter(prefix -> !isOfAny(prefix))
                    .mapToInt(prefix -> pair(prefix.charAt(0), prefix.charAt(1))));
            this.isBySecond = whole.stream().anyMatch(Group::isOfAny);
        }

        private static boolean tellsNothing(String prefix) {
            return prefix.chars().allMatch(c -> c == Prefixes.ANY_ONE || c == Prefixes.ANYTHING);
        }

        private static boolean isPair(String prefix) {
            return prefix.length() == 2
                    && prefix.charAt(1) != Prefixes.ANYTHING
                    && prefix.charAt(1) != Prefixes.ANY_ONE;
        }

        private static boolean isOfAny(String pair) {
            return pair.charAt(0) == Prefixes.ANY_ONE;
        }

        private boolean canBegin(String text, int at) {
            return (any || isBeginning(text, at)) && before.allows(text, at);
        }

        private boolean isBeginning(String text, int at) {
            if (at == text.length()) {
                return false;
            }
            char c = text.charAt(at);
            if (alone.mayHave(c)) {
                return true;
            }
            if (at + 1 == text.length()) {
                return false;
            }
            char next = text.charAt(at + 1);
            boolean isSecond = isBySecond && (second.mayHave(next) || Character.isHighSurrogate(c));
            return isSecond || pairs.mayHave(pair(c, next));
        }

        private static int pair(char first, char second) {
            return first * 31 + second;
        }
    }
}
