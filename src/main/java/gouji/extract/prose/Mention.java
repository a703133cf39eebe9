package gouji.extract.prose;

import gouji.quantity.Figure;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure in its paragraph, and what has been found out about it: what the relations are made from.
///
/// @param at where it stands in the code
/// @param between the code between the figure before it and this one
/// @param own the words of its own clause that name what it is about, tidied; empty where there are none
/// @param listed the amount of whose list this one is a part, or null
/// @param isCounted whether its indicator is only the thing counted
/// @param isOwnSubject whether its subject is its own words
record Mention(
        int at,
        char kind,
        Figure figure,
        Clause clause,
        String between,
        String own,
        @Nullable String rule,
        Measure measure,
        boolean isOwnSubject,
        @Nullable Mention listed,
        boolean isCounted,
        Fact fact) {

    /// What the figure is of: the thing counted, else the subject.
    String thing() {
        String indicator = fact.indicator();
        return indicator != null && isCounted ? indicator : fact.subject();
    }

    /// What was counted: the last part of the indicator, else the subject.
    String counted() {
        String indicator = fact.indicator();
        return indicator == null ? fact.subject() : indicator.substring(indicator.lastIndexOf('/') + 1);
    }

    BigDecimal value() {
        return figure.quantity().inBase();
    }

    static BigDecimal sum(List<Mention> mentions) {
        return mentions.stream().map(Mention::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isMoney() {
        return isMoney(kind);
    }

    /// Whether a figure of that kind is money, stated or by its decimals.
    static boolean isMoney(char kind) {
        return kind == Coded.AMOUNT || kind == Coded.DECIMAL;
    }

    boolean is(Mention other) {
        return fact.id().equals(other.fact.id());
    }

    String id() {
        return fact.id();
    }
}
