package gouji.check.diagnosis;

import gouji.check.fact.FactIndex;
import gouji.check.fact.Slip;
import gouji.check.text.Amounts;
import gouji.check.text.Printed;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 交汇处: where what does not agree leaves open which figure is wrong, the one in which the relations around it meet is:
/// `210吨，比上年的200吨减少30吨，下降12.5%` — with 240 for 200 all of it holds, with no other figure changed does more than one
/// of it. What the report tells again somewhere else speaks for a figure as another relation does.
public final class MeetingPoint {
    private static final Set<Kind> KINDS =
            EnumSet.of(Kind.SUM, Kind.RATIO, Kind.DIFFERENCE, Kind.RESTATEMENT, Kind.SUBSET, Kind.RANGE);
    private static final int REACH = 8; // figures before and behind
    private static final int LEAST = 2; // more that agrees
    private static final int TELLING_DIGITS = 3;
    private static final int DIGITS = 12;
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final Amounts amounts;
    private final Printed printed;

    public MeetingPoint(Amounts amounts, Printed printed) {
        this.amounts = amounts;
        this.printed = printed;
    }

    /// A figure, what it should be, and how much more would agree then.
    private record Suspect(int at, Quantity right, int gain, boolean isSlip) {}

    /// The finding with the wrong figure named, if one is.
    public Finding decided(Finding finding) {
        if (!KINDS.contains(finding.kind()) || finding.values().size() < 2 || isDecided(finding)) {
            return finding;
        }
        List<Suspect> suspects = new ArrayList<>();
        Map<Integer, Worded> all = located(finding);
        all.forEach((at, wrong) -> best(finding, all, at, wrong).ifPresent(suspects::add));
        suspects.sort(Comparator.comparingInt(Suspect::gain).reversed());
        boolean isOther = isOne(suspects) && (!isReckoned(finding) || isTransposed(finding, suspects.getFirst()));
        return isOther ? told(finding, suspects.getFirst()) : finding;
    }

    /// Whether the first is the only one that makes so much agree; where it is but one relation, only a slip of the
    /// pen.
    private static boolean isOne(List<Suspect> suspects) {
        if (suspects.isEmpty()) {
            return false;
        }
        Suspect first = suspects.getFirst();
        int second = suspects.size() == 1 ? 0 : suspects.get(1).gain();
        return first.gain() >= LEAST ? second < first.gain() : first.gain() > 0 && second <= 0 && first.isSlip();
    }

    /// Whether it says which is wrong, or what would be right and one slip of the pen makes it so. Of `186人，每人5000元，
    /// 计84万元` it is open: nobody writes 84 for 93, and many a one 186 for 168.
    private static boolean isDecided(Finding finding) {
        Finding.Expected expected = finding.expected();
        return Objects.toString(finding.diagnosis(), "").contains("疑有误")
                || (expected != null
                        && isReckoned(finding)
                        && isSlip(finding.values().getFirst(), expected));
    }

    private static boolean isTransposed(Finding finding, Suspect suspect) {
        Finding.Stated wrong = finding.values().get(suspect.at());
        return Slip.between(Quantity.of(wrong.value(), wrong.unit()), suspect.right()) == Slip.TRANSPOSED;
    }

    /// Whether it says what its first figure should be.
    private static boolean isReckoned(Finding finding) {
        return finding.expected() != null
                && !Objects.toString(finding.diagnosis(), "").contains("不能断定");
    }

    private static boolean isSlip(Finding.Stated wrong, Finding.Expected right) {
        return !isFigure(wrong.value())
                || !isFigure(right.value())
                || Slip.between(Quantity.of(wrong.value(), wrong.unit()), Quantity.of(right.value(), right.unit()))
                        != null;
    }

    private static boolean isFigure(String value) {
        return FIGURE.matcher(value).matches();
    }

    /// The figures of a finding that are found in their line, by their number.
    private Map<Integer, Worded> located(Finding finding) {
        Map<Integer, Worded> located = new LinkedHashMap<>();
        for (int at = 0; at < finding.values().size(); at++) {
            Finding.Stated value = finding.values().get(at);
            List<Worded> same = amounts.line(FactIndex.line(value.place())).stream()
                    .filter(figure -> isAt(figure, value))
                    .toList();
            if (same.size() == 1) {
                located.put(at, same.getFirst());
            }
        }
        return located;
    }

    private static boolean isAt(Worded figure, Finding.Stated value) {
        Place own = figure.text().text().place();
        return figure.quantity().plainValue().equals(value.value())
                && figure.quantity().unit().symbol().equals(value.unit())
                && Objects.equals(own.column(), value.place().column());
    }

    private Optional<Suspect> best(Finding finding, Map<Integer, Worded> all, int at, Worded wrong) {
        if (!wrong.isSharp() || wrong.base().signum() <= 0 || wrong.key().isEmpty() || wrong.isPoints()) {
            return Optional.empty();
        }
        Closings closings = closings(wrong);
        List<Quantity> others = finding.kind() == Kind.RESTATEMENT
                ? all.values().stream()
                        .map(Worded::quantity)
                        .filter(other -> other.unit().equals(wrong.quantity().unit()))
                        .toList()
                : List.of();
        List<Printed.Own> own = finding.values().stream()
                .filter(value -> isFigure(value.value()))
                .map(value -> new Printed.Own(Quantity.of(value.value(), value.unit()), value.place()))
                .toList();
        int now = support(wrong.quantity(), closings, others, own);
        Set<Quantity> candidates = new LinkedHashSet<>(others);
        closings.asked().stream()
                .filter(asked -> asked.by().contains(wrong)
                        || asked.by().stream().anyMatch(figure -> !figure.equals(wrong) && all.containsValue(figure)))
                .flatMap(asked -> printable(wrong.quantity(), asked.span()))
                .forEach(candidates::add);
        boolean isCopied = printed.isBeside(wrong.quantity(), own);
        candidates.removeIf(right -> right.inBase().compareTo(wrong.base()) == 0
                || right.value().precision() < TELLING_DIGITS // small figures agree by chance
                || !(isCopied || others.contains(right) || Slip.between(wrong.quantity(), right) != null)
                || !isOwn(wrong, right, closings, all, others)
                || (finding.severity() == Severity.INFO
                        && closings.holding(right).isEmpty()));
        return candidates.stream()
                .map(right -> new Suspect(
                        at,
                        right,
                        support(right, closings, others, own) - now,
                        Slip.between(wrong.quantity(), right) != null))
                .max(Comparator.comparingInt(Suspect::gain).thenComparing(Suspect::isSlip));
    }

    /// Whether all figures of the finding itself agree with it then, as far as they are three or more.
    private static boolean isOwn(
            Worded wrong, Quantity right, Closings closings, Map<Integer, Worded> all, List<Quantity> others) {
        Set<BigDecimal> own = all.values().stream()
                .filter(figure -> !figure.equals(wrong))
                .map(figure -> figure.base().stripTrailingZeros())
                .collect(Collectors.toSet());
        Set<BigDecimal> agreeing = closings.holding(right).stream()
                .map(by -> by.stream()
                        .filter(value -> value.compareTo(wrong.base()) != 0)
                        .collect(Collectors.toSet()))
                .filter(own::containsAll)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return own.size() < 2 || others.contains(right) || agreeing.containsAll(own);
    }

    private int support(Quantity figure, Closings closings, List<Quantity> others, List<Printed.Own> own) {
        boolean isTold = figure.digits() >= TELLING_DIGITS && printed.isBeside(figure, own);
        boolean isEqual = others.stream().anyMatch(other -> other.inBase().compareTo(figure.inBase()) == 0);
        return closings.holding(figure).size() + (isTold ? 1 : 0) + (isEqual ? 1 : 0);
    }

    private Closings closings(Worded figure) {
        Place place = figure.text().text().place();
        List<Worded> line = amounts.line(FactIndex.line(place));
        int at = line.indexOf(figure);
        List<Worded> near = line.subList(Math.max(0, at - REACH), Math.min(line.size(), at + REACH + 1));
        List<Worded> row = place.table() == null ? near : amounts.column(place);
        return new Closings(
                figure,
                near.stream()
                        .filter(other -> !other.equals(figure)
                                && other.isSharp()
                                && other.base().signum() > 0
                                && !other.isPoints())
                        .toList(),
                Closings.runs(row, figure));
    }

    /// The figures of an interval that would be printed like this one: all that it is open to, else those that a slip
    /// makes of it or that the report prints.
    private Stream<Quantity> printable(Quantity wrong, Interval span) {
        BigDecimal factor = wrong.unit().factor();
        int scale = Math.max(0, wrong.value().scale());
        BigDecimal middle =
                span.low().add(span.high()).divide(BigDecimal.TWO.multiply(factor), DIGITS, RoundingMode.HALF_UP);
        BigDecimal rounded = middle.setScale(scale, RoundingMode.HALF_UP);
        boolean isOpen = span.width().compareTo(wrong.precision().multiply(BigDecimal.TWO)) > 0;
        Stream<BigDecimal> values = Stream.concat(
                wrong.unit().isRate() || (!isOpen && span.contains(rounded.multiply(factor)))
                        ? Stream.of(rounded)
                        : Stream.of(),
                Stream.concat(
                                Slip.sources(wrong.value()),
                                printed
                                        .between(
                                                wrong.unit().dimension(),
                                                span.low().max(BigDecimal.ZERO),
                                                span.high().max(BigDecimal.ZERO))
                                        .stream()
                                        .map(base -> base.divide(factor, DIGITS, RoundingMode.HALF_UP)
                                                .stripTrailingZeros())
                                        .filter(value -> value.scale() <= scale))
                        .filter(value -> span.contains(value.multiply(factor))));
        return values.filter(value ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= scale + 1)
                .map(value -> new Quantity(
                        value.setScale(
                                Math.max(scale, value.stripTrailingZeros().scale())),
                        wrong.unit(),
                        null,
                        null));
    }

    private static Finding told(Finding finding, Suspect suspect) {
        List<Finding.Stated> values = new ArrayList<>(finding.values());
        Finding.Stated wrong = values.remove(suspect.at());
        values.addFirst(wrong);
        Quantity right = suspect.right();
        var expected = new Finding.Expected(right.plainValue(), right.unit().symbol());
        if (wrong.equals(finding.values().getFirst()) && expected.equals(finding.expected())) {
            return finding;
        }
        return new Finding(
                finding.document(),
                finding.rule(),
                finding.kind(),
                finding.severity(),
                finding.message(),
                values,
                expected,
                finding.difference() == null
                        ? null
                        : right.value()
                                .subtract(new BigDecimal(wrong.value()))
                                .abs()
                                .toPlainString(),
                wrong.value() + right.unit() + "疑有误，应为" + right + "：改后与前后几个数都相合",
                finding.consequences());
    }
}
