package gouji.index;

import gouji.index.Condition.Compared;
import gouji.index.Condition.Comparison;
import gouji.index.Condition.Graded;
import gouji.index.Condition.Measures;
import gouji.index.Condition.Named;
import gouji.index.Condition.Not;
import gouji.index.Condition.Text;
import gouji.index.QueryException.Problem;
import gouji.report.Measure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a query from left to right. Works on the folded text, in which every character stands where it stood.
final class QueryParser {
    private static final String OPERATORS = "<>=≤≥≦≧≠";
    private static final String BRACKETS = "()[]【】";
    private static final Pattern FROM_TO_AMOUNT = Pattern.compile("[\\d.,]+(\\.{2,3})[\\d.,]*\\d\\S*");
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '”', '”', '「', '」', '『', '』');
    private static final Set<String> NOT_EQUAL = Set.of("≠", "!=", "<>", "!==");
    private static final int LONGEST_FILTER_NAME = 8;

    private final String query;
    private final String text;
    private int at;

    QueryParser(String query) {
        this.query = query;
        this.text = Folding.fold(query);
    }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            conditions.add(condition());
        }
        if (conditions.isEmpty()) {
            throw error(0, Problem.EMPTY);
        }
        return conditions;
    }

    private Condition condition() {
        if (text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1)) {
            at++;
            return new Not(condition());
        }
        if (QUOTES.containsKey(text.charAt(at))) {
            return new Text(quoted(), true);
        }
        int start = at;
        while (at < text.length() && !isBlank(at) && !isOperator(at) && text.charAt(at) != ':') {
            at++;
        }
        String head = text.substring(start, at);
        requirePlain(head, start);
        int afterHead = at;
        skipBlanks();
        if (at < text.length() && isOperator(at)) {
            return compared(head);
        }
        at = afterHead;
        if (at < text.length() && text.charAt(at) == ':') {
            return afterColon(head, start);
        }
        Compared inWords = Figures.inWords(head);
        return inWords == null ? new Text(head, false) : inWords;
    }

    /// Refuses what other search programs understand and this one would look for as if it were words.
    private void requirePlain(String head, int start) {
        switch (head.toLowerCase(Locale.ROOT)) {
            case "not" -> throw error(start, Problem.NOT);
            case "and", "&&", "&" -> throw error(start, Problem.AND, head.toUpperCase(Locale.ROOT));
            case "or", "||", "|" -> throw error(start, Problem.OR, head.toUpperCase(Locale.ROOT));
            default -> requirePaired(head, start);
        }
        if (FROM_TO_AMOUNT.matcher(head).matches() && Figures.years(head) == null) {
            throw error(start, Problem.BARE_RANGE);
        }
    }

    /// Brackets are part of names (`一（二）班`), not of the language.
    private void requirePaired(String head, int start) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < head.length(); i++) {
            int bracket = BRACKETS.indexOf(head.charAt(i));
            if (bracket >= 0 && bracket % 2 == 0) {
                open.push(i);
            } else if (bracket >= 0 && open.poll() == null) {
                throw error(start + i, Problem.UNPAIRED_BRACKET);
            }
        }
        if (!open.isEmpty()) {
            throw error(start + open.peek(), Problem.UNPAIRED_BRACKET);
        }
    }

    private Condition afterColon(String head, int start) {
        var filter = Filter.named(head);
        if (filter.isPresent()) {
            at++;
            return filtered(filter.get());
        }
        boolean looksLikeName = !head.isEmpty()
                && head.length() <= LONGEST_FILTER_NAME
                && head.codePoints().allMatch(Character::isLetter);
        if (looksLikeName) {
            throw error(start, Problem.NO_FILTER, head, Filter.all("、", 0), Filter.all(", ", 1));
        }
        while (at < text.length() && !isBlank(at)) {
            at++;
        }
        return new Text(text.substring(start, at), false);
    }

    private Condition filtered(Filter filter) {
        int start = at;
        if (at == text.length() || isBlank(at)) {
            throw error(start, Problem.NOTHING_AFTER_COLON);
        }
        String value = QUOTES.containsKey(text.charAt(at)) ? quoted() : token();
        return switch (filter) {
            case YEAR -> orError(Figures.years(value), start, Problem.NO_YEAR, value);
            case MEASURE -> new Measures(measures(value, start));
            case SEVERITY -> new Graded(orError(Figures.severity(value), start, Problem.NO_SEVERITY, value));
            case BUREAU, REGION, SUBJECT, DOCUMENT, KIND, RULE -> new Named(filter, value);
        };
    }

    private Condition compared(String head) {
        int operatorStart = at;
        while (at < text.length() && isOperator(at)) {
            at++;
        }
        String operator = text.substring(operatorStart, at);
        if (NOT_EQUAL.contains(operator)) {
            throw error(operatorStart, Problem.UNEQUAL, head);
        }
        Comparison comparison = orError(Figures.comparison(operator), operatorStart, Problem.NO_OPERATOR, operator);
        skipBlanks();
        int valueStart = at;
        String value = amount();
        if (Filter.named(head).filter(Filter.YEAR::equals).isPresent()) {
            return orError(Figures.years(comparison, value), valueStart, Problem.NO_YEAR, value);
        }
        var quantity = orError(Figures.quantity(value), valueStart, Problem.NO_NUMBER, value);
        Compared compared = Figures.compared(head, comparison, quantity);
        if (quantity.unit().symbol().isEmpty() && Figures.isMoney(compared.measures())) {
            throw error(valueStart + value.length(), Problem.NO_UNIT, value);
        }
        return compared;
    }

    private Set<Measure> measures(String name, int start) {
        Set<Measure> measures = Figures.measures(name);
        if (measures.isEmpty()) {
            throw error(start, Problem.NO_MEASURE, name, Figures.measureNames());
        }
        return measures;
    }

    private String quoted() {
        int start = at;
        char close = QUOTES.getOrDefault(text.charAt(at), '"');
        int end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw error(start, Problem.UNPAIRED_QUOTE);
        }
        if (text.substring(start + 1, end).isBlank()) {
            throw error(start, Problem.EMPTY_QUOTE);
        }
        at = end + 1;
        return text.substring(start + 1, end);
    }

    /// A token, and the unit behind a blank if the two make a quantity: `10 万元`.
    private String amount() {
        String number = token();
        int end = at;
        skipBlanks();
        String both = number + token();
        if (!number.equals(both) && Figures.isBare(number) && Figures.quantity(both) != null) {
            return both;
        }
        at = end;
        return number;
    }

    private String token() {
        int start = at;
        while (at < text.length() && !isBlank(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(at)) {
            at++;
        }
    }

    private boolean isBlank(int index) {
        return Character.isWhitespace(text.charAt(index));
    }

    private boolean isOperator(int index) {
        return OPERATORS.indexOf(text.charAt(index)) >= 0 || text.startsWith("!=", index);
    }

    private <T> T orError(@Nullable T value, int position, Problem problem, String written) {
        if (value == null) {
            throw error(position, problem, written);
        }
        return value;
    }

    private QueryException error(int position, Problem problem, String... details) {
        return new QueryException(query, position, problem, details);
    }
}
