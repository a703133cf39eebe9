package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 写出来的算式: `1206.00÷1240.00＝97.26%`, in a cell or a sentence, holds or does not.
///
/// @param unless words behind the result that say that it is another one: 取整, 进位
public record Equations(Search unless) implements WordDemand {
    private static final String EQUALS = "＝=≈";
    private static final String PLUS = "＋+";
    private static final String MINUS = "－−-";
    private static final String TIMES = "×✕*";
    private static final String BY = "÷／/";
    private static final String OPEN = "（(［[";
    private static final String CLOSE = "）)］]";
    private static final String BLANKS = " \u3000\u00a0";
    private static final int DIGITS = 12;
    private static final int LONGEST_NAME = 8; // of what a figure is, in brackets behind it
    private static final int REASONABLE = 3; // orders of magnitude by which a slip moves a result

    public static Equations of(RuleNode node) {
        node.only("unless");
        return new Equations(WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        return said.figured().stream().filter(text -> text.figures().size() > 2).flatMap(text -> findings(note, text));
    }

    private Stream<Finding> findings(Note note, Figured text) {
        List<Finding> findings = new ArrayList<>();
        List<Figure> figures = text.figures();
        String words = text.text().text();
        for (Figure result : figures) {
            int sign = before(words, result.numberStart());
            boolean isBelow = sign > 0 && MINUS.indexOf(words.charAt(sign)) >= 0;
            int equals = isBelow ? before(words, sign) : sign;
            if (equals >= 0 && EQUALS.indexOf(words.charAt(equals)) >= 0) {
                Quantity told = isBelow ? result.quantity().negated() : result.quantity();
                Term.read(words, figures, equals)
                        .flatMap(term -> finding(note, text, term, result, told))
                        .ifPresent(findings::add);
            }
        }
        return findings.stream();
    }

    private Optional<Finding> finding(Note note, Figured text, Term term, Figure result, Quantity told) {
        Interval value = term.value();
        if (value == null
                || told.upper() != null
                || unless.isIn(behind(text.text().text(), result.end()))) {
            return Optional.empty();
        }
        BigDecimal step = told.precision();
        var allowed = new Interval(told.inBase().subtract(step), told.inBase().add(step)); // cut off or rounded
        boolean isMoved = !told.unit().isRate() && isMoved(told.inBase(), value.low()); // in a unit that is not written
        if (allowed.meets(value) || isMoved || !term.isOfUnit(told.unit())) {
            return Optional.empty();
        }
        BigDecimal exact = value.low().add(value.high()).divide(BigDecimal.TWO);
        Quantity right = new Quantity(
                exact.divide(told.unit().factor(), Math.max(0, told.value().scale()), RoundingMode.HALF_UP),
                told.unit(),
                null,
                null);
        List<Finding.Stated> values = new ArrayList<>();
        values.add(text.stated(result, "stated", told));
        term.figures().forEach(figure -> values.add(text.stated(figure, "part")));
        Slip slip = Slip.between(told, right);
        String cause = slip == null ? "" : "，疑为" + slip.told(told, right);
        return Optional.of(note.of(
                note.rule().title() + "：" + term.written() + "=" + right + " ≠ " + told + cause, values, right));
    }

    private static String behind(String words, int at) {
        return words.substring(at, Math.min(words.length(), at + LONGEST_NAME));
    }

    /// By a power of ten and nothing else, or by so much that the two belong to different things.
    private static boolean isMoved(BigDecimal told, BigDecimal value) {
        if (value.signum() != told.signum()) {
            return value.signum() == 0 || told.signum() == 0;
        }
        BigDecimal times = told.divide(value, DIGITS, RoundingMode.HALF_UP);
        BigDecimal digits = times.stripTrailingZeros();
        int order = digits.precision() - digits.scale() - 1;
        BigDecimal bare = times.scaleByPowerOfTen(-order);
        boolean isPower = bare.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.01")) < 0
                || bare.subtract(BigDecimal.TEN).abs().compareTo(new BigDecimal("0.1")) < 0;
        return order != 0 && (isPower || Math.abs(order) >= REASONABLE);
    }

    /// The last character before a place that is not blank, or −1.
    private static int before(String words, int at) {
        int before = at - 1;
        while (before >= 0 && BLANKS.indexOf(words.charAt(before)) >= 0) {
            before--;
        }
        return before;
    }

    /// What stands before the equals sign.
    ///
    /// @param written the figures and signs in their order
    private record Term(
            List<Figure> figures, String written, @Nullable Interval value) {

        /// Reads leftwards from an equals sign as far as there are figures, signs and brackets.
        static Optional<Term> read(String words, List<Figure> figures, int equals) {
            Deque<Object> tokens = new ArrayDeque<>(); // figures and signs
            int at = before(words, equals);
            int open = 0;
            while (at >= 0) {
                char sign = words.charAt(at);
                Figure figure = endingAt(figures, at + 1);
                boolean isAfterFigure = !tokens.isEmpty() && tokens.peekFirst() instanceof Figure;
                if (figure != null && !isAfterFigure) {
                    tokens.addFirst(figure);
                    at = before(words, figure.numberStart());
                } else if (CLOSE.indexOf(sign) >= 0) {
                    int name = nameOpens(words, figures, at);
                    if (name >= 0) {
                        at = before(words, name);
                    } else {
                        open++;
                        tokens.addFirst(')');
                        at = before(words, at);
                    }
                } else if (OPEN.indexOf(sign) >= 0 && open > 0) {
                    open--;
                    tokens.addFirst('(');
                    at = before(words, at);
                } else if (isSign(sign) && !tokens.isEmpty()) {
                    tokens.addFirst(plain(sign));
                    at = before(words, at);
                } else {
                    break;
                }
            }
            return open == 0 ? of(new ArrayList<>(tokens)) : Optional.empty();
        }

        private static Optional<Term> of(List<Object> tokens) {
            List<Figure> figures = tokens.stream()
                    .filter(Figure.class::isInstance)
                    .map(Figure.class::cast)
                    .toList();
            boolean isPlain = figures.stream().map(Figure::quantity).allMatch(quantity -> quantity.qualifier() == null);
            if (figures.size() < 2
                    || !isPlain
                    || !(tokens.getFirst() instanceof Figure
                            || tokens.getFirst().equals('('))) {
                return Optional.empty();
            }
            var written = new StringBuilder();
            for (Object token : tokens) {
                written.append(
                        token instanceof Figure figure ? figure.quantity().toString() : token.toString());
            }
            return Optional.of(new Term(
                    figures,
                    written.toString(),
                    new Evaluation(tokens.stream()
                                    .flatMap(token -> token instanceof Figure figure
                                            ? numbers(figure.quantity())
                                            : Stream.of(token))
                                    .toList())
                            .value()));
        }

        /// `215.05-219.71` is read as a range, and is a difference here. What is written without decimals is meant so.
        private static Stream<Object> numbers(Quantity quantity) {
            BigDecimal upper = quantity.upper();
            return upper == null
                    ? Stream.of(span(quantity))
                    : Stream.of(
                            span(new Quantity(quantity.value(), quantity.unit(), null, null)),
                            '−',
                            span(new Quantity(upper, quantity.unit(), null, null)));
        }

        private static Interval span(Quantity quantity) {
            return quantity.value().scale() <= 0 ? Interval.exactly(quantity.inBase()) : quantity.interval();
        }

        /// `24.6万元（送审）－21.9万元（审定）`: what stands in brackets behind a figure names it.
        private static int nameOpens(String words, List<Figure> figures, int close) {
            for (int at = close - 1; at >= 0 && close - at <= LONGEST_NAME + 1; at--) {
                if (OPEN.indexOf(words.charAt(at)) >= 0) {
                    int inner = at;
                    boolean isNumber = figures.stream().anyMatch(f -> f.end() > inner && f.start() < close);
                    return isNumber || endingAt(figures, before(words, at) + 1) == null ? -1 : at;
                }
            }
            return -1;
        }

        private static @Nullable Figure endingAt(List<Figure> figures, int end) {
            for (Figure figure : figures) {
                if (figure.end() == end) {
                    return figure;
                }
            }
            return null;
        }

        private static boolean isSign(char sign) {
            return PLUS.indexOf(sign) >= 0
                    || MINUS.indexOf(sign) >= 0
                    || TIMES.indexOf(sign) >= 0
                    || BY.indexOf(sign) >= 0;
        }

        private static char plain(char sign) {
            return PLUS.indexOf(sign) >= 0
                    ? '+'
                    : MINUS.indexOf(sign) >= 0 ? '−' : TIMES.indexOf(sign) >= 0 ? '×' : '÷';
        }

        /// Rates come of anything; amounts of money and bare numbers only, and of nothing that is measured otherwise.
        boolean isOfUnit(Unit unit) {
            boolean isMeasured = figures.stream()
                    .map(figure -> figure.quantity().unit())
                    .anyMatch(own -> own.dimension() == Dimension.DATE);
            boolean isOne = figures.stream()
                    .map(figure -> figure.quantity().unit().factor())
                    .allMatch(factor -> factor.compareTo(unit.factor()) == 0);
            return !isMeasured && (isOne || unit.isRate() || unit.isMoney() || unit.equals(Unit.NONE) || hasProduct());
        }

        private boolean hasProduct() {
            return written.indexOf('×') >= 0 || written.indexOf('÷') >= 0;
        }
    }
}
