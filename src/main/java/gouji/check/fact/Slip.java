package gouji.check.fact;

import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 笔误: how a wrong figure may have come about from the right one, the most telling first.
public enum Slip {
    UNIT("单位误写：“%s”应为“%s”"),
    FRACTION("把小数写成百分数"),
    TRANSPOSED("相邻数字颠倒"),
    DOUBLED("漏写或多写一个重复的数字"),
    POINT("小数点错位"),
    SIGN("正负或增减写反"),
    MISSING_DIGIT("漏写一位数字"),
    EXTRA_DIGIT("多写一位数字"),
    ONE_DIGIT("一位数字有误");

    private static final int FARTHEST_EXCHANGE = 2; // places
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// Figures of one table are alike in more than chance would have it.
    private static final long MOST_ODDS = 100_000;
    /// A point moved in one figure of a product explains it as well as one moved in another, however many digits they
    /// have.
    private static final long MOST_OF_POINT = 1_000;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final List<Unit> AMOUNTS = List.of(Unit.YUAN, Unit.WAN_YUAN, Unit.of("亿元"));

    private final String words;

    Slip(String words) {
        this.words = words;
    }

    /// How it is told, for that wrong and that right figure.
    public String told(Quantity wrong, Quantity right) {
        return String.format(words, wrong.unit(), right.unit());
    }

    /// The right figure as it was meant to be written: `1.47亿元` for 1.47万元 that should be 14700万元.
    public static Quantity meant(Quantity wrong, Quantity right) {
        if (between(wrong, right) != UNIT || !wrong.unit().equals(right.unit())) {
            return right;
        }
        return AMOUNTS.stream()
                .map(wrong::with)
                .filter(other -> other.inBase().compareTo(right.inBase()) == 0)
                .findFirst()
                .orElse(right);
    }

    /// A slip so peculiar that hardly anything but a slip explains it.
    public boolean isTelling() {
        return compareTo(POINT) < 0;
    }

    /// Whether one digit is wrong, lacking or too many.
    public boolean isOfDigit() {
        return this == DOUBLED || this == MISSING_DIGIT || this == EXTRA_DIGIT || this == ONE_DIGIT;
    }

    /// How many times likelier this slip is to have made the wrong figure of the right one than chance: of all
    /// the figures that lie no farther from the wrong one than the right one does, only so many come to it by
    /// such a slip. Close figures share their first digits anyway, so a last digit tells nothing, and a first one
    /// much.
    ///
    /// @param scale to how many decimals the figures around them are stated, see [#telling]
    public long odds(Quantity wrong, Quantity right, int scale) {
        if (this == FRACTION || this == UNIT) {
            return MOST_ODDS;
        }
        BigDecimal apart = right.inBase().subtract(wrong.inBase()).abs();
        BigInteger steps =
                apart.divide(wrong.unit().factor(), scale, RoundingMode.HALF_UP).unscaledValue();
        long near = steps.shiftLeft(1).min(BigInteger.valueOf(MOST_ODDS)).longValueExact();
        long places = steps.toString().length();
        return switch (this) {
            case SIGN, UNIT, FRACTION -> near;
            case TRANSPOSED, DOUBLED -> near / places;
            case POINT -> Math.min(near, MOST_OF_POINT) / 4;
            case ONE_DIGIT -> near / (9 * places);
            case MISSING_DIGIT, EXTRA_DIGIT -> near / (10 * places);
        };
    }

    /// Decimals without the zeros at the end.
    public static int telling(Quantity figure) {
        return Math.max(0, figure.value().stripTrailingZeros().scale());
    }

    /// The slip that turns the right figure into the wrong one, or null if none does.
    public static @Nullable Slip between(Quantity wrong, Quantity right) {
        if (!wrong.unit().equals(right.unit())) {
            return wrong.value().compareTo(right.value()) == 0 ? UNIT : null;
        }
        if (wrong.value().signum() == 0 || right.value().signum() == 0) {
            return null;
        }
        if (wrong.value().negate().compareTo(right.value()) == 0) {
            return SIGN;
        }
        BigDecimal quotient =
                right.value().divide(wrong.value(), 12, RoundingMode.HALF_UP).stripTrailingZeros();
        if (wrong.unit().isMoney()
                && (quotient.compareTo(TEN_THOUSAND) == 0
                        || quotient.multiply(TEN_THOUSAND).compareTo(BigDecimal.ONE) == 0)) {
            return UNIT;
        }
        if (wrong.unit().isRate()
                && wrong.value().abs().compareTo(BigDecimal.ONE) <= 0
                && quotient.compareTo(HUNDRED) == 0) {
            return FRACTION;
        }
        if (quotient.unscaledValue().abs().equals(BigInteger.ONE)) {
            return POINT;
        }
        return ofDigits(digits(wrong, right), digits(right, wrong));
    }

    /// Whether two digits were exchanged that are neighbours or have one between them, 85.02 for 82.05: told of
    /// what is only asked about, as chance does that twice as often.
    public static boolean isExchanged(Quantity wrong, Quantity right) {
        String one = digits(wrong, right);
        String other = digits(right, wrong);
        if (!wrong.unit().equals(right.unit()) || one.length() != other.length()) {
            return false;
        }
        int[] unlike = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .toArray();
        return unlike.length == 2
                && unlike[1] - unlike[0] <= FARTHEST_EXCHANGE
                && one.charAt(unlike[0]) == other.charAt(unlike[1])
                && one.charAt(unlike[1]) == other.charAt(unlike[0]);
    }

    /// What a figure is in base units with two of its digits exchanged, as [#isExchanged] knows it.
    public static Stream<BigDecimal> exchanges(Quantity figure) {
        String digits = figure.value().unscaledValue().toString();
        return IntStream.range(0, digits.length())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(i + 1, Math.min(i + FARTHEST_EXCHANGE, digits.length() - 1))
                        .filter(j -> digits.charAt(i) != digits.charAt(j))
                        .mapToObj(j -> exchanged(digits, i, j)))
                .map(other -> new BigDecimal(
                                new BigInteger(other), figure.value().scale())
                        .multiply(figure.unit().factor()));
    }

    private static String exchanged(String digits, int i, int j) {
        var other = new StringBuilder(digits);
        other.setCharAt(i, digits.charAt(j));
        other.setCharAt(j, digits.charAt(i));
        return other.toString();
    }

    /// The figures of which a slip in the digits makes this one, or a point moved by one place or two.
    ///
    /// @return none for one below 0
    public static Stream<BigDecimal> sources(BigDecimal wrong) {
        if (wrong.signum() < 0) {
            return Stream.of();
        }
        int scale = Math.max(0, wrong.scale());
        char[] digits = wrong.setScale(scale).unscaledValue().toString().toCharArray();
        List<BigDecimal> sources = new ArrayList<>();
        for (int i = 0; i <= digits.length; i++) {
            boolean isDigit = i < digits.length;
            char[] longer = spliced(digits, i, i, 1);
            char[] other = digits.clone();
            for (char digit = '0'; digit <= '9'; digit++) {
                longer[i] = digit;
                sources.add(figure(longer, scale));
                if (isDigit) {
                    other[i] = digit;
                    sources.add(figure(other, scale));
                }
            }
            if (isDigit && digits.length > 1) {
                sources.add(figure(spliced(digits, i, i + 1, 0), scale));
            }
            if (i + 1 < digits.length) {
                char[] swapped = digits.clone();
                swapped[i] = digits[i + 1];
                swapped[i + 1] = digits[i];
                sources.add(figure(swapped, scale));
            }
        }
        IntStream.of(-2, -1, 1, 2).forEach(places -> sources.add(wrong.scaleByPowerOfTen(places)));
        return sources.stream();
    }

    /// Digits with others, still to be written, in place of some of them.
    private static char[] spliced(char[] digits, int from, int to, int others) {
        var spliced = new char[digits.length - (to - from) + others];
        System.arraycopy(digits, 0, spliced, 0, from);
        System.arraycopy(digits, to, spliced, from + others, digits.length - to);
        return spliced;
    }

    private static BigDecimal figure(char[] digits, int scale) {
        return new BigDecimal(digits).scaleByPowerOfTen(-scale);
    }

    private static @Nullable Slip ofDigits(String wrong, String right) {
        return switch (wrong.length() - right.length()) {
            case 0 -> substituted(wrong, right);
            case -1 -> inserted(wrong, right, MISSING_DIGIT);
            case 1 -> inserted(right, wrong, EXTRA_DIGIT);
            default -> null;
        };
    }

    private static @Nullable Slip substituted(String wrong, String right) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < wrong.length(); i++) {
            if (wrong.charAt(i) != right.charAt(i)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        boolean swapped = count == 2
                && first + 1 < wrong.length()
                && wrong.charAt(first) == right.charAt(first + 1)
                && wrong.charAt(first + 1) == right.charAt(first);
        return swapped ? TRANSPOSED : count == 1 && wrong.length() > 1 ? ONE_DIGIT : null;
    }

    private static @Nullable Slip inserted(String shorter, String longer, Slip otherwise) {
        if (shorter.length() < 2) {
            return null; // 4 and 43 share too little
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (!shorter.substring(i).equals(longer.substring(i + 1))) {
            return null;
        }
        char added = longer.charAt(i);
        boolean doubled =
                (i > 0 && longer.charAt(i - 1) == added) || (i + 1 < longer.length() && longer.charAt(i + 1) == added);
        return doubled ? DOUBLED : otherwise;
    }

    /// The digits of a figure, to as many decimals as the two of them have.
    private static String digits(Quantity figure, Quantity other) {
        int scale = Math.max(0, Math.max(figure.value().scale(), other.value().scale()));
        return figure.value().abs().setScale(scale).scaleByPowerOfTen(scale).toPlainString();
    }
}
