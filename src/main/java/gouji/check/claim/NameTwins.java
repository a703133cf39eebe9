package gouji.check.claim;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 同名两数只差一笔: words that in the whole report stand beside two values only, one slip of the pen apart: 26 and 28 of
/// 聘用制书记员. A name of many values (of every township, of every year) tells nothing.
///
/// @param neutral words that name nothing
/// @param last words that make a figure one of the year before
/// @param apart words that tell another thing where they stand beside one of the two only: 每, 新增
/// @param plan words before a figure that is only planned
/// @param done words before one of what came of it
public record NameTwins(Search neutral, Search last, Search apart, Search plan, Search done) implements WordDemand {
    private static final int NAME = 4; // characters that make a name
    private static final int REACH = 14; // characters beside a figure that name it
    private static final int COMMON = 12; // figures that share two characters; more are of everything
    private static final int MOST = 3; // hints in one report
    private static final int LEAST = 2; // digits
    private static final BigDecimal MUCH = new BigDecimal("1.5"); // as many times as large is of another size

    /// A figure with each two characters beside it.
    ///
    /// @param behind the words behind it
    private record Known(NamedFigure figure, BigDecimal base, String sort, Set<String> marks, String behind) {}

    /// Two figures of one name.
    private record Twins(Known one, Known other, Slip slip, int name) {
        private int weight() {
            int digits =
                    one.figure().quantity().digits() + other.figure().quantity().digits();
            return name + digits + (slip == Slip.TRANSPOSED ? NAME : 0);
        }
    }

    public static NameTwins of(RuleNode node) {
        node.only("neutral", "last", "apart", "plan", "done");
        return new NameTwins(
                WordDemand.words(node, "neutral"),
                WordDemand.words(node, "last"),
                WordDemand.words(node, "apart"),
                WordDemand.words(node, "plan"),
                WordDemand.words(node, "done"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<String, List<Known>> byMark = new LinkedHashMap<>();
        Map<String, Set<String>> sentences = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        NamedFigures.of(said, neutral, last).forEach(figure -> {
            Known known = known(figure);
            times.merge(value(figure), 1, Integer::sum);
            if (known != null) {
                known.marks()
                        .forEach(mark -> byMark.computeIfAbsent(mark + known.sort(), any -> new ArrayList<>())
                                .add(known));
                sentences
                        .computeIfAbsent(figure.sentence(), any -> new HashSet<>())
                        .add(value(figure));
            }
        });
        IdentityHashMap<Known, Set<Known>> tried = new IdentityHashMap<>();
        Map<String, Twins> twins = new LinkedHashMap<>();
        for (List<Known> group : byMark.values()) {
            for (int i = 0; i < group.size() && group.size() <= COMMON; i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    Known one = group.get(i);
                    Known other = group.get(j);
                    boolean isNew = one.base().compareTo(other.base()) != 0
                            && tried.computeIfAbsent(one, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                    .add(other);
                    Twins pair = isNew ? twins(one, other, byMark, sentences) : null;
                    if (pair != null) {
                        twins.merge(
                                value(one.figure()) + value(other.figure()),
                                pair,
                                (a, b) -> a.weight() >= b.weight() ? a : b);
                    }
                }
            }
        }
        return twins.values().stream()
                .sorted(Comparator.comparingInt(Twins::weight).reversed())
                .map(pair -> finding(note, said, pair, times))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .limit(MOST);
    }

    private @Nullable Known known(NamedFigure figure) {
        String sort = Worded.key(figure.quantity().unit());
        boolean isTold = !sort.isEmpty()
                && !sort.equals("price")
                && figure.quantity().qualifier() == null
                && figure.quantity().upper() == null
                && figure.quantity().digits() >= LEAST;
        if (!isTold) {
            return null;
        }
        String[] parts = figure.around().split("\\|", -1);
        String label = parts[0];
        String after = figure.isRow() ? figure.around() : parts[parts.length - 1];
        String behind = figure.isRow() ? after : after.substring(0, clause(after));
        Set<String> marks = new TreeSet<>();
        marks(behind, marks);
        if (!figure.isRow()) {
            String name = parts.length > 1 ? parts[1] : "";
            marks(label.substring(Math.max(0, label.length() - REACH)), marks);
            marks(name.substring(Math.max(0, name.length() - REACH)), marks);
        }
        return marks.size() < 2 ? null : new Known(figure, figure.base(), sort, marks, behind);
    }

    /// Whether what was told last is what should be, not what was done.
    private boolean isPlanned(Known known) {
        NamedFigure figure = known.figure();
        String before = figure.isRow() ? label(figure) + figure.around() : figure.before();
        return end(plan, before) > end(done, before);
    }

    private static String label(NamedFigure figure) {
        return figure.around().split("\\|", -1)[0];
    }

    /// The words beside it that tell it from others.
    private Set<String> apart(Known known) {
        Set<String> told = new TreeSet<>();
        Search.Finds finds = apart.in(known.figure().since() + "|" + known.behind());
        while (finds.next()) {
            told.add(finds.match().group());
        }
        return told;
    }

    private static int end(Search words, String text) {
        Search.Finds finds = words.in(text);
        int end = -1;
        while (finds.next()) {
            end = finds.match().end();
        }
        return end;
    }

    private static int clause(String after) {
        int end = 0;
        while (end < after.length() && end < REACH && "，。；：、（）".indexOf(after.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void marks(String words, Set<String> marks) {
        String bare = neutral.replacing(words, "|");
        for (int i = 0; i + 2 <= bare.length(); i++) {
            if (Han.is(bare.charAt(i)) && Han.is(bare.charAt(i + 1))) {
                marks.add(bare.substring(i, i + 2));
            }
        }
    }

    private @Nullable Twins twins(
            Known one, Known other, Map<String, List<Known>> byMark, Map<String, Set<String>> sentences) {
        NamedFigure first = one.figure();
        NamedFigure second = other.figure();
        Slip slip = first.quantity().unit().equals(second.quantity().unit())
                ? Slip.between(first.quantity(), second.quantity())
                : null;
        if (slip == null
                || slip == Slip.SIGN
                || slip == Slip.POINT
                || (first.isRow() && second.isRow())
                || first.line().equals(second.line())
                || isPlanned(one) != isPlanned(other)
                || !apart(one).equals(apart(other))
                || !Objects.equals(first.year(), second.year())
                || sentences.getOrDefault(first.sentence(), Set.of()).contains(value(second))
                || sentences.getOrDefault(second.sentence(), Set.of()).contains(value(first))) {
            return null;
        }
        Set<String> shared = new TreeSet<>(one.marks());
        shared.retainAll(other.marks());
        int name = length(shared);
        return name >= NAME && isTheirs(shared, one, other, byMark) ? new Twins(one, other, slip, name) : null;
    }

    /// How many characters as many marks are of: four of 整治 and 山塘, three of 整治 and 治理.
    private static int length(Set<String> marks) {
        Set<Character> characters = new HashSet<>();
        marks.forEach(mark -> mark.chars().forEach(c -> characters.add((char) c)));
        return characters.size();
    }

    /// Whether the shared name is that of two values, and of no third of their size: those of the parts are smaller.
    private boolean isTheirs(Set<String> shared, Known one, Known twin, Map<String, List<Known>> byMark) {
        BigDecimal least = one.base().min(twin.base());
        BigDecimal most = one.base().max(twin.base());
        String first = shared.iterator().next();
        return byMark.getOrDefault(first + one.sort(), List.of()).stream()
                        .filter(other -> other.marks().containsAll(shared)
                                && isPlanned(other) == isPlanned(one)
                                && apart(other).equals(apart(one))
                                && Objects.equals(
                                        other.figure().year(), one.figure().year()))
                        .map(Known::base)
                        .filter(base -> base.multiply(MUCH).compareTo(least) > 0
                                && most.multiply(MUCH).compareTo(base) > 0)
                        .distinct()
                        .count()
                == 2;
    }

    private static String value(NamedFigure figure) {
        BigDecimal base = figure.base();
        return base.toPlainString() + Worded.key(figure.quantity().unit()) + " ";
    }

    /// The wrong one first: that which the figures beside it contradict, or else that which is told less often.
    private static @Nullable Finding finding(Note note, Said said, Twins twins, Map<String, Integer> times) {
        NamedFigure one = twins.one().figure();
        NamedFigure other = twins.other().figure();
        Integer year = said.report().year();
        boolean isOneRight = Confirmed.fits(one.worded(), year, one.base());
        boolean isOtherRight = Confirmed.fits(other.worded(), year, other.base());
        if (isOneRight && isOtherRight) {
            return null; // two things
        }
        boolean isOneWrong = !isOneRight && Confirmed.fits(one.worded(), year, other.base());
        boolean isOtherWrong = !isOtherRight && Confirmed.fits(other.worded(), year, one.base());
        boolean isDecided = (isOneWrong || isOtherRight) != (isOtherWrong || isOneRight);
        boolean isFirst = isDecided
                ? isOneWrong || isOtherRight
                : times.getOrDefault(value(one), 0) <= times.getOrDefault(value(other), 0);
        NamedFigure wrong = isFirst ? one : other;
        NamedFigure right = isFirst ? other : one;
        String message = note.rule().title() + "：“" + wrong.told() + "”，“" + right.told() + "”";
        List<Finding.Stated> values = List.of(wrong.stated(), right.stated());
        return note.of(message, values, isDecided ? right.quantity() : null);
    }
}
