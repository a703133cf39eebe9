package gouji.check.missed;

import gouji.finding.Finding;
import gouji.place.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 未达到的目标: something that was to be reached and was not.
///
/// @param name what it is called: an indicator's name, a row's, or the words before a figure
/// @param project whose it is, or null
/// @param levels 一级、二级指标 of an indicator, else empty
/// @param verb what was to be done, of a rate that tells it (`整改率89.13%`), or null
/// @param ground what shows it
/// @param told target and result, for people to read
/// @param values what was reached first, then what was to be
record Miss(
        String name,
        @Nullable String project,
        String levels,
        @Nullable String verb,
        Ground ground,
        String told,
        List<Finding.Stated> values) {
    /// What shows that something was missed, from the surest.
    enum Ground {
        /// A goal and its result, each under its name.
        FIGURES,
        /// A plan and a result in one paragraph, known by the words around them.
        PAIR,
        /// Two figures of which the first may be a plan.
        PERHAPS,
        /// What is told to be left.
        REST,
        /// Words without figures.
        WORDS
    }

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.]\\d+)?");

    private static final int SHORTEST = 2; // characters that two names have in common by more than chance
    private static final int LONG = 4;
    private static final int MOST = 75; // of a hundred parts of a name, for another to be of the same thing
    private static final int HALF = 50;
    private static final int HUNDRED = 100;

    boolean isSure() {
        return ground == Ground.FIGURES;
    }

    /// Whether it is told by the words of a paragraph, which may be of more than it.
    boolean isOfWords() {
        return ground != Ground.FIGURES && ground != Ground.WORDS;
    }

    Place place() {
        return values.getFirst().place();
    }

    /// Whether it is told in words, not in a row: perhaps of what is no indicator.
    boolean isOfProse() {
        return place().table() == null;
    }

    /// Whether it is told in a paragraph or cell.
    boolean isIn(Place text) {
        boolean isCell = place().table() != null
                && Objects.equals(place().table(), text.table())
                && Objects.equals(place().row(), text.row())
                && Objects.equals(place().column(), text.column());
        return isCell
                || (place().paragraph() != null
                        && Objects.equals(place().paragraph(), text.paragraph())
                        && Objects.equals(place().table(), text.table()));
    }

    /// Whether the goal stands in another text than the result.
    boolean isOfGoal() {
        Place last = values.getLast().place();
        boolean isElsewhere = !Objects.equals(last.paragraph(), place().paragraph())
                || !Objects.equals(last.table(), place().table())
                || !Objects.equals(last.column(), place().column());
        return isSure() && values.size() > 1 && isElsewhere;
    }

    /// Whether it is told in a paragraph, or as the result of a goal under the paragraph's heading.
    boolean isBeside(Place paragraph) {
        return isIn(paragraph)
                || (isOfGoal() && place().section() != null && Objects.equals(place().section(), paragraph.section()));
    }

    /// Whether a name is of the same thing: nearly all of one is in the other, in whatever order.
    boolean isCalled(String other) {
        return isMostly(other, name) || isMostly(name, other);
    }

    private static boolean isMostly(String one, String other) {
        return !one.isEmpty() && shared(one, other) * HUNDRED >= MOST * one.length();
    }

    /// Whether a name is told in the words that this one is: most of it, in whatever order; half of it if only perhaps.
    boolean isToldOf(String other, boolean perhaps) {
        return other.length() >= SHORTEST && shared(other, name) * HUNDRED >= (perhaps ? HALF : MOST) * other.length();
    }

    /// Whether another name may be of the same thing: a long word is in both.
    boolean isPerhapsCalled(String other) {
        return IntStream.rangeClosed(0, other.length() - LONG)
                .anyMatch(at -> name.contains(other.substring(at, at + LONG)));
    }

    /// Whether a name has a word in common with this one.
    boolean isAkin(String other) {
        return shared(other, name) >= SHORTEST;
    }

    /// How many characters of a name stand in another with a neighbour.
    private static int shared(String one, String other) {
        int shared = 0;
        boolean isJoined = false;
        for (int i = 0; i < one.length(); i++) {
            boolean isNext = i + 1 < one.length() && other.contains(one.substring(i, i + SHORTEST));
            shared += isNext || isJoined ? 1 : 0;
            isJoined = isNext;
        }
        return shared;
    }

    /// Whether more was reached than was to be: what was to be is the most that might.
    boolean isAbove() {
        Finding.Stated actual = values.getFirst();
        Finding.Stated target = values.size() > 1 ? values.get(1) : actual;
        return FIGURE.matcher(actual.value()).matches()
                && FIGURE.matcher(target.value()).matches()
                && actual.unit().equals(target.unit())
                && new BigDecimal(actual.value()).compareTo(new BigDecimal(target.value())) > 0;
    }
}
