package gouji.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out the relations of `@holds` lines: `75.3 = 45.2 + 30.1`, `60.03% = 45.2 / 75.3`; the left side is the right
/// one,
/// rounded to the places that it states. `~=` allows the last place to be off by rounding of the parts.
final class Arithmetic {
    private static final MathContext EXACT = new MathContext(40);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    /// True if the relation is one of numbers; others (`a < b`) are too.
    static boolean holds(String relation) {
        int less = relation.indexOf('<');
        if (less >= 0) {
            return value(relation.substring(0, less)).compareTo(value(relation.substring(less + 1))) <= 0;
        }
        int equals = relation.indexOf('=');
        boolean roughly = equals > 0 && relation.charAt(equals - 1) == '~';
        String left = relation.substring(0, roughly ? equals - 1 : equals).strip();
        boolean rate = left.endsWith("%");
        BigDecimal stated = new BigDecimal(rate ? left.substring(0, left.length() - 1) : left);
        BigDecimal worked = value(relation.substring(equals + 1));
        BigDecimal exact = rate ? worked.multiply(HUNDRED) : worked;
        BigDecimal off = exact.setScale(stated.scale(), RoundingMode.HALF_UP)
                .subtract(stated)
                .abs();
        return off.signum() == 0 || (roughly && off.compareTo(stated.ulp().multiply(BigDecimal.valueOf(2))) <= 0);
    }

    /// The numbers that a relation names.
    static List<String> numbers(String relation) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(relation);
        while (number.find()) {
            numbers.add(number.group());
        }
        return numbers;
    }

    private static BigDecimal value(String expression) {
        Arithmetic worked = new Arithmetic(expression);
        BigDecimal sum = worked.sum();
        if (worked.at < worked.text.length()) {
            throw new IllegalArgumentException("cannot read " + expression + " from " + worked.at);
        }
        return sum;
    }

    private BigDecimal sum() {
        BigDecimal sum = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            sum = text.charAt(at++) == '+' ? sum.add(product()) : sum.subtract(product());
        }
        return sum;
    }

    private BigDecimal product() {
        BigDecimal product = factor();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            product = text.charAt(at++) == '*' ? product.multiply(factor()) : product.divide(factor(), EXACT);
        }
        return product;
    }

    private BigDecimal factor() {
        if (text.charAt(at) == '(') {
            at++;
            BigDecimal inner = sum();
            at++;
            return inner;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw new IllegalArgumentException("expected a number in " + text + " at " + at);
        }
        at = number.end();
        return new BigDecimal(number.group());
    }
}
