package gouji.check.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads formulas: sums of products of names, numbers, brackets and `min(a, b)`.
final class FormulaParser {
    private static final Pattern RELATION = Pattern.compile("=|≤|≥|<|>");
    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z]+|\\d+(?:\\.\\d+)?|[-+*/(),])\\s*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula formula() {
        Matcher relation = RELATION.matcher(text);
        if (!relation.find()) {
            throw new IllegalArgumentException("= ≤ ≥ < > ?");
        }
        Formula.Term result = side(text.substring(0, relation.start()));
        return new Formula(result, relation.group(), side(text.substring(relation.end())), text);
    }

    private Formula.Term side(String side) {
        tokens.clear();
        at = 0;
        Matcher token = TOKEN.matcher(side);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        Formula.Term term = sum();
        if (end < side.length() || at < tokens.size()) {
            throw new IllegalArgumentException(side.strip());
        }
        return term;
    }

    private Formula.Term sum() {
        return chain("+-", '+');
    }

    private Formula.Term product() {
        return chain("*/", '*');
    }

    private Formula.Term chain(String signs, char first) {
        boolean isSum = first == '+';
        List<Character> operators = new ArrayList<>(List.of(first));
        List<Formula.Term> terms = new ArrayList<>(List.of(isSum ? product() : atom()));
        while (at < tokens.size() && signs.contains(tokens.get(at))) {
            operators.add(tokens.get(at++).charAt(0));
            terms.add(isSum ? product() : atom());
        }
        return terms.size() == 1 ? terms.getFirst() : new Formula.Chain(operators, terms);
    }

    private Formula.Term atom() {
        String token = next();
        if (token.equals("(")) {
            Formula.Term inner = sum();
            expect(")");
            return inner;
        }
        if (token.equals("min")) {
            expect("(");
            Formula.Term one = sum();
            expect(",");
            Formula.Term other = sum();
            expect(")");
            return new Formula.Least(one, other);
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Formula.Constant(new BigDecimal(token));
        }
        if (Character.isLetter(token.charAt(0))) {
            return new Formula.Name(token);
        }
        throw new IllegalArgumentException(token);
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("…?");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw new IllegalArgumentException(token + "?");
        }
    }
}
