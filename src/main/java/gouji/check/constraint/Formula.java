package gouji.check.constraint;

import gouji.quantity.Dimension;
import gouji.quantity.Interval;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 算式: a relation between named figures as a rule writes it: `left = budget - spent`, `part ≤ whole`,
/// `score = min(weight, weight * rate)`. A name of several figures is their sum; one of none is left out.
///
/// @param relation one of = ≤ ≥ < >
public record Formula(Term result, String relation, Term computed, String written) {

    /// Kinds of figures that may be added and compared: a dimension, and of counts what is counted.
    private static final String ANY = "";

    /// Reads a formula; a complaint is an IllegalArgumentException.
    public static Formula of(String text) {
        return new FormulaParser(text).formula();
    }

    /// A part of a formula.
    sealed interface Term {

        /// What it comes to, or null where a divisor may be 0 or no figure is given.
        @Nullable
        Interval of(Map<String, List<Interval>> figures);

        /// The kind of what it comes to; null where figures of different kinds are added.
        @Nullable
        String kind(Map<String, List<Quantity>> figures);

        void names(Set<String> names);

        boolean isGiven(Set<String> given);
    }

    record Constant(BigDecimal value) implements Term {

        @Override
        public Interval of(Map<String, List<Interval>> figures) {
            return Interval.exactly(value);
        }

        @Override
        public String kind(Map<String, List<Quantity>> figures) {
            return ANY;
        }

        @Override
        public void names(Set<String> names) {}

        @Override
        public boolean isGiven(Set<String> given) {
            return true;
        }
    }

    /// A figure, or the sum of all figures that share its name.
    record Name(String name) implements Term {

        @Override
        public @Nullable Interval of(Map<String, List<Interval>> figures) {
            List<Interval> all = figures.getOrDefault(name, List.of());
            return all.isEmpty() ? null : Expression.total(all);
        }

        @Override
        public @Nullable String kind(Map<String, List<Quantity>> figures) {
            String kind = ANY;
            for (Quantity figure : figures.getOrDefault(name, List.of())) {
                kind = common(kind, kindOf(figure));
            }
            return kind;
        }

        @Override
        public void names(Set<String> names) {
            names.add(name);
        }

        @Override
        public boolean isGiven(Set<String> given) {
            return given.contains(name);
        }
    }

    /// @param operators one for each term: + and -, or * and /
    record Chain(List<Character> operators, List<Term> terms) implements Term {

        Chain {
            operators = List.copyOf(operators);
            terms = List.copyOf(terms);
        }

        @Override
        public @Nullable Interval of(Map<String, List<Interval>> figures) {
            Interval result = null;
            for (int i = 0; i < terms.size(); i++) {
                Interval next = terms.get(i).of(figures);
                if (next == null) {
                    continue;
                }
                Interval own = result == null ? Interval.exactly(isSum() ? BigDecimal.ZERO : BigDecimal.ONE) : result;
                result = switch (operators.get(i)) {
                    case '+' -> own.plus(next);
                    case '-' -> own.minus(next);
                    case '*' -> own.times(next);
                    default -> Expression.quotient(own, next);
                };
                if (result == null) {
                    return null;
                }
            }
            return result;
        }

        @Override
        public @Nullable String kind(Map<String, List<Quantity>> figures) {
            String kind = ANY;
            for (int i = 0; i < terms.size(); i++) {
                String next = terms.get(i).kind(figures);
                if (next == null || kind == null) {
                    return null;
                }
                kind = isSum() ? common(kind, next) : product(kind, next, operators.get(i) == '/');
            }
            return kind;
        }

        private boolean isSum() {
            return operators.contains('+') || operators.contains('-');
        }

        @Override
        public void names(Set<String> names) {
            terms.forEach(term -> term.names(names));
        }

        @Override
        public boolean isGiven(Set<String> given) {
            return isSum()
                    ? terms.stream().anyMatch(term -> term.isGiven(given))
                    : terms.stream().allMatch(term -> term.isGiven(given));
        }
    }

    record Least(Term one, Term other) implements Term {

        @Override
        public @Nullable Interval of(Map<String, List<Interval>> figures) {
            Interval first = one.of(figures);
            Interval second = other.of(figures);
            return first == null || second == null
                    ? null
                    : new Interval(first.low().min(second.low()), first.high().min(second.high()));
        }

        @Override
        public @Nullable String kind(Map<String, List<Quantity>> figures) {
            String first = one.kind(figures);
            String second = other.kind(figures);
            return first == null || second == null ? null : common(first, second);
        }

        @Override
        public void names(Set<String> names) {
            one.names(names);
            other.names(names);
        }

        @Override
        public boolean isGiven(Set<String> given) {
            return one.isGiven(given) && other.isGiven(given);
        }
    }

    private static String kindOf(Quantity figure) {
        return switch (figure.unit().dimension()) {
            case NONE -> ANY;
            case POINTS -> Dimension.RATE.name();
            case COUNT -> unscaled(figure.unit().symbol());
            default -> figure.unit().dimension().name();
        };
    }

    private static String unscaled(String symbol) {
        return symbol.startsWith("万") || symbol.startsWith("亿") ? symbol.substring(1) : symbol;
    }

    private static @Nullable String common(@Nullable String one, String other) {
        if (one == null) {
            return null;
        }
        boolean areOne = one.equals(other) || other.equals(ANY) || arePeople(one, other);
        return areOne ? one : one.equals(ANY) ? other : null;
    }

    private static boolean arePeople(String one, String other) {
        return one.length() == 1 && other.length() == 1 && "人名".contains(one) && "人名".contains(other);
    }

    private static String product(String one, String other, boolean isQuotient) {
        if (isQuotient && (one.equals(other) || arePeople(one, other))) {
            return Dimension.RATE.name();
        }
        for (Dimension strong : List.of(Dimension.MONEY, Dimension.SCORE)) {
            if (one.equals(strong.name()) || other.equals(strong.name())) {
                return strong.name();
            }
        }
        return one.equals(Dimension.RATE.name()) ? other : one.equals(ANY) ? other : one;
    }

    /// The names of all figures.
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        result.names(names);
        computed.names(names);
        return names;
    }

    /// The name of the figure that is told: `rate` of `rate = part / whole`.
    public String stated() {
        return result instanceof Name name ? name.name() : "";
    }

    /// The names of the figures that the result is computed from.
    public Set<String> operands() {
        Set<String> names = new TreeSet<>();
        computed.names(names);
        return names;
    }

    /// Whether its result is given, and enough to compute it from: of a sum one figure, of a product all.
    public boolean appliesTo(Set<String> given) {
        return result.isGiven(given) && computed.isGiven(given);
    }

    /// Whether only figures of one kind are added and compared.
    public boolean isOfOneKind(Map<String, List<Quantity>> figures) {
        String kind = result.kind(figures);
        String other = computed.kind(figures);
        return kind != null && other != null && common(kind, other) != null;
    }

    /// Compares the figures, several of which may share a name. Undefined where a figure is only a bound or a range, or
    /// figures of different kinds would be added.
    public Judgement judge(Map<String, List<Quantity>> figures) {
        if (!isDefined(figures)) {
            return Judgement.undefined();
        }
        return isEquation()
                ? equation(figures).map(Equation::judgement).orElseGet(Judgement::undefined)
                : compared(figures);
    }

    /// Whether the figures agree: what [#judge] says, sooner.
    public boolean agrees(Map<String, List<Quantity>> figures) {
        return isEquation()
                ? isDefined(figures)
                        && equation(figures).filter(Equation::agrees).isPresent()
                : judge(figures).verdict() == Verdict.AGREES;
    }

    /// Whether an equation's figures agree with another one of the same unit in place of one of theirs: what [#agrees]
    /// says, of many of them sooner.
    ///
    /// @param figures none of which is a range
    /// @param index the how manieth of its name is left out
    public Predicate<Quantity> agreesWith(Map<String, List<Quantity>> figures, String name, int index) {
        Optional<Equation> told = isDefined(figures) ? equation(figures) : Optional.empty();
        return other -> other.upper() == null
                && told.filter(equation -> (name.equals(stated())
                                        ? equation.with(other)
                                        : equation.with(name, index, other))
                                .agrees())
                        .isPresent();
    }

    private boolean isEquation() {
        return relation.equals("=");
    }

    private boolean isDefined(Map<String, List<Quantity>> figures) {
        for (List<Quantity> all : figures.values()) {
            for (Quantity figure : all) {
                if (figure.upper() != null) {
                    return false;
                }
            }
        }
        return isOfOneKind(figures);
    }

    /// How a result is computed, with its figures.
    ///
    /// @param names of the operands
    private record Equation(Expression expression, Quantity result, List<String> names, List<Quantity> operands) {
        private Equation with(Quantity other) {
            return new Equation(expression, other, names, operands);
        }

        private Equation with(String name, int index, Quantity other) {
            List<Quantity> changed = new ArrayList<>(operands);
            changed.set(names.indexOf(name) + index, other);
            return new Equation(expression, result, names, changed);
        }

        private Judgement judgement() {
            return expression.judge(result, operands);
        }

        private boolean agrees() {
            return expression.agrees(result, operands);
        }
    }

    /// Empty where not just one figure is the result.
    private Optional<Equation> equation(Map<String, List<Quantity>> figures) {
        if (!(result instanceof Name name)
                || figures.getOrDefault(name.name(), List.of()).size() != 1) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        computed.names(names);
        List<String> order = new ArrayList<>();
        List<Quantity> operands = new ArrayList<>();
        for (String each : names) {
            for (Quantity figure : figures.getOrDefault(each, List.of())) {
                order.add(each);
                operands.add(figure);
            }
        }
        Expression expression = intervals -> {
            Map<String, List<Interval>> bound = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                bound.computeIfAbsent(order.get(i), key -> new ArrayList<>()).add(intervals.get(i));
            }
            return computed.of(bound);
        };
        Quantity stated = Objects.requireNonNull(figures.get(name.name())).getFirst();
        return Optional.of(new Equation(expression, stated, order, operands));
    }

    private Judgement compared(Map<String, List<Quantity>> figures) {
        boolean isUpwards = relation.equals("≤") || relation.equals("<");
        boolean isSure = areOnlyMore(result, figures, isUpwards) && areOnlyMore(computed, figures, !isUpwards);
        Interval left = result.of(exact(figures));
        Interval right = computed.of(exact(figures));
        if (!isSure || left == null || right == null) {
            return Judgement.undefined();
        }
        int sign = left.low().compareTo(right.low());
        boolean holds = switch (relation) {
            case "≤" -> sign <= 0;
            case "<" -> sign < 0;
            case "≥" -> sign >= 0;
            default -> sign > 0;
        };
        return new Judgement(holds ? Verdict.AGREES : Verdict.CONFLICT, right.low(), left.low());
    }

    /// Whether no figure is a bound, but for one that stands alone and is meant to be less: at least 60 are more than
    /// 50.
    private static boolean areOnlyMore(Term term, Map<String, List<Quantity>> figures, boolean isMore) {
        Set<String> names = new TreeSet<>();
        term.names(names);
        return names.stream()
                .flatMap(name -> figures.getOrDefault(name, List.of()).stream())
                .map(Quantity::qualifier)
                .allMatch(qualifier -> qualifier == null
                        || (term instanceof Name
                                && (isMore
                                        ? qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN
                                        : qualifier == Qualifier.AT_MOST || qualifier == Qualifier.LESS_THAN)));
    }

    private static Map<String, List<Interval>> exact(Map<String, List<Quantity>> figures) {
        Map<String, List<Interval>> exact = new HashMap<>();
        figures.forEach((name, all) -> exact.put(
                name,
                all.stream().map(figure -> Interval.exactly(figure.inBase())).toList()));
        return exact;
    }

    /// `93.40%＜95%` of what is said to be above 95 %, not `＜>95%`.
    private static Map<String, List<Quantity>> withoutBounds(Map<String, List<Quantity>> figures) {
        Map<String, List<Quantity>> plain = new HashMap<>();
        figures.forEach((name, all) -> plain.put(
                name, all.stream().map(figure -> figure.with((Qualifier) null)).toList()));
        return plain;
    }

    /// The formula with the figures in place of their names, and what comes out: `147.25万元-139.89万元=7.36万元 ≠
    /// 7.63万元`.
    public String arithmetic(Map<String, List<Quantity>> figures, Judgement judgement) {
        Map<String, List<Quantity>> told = relation.equals("=") ? figures : withoutBounds(figures);
        String computedSide = filled(written.substring(written.indexOf(relation) + 1), told);
        String resultSide = filled(written.substring(0, written.indexOf(relation)), told);
        if (!relation.equals("=")) {
            String opposite = switch (relation) {
                case "≤" -> "＞";
                case "<" -> "≥";
                case "≥" -> "＜";
                default -> "≤";
            };
            return resultSide + opposite + computedSide;
        }
        Quantity stated =
                figures.getOrDefault(((Name) result).name(), List.of()).getFirst();
        boolean isBare = computed instanceof Name name
                && figures.getOrDefault(name.name(), List.of()).size() == 1;
        return (isBare ? computedSide : computedSide + "=" + expected(figures, judgement)) + " ≠ " + stated;
    }

    /// What the result should be, in its own unit.
    public Quantity expected(Map<String, List<Quantity>> figures, Judgement judgement) {
        Quantity stated =
                figures.getOrDefault(((Name) result).name(), List.of()).getFirst();
        BigDecimal exact = judgement
                .computed()
                .divide(stated.unit().factor(), Math.max(2, stated.value().scale()), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Quantity(exact.setScale(Math.max(0, exact.scale())), stated.unit(), null, null);
    }

    private static String filled(String side, Map<String, List<Quantity>> figures) {
        String text = side.replaceAll(" |min", "");
        for (Map.Entry<String, List<Quantity>> entry : figures.entrySet()) {
            String all = entry.getValue().stream().map(Quantity::toString).collect(Collectors.joining("+"));
            text = text.replaceAll("\\b" + entry.getKey() + "\\b", all);
        }
        return text.replaceAll("[-+*/][a-z]+\\b", "")
                .replaceAll("\\(([^-+*/()]*)\\)", "$1") // of one term
                .replace('*', '×')
                .replace('/', '÷');
    }
}
