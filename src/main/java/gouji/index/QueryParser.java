package gouji.index;

import gouji.index.Condition.Compared;
import gouji.index.Condition.Comparison;
import gouji.index.Condition.Graded;
import gouji.index.Condition.Measures;
import gouji.index.Condition.Named;
import gouji.index.Condition.Not;
import gouji.index.Condition.Text;
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
    private static final String UNPAIRED = "括号没有配对；要查找括号本身，请加引号，检索式里不用括号分组";
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
            throw error(0, "检索式是空的");
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
            case "not" -> throw error(start, "不用 NOT；要排除一个词，请在它前面加减号，如 -预算");
            case "and", "&&", "&" -> throw error(start, "不用 " + head.toUpperCase(Locale.ROOT) + "；几个词之间空一格，就是都要有");
            case "or", "||", "|" -> throw error(start, "不能用 " + head.toUpperCase(Locale.ROOT) + "；请分几次查找");
            default -> requirePaired(head, start);
        }
        if (FROM_TO_AMOUNT.matcher(head).matches() && Figures.years(head) == null) {
            throw error(start, "数值范围前要写口径，两数之间用减号，如 预算数=100-200万元，或 预算数≥100万元 预算数≤200万元");
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
                throw error(start + i, UNPAIRED);
            }
        }
        if (!open.isEmpty()) {
            throw error(start + open.peek(), UNPAIRED);
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
            throw error(start, "没有名为“" + head + "”的筛选，可用的有" + Filter.all() + "；要查找这几个字本身，请加引号");
        }
        while (at < text.length() && !isBlank(at)) {
            at++;
        }
        return new Text(text.substring(start, at), false);
    }

    private Condition filtered(Filter filter) {
        int start = at;
        if (at == text.length() || isBlank(at)) {
            throw error(start, "冒号后缺少内容");
        }
        String value = QUOTES.containsKey(text.charAt(at)) ? quoted() : token();
        return switch (filter) {
            case YEAR -> orError(Figures.years(value), start, "“" + value + "”不是年度，写法如 2020 或 2020..2022");
            case MEASURE -> new Measures(measures(value, start));
            case SEVERITY -> new Graded(orError(Figures.severity(value), start, "“" + value + "”不是严重程度，可用的有错误、警告、提示"));
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
            throw error(operatorStart, "不能查“不等于”；请分两次查：" + head + "<数值，" + head + ">数值");
        }
        Comparison comparison = orError(Figures.comparison(operator), operatorStart, "不认识的比较符号，可用的有 < ≤ = ≥ >");
        skipBlanks();
        int valueStart = at;
        String value = amount();
        if (Filter.named(head).filter(Filter.YEAR::equals).isPresent()) {
            return orError(Figures.years(comparison, value), valueStart, "“" + value + "”不是年度");
        }
        var quantity = orError(Figures.quantity(value), valueStart, "“" + value + "”不是数值，写法如 95%、100万元、1.2亿元");
        Compared compared = Figures.compared(head, comparison, quantity);
        if (quantity.unit().symbol().isEmpty() && Figures.isMoney(compared.measures())) {
            throw error(valueStart + value.length(), "金额请写明单位，如 " + value + "万元");
        }
        return compared;
    }

    private Set<Measure> measures(String name, int start) {
        Set<Measure> measures = Figures.measures(name);
        if (measures.isEmpty()) {
            throw error(start, "没有名为“" + name + "”的指标口径，可用的有" + Figures.measureNames());
        }
        return measures;
    }

    private String quoted() {
        int start = at;
        char close = QUOTES.getOrDefault(text.charAt(at), '"');
        int end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw error(start, "引号没有配对");
        }
        if (text.substring(start + 1, end).isBlank()) {
            throw error(start, "引号里是空的");
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

    private <T> T orError(@Nullable T value, int position, String problem) {
        if (value == null) {
            throw error(position, problem);
        }
        return value;
    }

    private QueryException error(int position, String problem) {
        return new QueryException(query, position, problem);
    }
}
