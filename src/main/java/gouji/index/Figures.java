package gouji.index;

import gouji.finding.Severity;
import gouji.index.Condition.Compared;
import gouji.index.Condition.Comparison;
import gouji.index.Condition.Years;
import gouji.place.NormalForm;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures, years and measures of a query, in the words that people use for them. Null or empty where there are
/// none.
final class Figures {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?年?度?(?:(\\.{2,3}|-|—|~|至|到)(\\d{4})?年?度?)?");
    private static final int NO_YEAR_BEFORE = 0;
    private static final int NO_YEAR_AFTER = 9999;
    private static final Set<Measure> MONEY = EnumSet.of(
            Measure.BUDGET,
            Measure.INITIAL_BUDGET,
            Measure.FULL_BUDGET,
            Measure.BUDGET_CHANGE,
            Measure.RECEIVED,
            Measure.EXECUTED,
            Measure.CARRIED_OVER,
            Measure.SURPLUS,
            Measure.RETURNED,
            Measure.INCOME,
            Measure.EXPENDITURE,
            Measure.UNIT_PRICE);

    private Figures() {}

    static boolean isMoney(Set<Measure> measures) {
        return !measures.isEmpty() && MONEY.containsAll(measures);
    }

    static @Nullable Comparison comparison(String operator) {
        return switch (operator) {
            case "<" -> Comparison.LESS;
            case "<=", "=<", "≤", "≦" -> Comparison.AT_MOST;
            case "=", "==" -> Comparison.EQUAL;
            case ">=", "=>", "≥", "≧" -> Comparison.AT_LEAST;
            case ">" -> Comparison.MORE;
            default -> null;
        };
    }

    static @Nullable Quantity quantity(String text) {
        return FigureScanner.whole(NormalForm.of(text), Unit.NONE);
    }

    /// Whether a text is a number and no more.
    static boolean isBare(String text) {
        Quantity quantity = quantity(text);
        return quantity != null && quantity.unit().equals(Unit.NONE);
    }

    static @Nullable Severity severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity ->
                        severity.id().equals(text) || severity.label().equals(text))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Years years(String text) {
        Matcher range = YEARS.matcher(text);
        if (!range.matches() || (range.group(1) == null && range.group(3) == null)) {
            return null;
        }
        int from = range.group(1) == null ? NO_YEAR_BEFORE : Integer.parseInt(range.group(1));
        if (range.group(2) == null) {
            return new Years(from, from);
        }
        int to = range.group(3) == null ? NO_YEAR_AFTER : Integer.parseInt(range.group(3));
        return from <= to ? new Years(from, to) : null;
    }

    static @Nullable Years years(Comparison comparison, String text) {
        Years stated = years(text);
        if (stated == null) {
            return null;
        }
        return switch (comparison) {
            case LESS -> new Years(NO_YEAR_BEFORE, stated.from() - 1);
            case AT_MOST -> new Years(NO_YEAR_BEFORE, stated.to());
            case EQUAL, BETWEEN -> stated;
            case AT_LEAST -> new Years(stated.from(), NO_YEAR_AFTER);
            case MORE -> new Years(stated.to() + 1, NO_YEAR_AFTER);
        };
    }

    /// The measures that people may mean by a name: 预算数 is any version of the budget, 执行 is 执行数 and 执行率.
    static Set<Measure> measures(String name) {
        Set<Measure> ending = where(measure -> measure.label().endsWith(name));
        return name.isBlank() || !ending.isEmpty()
                ? ending
                : where(measure -> measure.label().contains(name));
    }

    static String measureNames() {
        return Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.joining("、"));
    }

    /// A comparison whose left side names a measure, or else a subject.
    static Compared compared(String left, Comparison comparison, Quantity quantity) {
        Set<Measure> measures = left.isEmpty() ? Set.of() : measures(left);
        String subject = left.isEmpty() || !measures.isEmpty() ? null : left;
        boolean isRange = comparison == Comparison.EQUAL && quantity.upper() != null;
        return new Compared(measures, subject, isRange ? Comparison.BETWEEN : comparison, quantity);
    }

    /// A comparison without a sign: `执行率95%以下`, `预算数超过100万元`, `支出30-50万元`.
    static @Nullable Compared inWords(String text) {
        for (int end = text.length() - 1; end >= 2; end--) {
            String name = text.substring(0, end);
            if (Measure.exists(name)) {
                Quantity quantity = quantity(text.substring(end));
                Comparison comparison = quantity == null ? null : hedge(quantity);
                return quantity == null || comparison == null ? null : compared(name, comparison, quantity);
            }
        }
        return null;
    }

    private static @Nullable Comparison hedge(Quantity quantity) {
        if (quantity.upper() != null) {
            return Comparison.BETWEEN;
        }
        return switch (quantity.qualifier()) {
            case AT_LEAST -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.AT_MOST;
            case MORE_THAN -> Comparison.MORE;
            case LESS_THAN -> Comparison.LESS;
            case ABOUT -> Comparison.EQUAL;
            case null -> null;
        };
    }

    private static Set<Measure> where(Predicate<Measure> test) {
        Set<Measure> found = EnumSet.noneOf(Measure.class);
        Arrays.stream(Measure.values()).filter(test).forEach(found::add);
        return found;
    }
}
