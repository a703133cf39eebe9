package gouji.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The characters with which a match of a pattern can begin, and those that may stand before it: rather too many than
/// too few.
final class Beginnings {
    private final boolean any;
    private final Group[] groups;

    private Beginnings(Collection<Prefixes.Prefix> prefixes) {
        List<Group> all = new ArrayList<>();
        prefixes.stream()
                .collect(Collectors.groupingBy(Prefixes.Prefix::before))
                .forEach((before, own) -> all.add(new Group(
                        before, own.stream().map(Prefixes.Prefix::text).toList())));
        groups = all.toArray(Group[]::new);
        any = all.stream().anyMatch(group -> group.any && group.before.isAnything());
    }

    static Beginnings of(Syntax syntax) {
        return new Beginnings(Prefixes.of(syntax));
    }

    /// Whether nothing is known, and a match may begin with whatever it likes, or be empty.
    boolean areAny() {
        return any;
    }

    /// @param at up to the end of the text, which is included
    boolean canBegin(String text, int at) {
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
            return ((a * 31 + b) * 0x9E3779B1) >>> 19;
        }
    }
}
