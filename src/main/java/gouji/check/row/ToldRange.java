package gouji.check.row;

import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 幅度: from where to where something lies by the words, `300元至850元不等`, `最高3万元`.
///
/// @param least null where nothing is said of it
/// @param most null where nothing is said of it
/// @param match the words
record ToldRange(@Nullable Quantity least, @Nullable Quantity most, Figured text, Matcher match, Figure last) {

    /// The range that a match tells with its figures `range`, or `low` and `high`, or one with a group `most` or
    /// `least`.
    static @Nullable ToldRange of(Figured text, Matcher match) {
        boolean isOne = has(match, "range");
        Figure last = text.figure(match, isOne ? "range" : "high");
        Quantity high = last.quantity();
        if (!isOne) {
            Quantity low = text.figure(match, "low").quantity();
            boolean isSame = low.unit().equals(high.unit()) && low.value().compareTo(high.value()) < 0;
            return isSame ? new ToldRange(low, high, text, match, last) : null;
        }
        BigDecimal upper = high.upper();
        if (upper != null) {
            return new ToldRange(plain(high, high.value()), plain(high, upper), text, match, last);
        }
        boolean isMost = has(match, "most") || high.qualifier() == Qualifier.AT_MOST;
        boolean isLeast = has(match, "least") || high.qualifier() == Qualifier.AT_LEAST;
        Quantity bound = plain(high, high.value());
        return isMost == isLeast || high.unit().isRate()
                ? null
                : new ToldRange(isLeast ? bound : null, isMost ? bound : null, text, match, last);
    }

    private static Quantity plain(Quantity like, BigDecimal value) {
        return new Quantity(value, like.unit(), null, null);
    }

    private static boolean has(Matcher match, String name) {
        Map<String, Integer> names = match.namedGroups();
        return names.containsKey(name) && match.start(name) >= 0;
    }

    boolean isTwoSided() {
        return least != null && most != null;
    }

    Quantity any() {
        return most == null ? Objects.requireNonNull(least) : most;
    }

    boolean isBelow(Quantity figure) {
        return least != null && base(figure).compareTo(base(least)) < 0;
    }

    boolean isAbove(Quantity figure) {
        return most != null && base(figure).compareTo(base(most)) > 0;
    }

    boolean holds(Quantity figure) {
        return !isBelow(figure) && !isAbove(figure);
    }

    /// Whether a figure is of what the range is: 元/学期 is 元.
    boolean isLike(@Nullable Quantity figure) {
        return figure != null
                && figure.qualifier() == null
                && figure.upper() == null
                && (bare(figure).equals(bare(any()))
                        || (bare(figure).isMoney() && bare(any()).isMoney()));
    }

    /// Whether a figure is one of two ends.
    boolean endsAt(@Nullable Quantity figure) {
        return figure != null
                && isTwoSided()
                && Stream.of(least, most)
                        .anyMatch(end -> end != null && base(end).compareTo(base(figure)) == 0);
    }

    /// 95元/日 as 95元.
    static Quantity plain(Quantity figure) {
        return figure.with(bare(figure));
    }

    private static BigDecimal base(Quantity figure) {
        return plain(figure).inBase();
    }

    private static Unit bare(Quantity figure) {
        String symbol = figure.unit().symbol();
        int per = symbol.indexOf('/');
        return per > 0 && symbol.startsWith("元") ? Unit.YUAN : figure.unit();
    }

    /// The bound that a figure is beyond, as what a finding names.
    List<Finding.Stated> bounds(Quantity figure) {
        Quantity beyond = isBelow(figure) ? least : most;
        return beyond == null ? List.of() : List.of(text.stated(last, "bound", beyond));
    }
}
