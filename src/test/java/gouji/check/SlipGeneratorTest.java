package gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Reports that agree with themselves, and the same with one slip of the pen in one place.
class SlipGeneratorTest {
    private static final int REPORTS = 400;
    private static final Checker CHECKER =
            new Checker(gouji.rule.RuleBook.load(java.nio.file.Path.of("extraction-rules")));

    @Test
    void reportsThatAgreeGiveNoErrorsOrWarnings() {
        for (int seed = 0; seed < REPORTS; seed++) {
            Report report = report(random(seed)).report();
            int at = seed;
            assertEquals(List.of(), alarms(report), () -> "seed " + at);
        }
    }

    @Test
    void oneSlipIsOneFindingThatNamesItsFigure() {
        int found = 0;
        int single = 0;
        int named = 0;
        int decidable = 0;
        List<String> misses = new ArrayList<>();
        for (int seed = 0; seed < REPORTS; seed++) {
            RandomGenerator random = random(seed);
            Report clean = report(random).report();
            int at = random.nextInt(clean.facts().size());
            Fact right = clean.facts().get(at);
            Fact wrong = with(right, slip(right.quantity(), random));
            Report report = with(clean, at, wrong);
            List<Finding> alarms = alarms(report);
            boolean hit = alarms.stream()
                    .anyMatch(finding -> finding.values().stream()
                            .anyMatch(value -> value.place().equals(wrong.place())));
            found += hit ? 1 : 0;
            single += alarms.size() == 1 ? 1 : 0;
            boolean takesPartTwice = wrong.measure() != Measure.EXECUTION_RATE;
            decidable += takesPartTwice ? 1 : 0;
            boolean isNamed = alarms.stream()
                    .anyMatch(finding -> finding.expected() != null
                            && finding.values().getFirst().place().equals(wrong.place()));
            named += isNamed && takesPartTwice ? 1 : 0;
            if (!hit || alarms.size() != 1 || (takesPartTwice && !isNamed)) {
                misses.add(seed + ": " + right.subject() + right.measure() + right.quantity() + " → " + wrong.quantity()
                        + " "
                        + alarms.stream()
                                .map(f -> f.message() + " | " + f.diagnosis())
                                .toList());
            }
        }
        String told = "found " + found + ", alone " + single + ", named " + named + " of " + decidable + "\n"
                + String.join("\n", misses);
        assertTrue(found >= REPORTS * 0.97, told);
        assertTrue(single >= REPORTS * 0.95, told);
        assertTrue(named >= decidable * 0.95, told);
    }

    private static List<Finding> alarms(Report report) {
        return CHECKER.check(List.of(report)).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A few projects with budget, payments and rate, their totals, and some of it told once more.
    private static TestReport report(RandomGenerator random) {
        var report = new TestReport();
        int decimals = random.nextInt(3);
        int items = 3 + random.nextInt(5);
        List<String> budgets = new ArrayList<>();
        List<String> payments = new ArrayList<>();
        BigDecimal budgeted = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i < items; i++) {
            String name = "甲乙丙丁戊己庚".substring(i, i + 1) + "项工程";
            report.project(name).paragraph();
            BigDecimal budget = amount(random, decimals);
            BigDecimal payment = budget.multiply(BigDecimal.valueOf(50 + random.nextInt(50)))
                    .divide(BigDecimal.valueOf(100), decimals, RoundingMode.HALF_UP);
            budgets.add(report.says(name, Measure.FULL_BUDGET, budget + "万元"));
            payments.add(report.says(name, Measure.EXECUTED, payment + "万元"));
            report.says(name, Measure.EXECUTION_RATE, percent(payment, budget, random.nextInt(3)));
            budgeted = budgeted.add(budget);
            paid = paid.add(payment);
            if (random.nextBoolean()) {
                report.paragraph();
                report.says(name, Measure.EXECUTED, payment + "万元");
            }
        }
        report.project("全部工程").paragraph();
        String total = report.says("全部工程", Measure.FULL_BUDGET, budgeted + "万元");
        String spent = report.says("全部工程", Measure.EXECUTED, paid + "万元");
        report.says("全部工程", Measure.EXECUTION_RATE, percent(paid, budgeted, 2));
        return report.sum(total, budgets.toArray(String[]::new)).sum(spent, payments.toArray(String[]::new));
    }

    private static BigDecimal amount(RandomGenerator random, int decimals) {
        return BigDecimal.valueOf(1000 + random.nextInt(90_000), 2).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP) + "%";
    }

    /// Transposed digits, a lost digit, another digit, or 元 for 万元; never one that rounding could hide.
    private static Quantity slip(Quantity right, RandomGenerator random) {
        String digits = right.plainValue();
        int first = 0;
        return switch (random.nextInt(4)) {
            case 0 ->
                digits.charAt(0) != digits.charAt(1) && digits.charAt(1) != '.'
                        ? value(right, "" + digits.charAt(1) + digits.charAt(0) + digits.substring(2))
                        : other(right, digits, first);
            case 1 ->
                digits.indexOf('.') > 2 || (digits.indexOf('.') < 0 && digits.length() > 2)
                        ? value(right, digits.substring(1))
                        : other(right, digits, first);
            case 2 ->
                right.unit().isMoney()
                        ? new Quantity(right.value(), gouji.quantity.Unit.YUAN, null, null)
                        : other(right, digits, first);
            default -> other(right, digits, random.nextInt(2));
        };
    }

    private static Quantity other(Quantity right, String digits, int at) {
        int place = digits.charAt(at) == '.' ? 0 : at;
        char digit = (char) ('1' + (digits.charAt(place) - '0' + 3) % 9);
        char changed = digit == digits.charAt(place) ? '9' : digit;
        return value(right, digits.substring(0, place) + changed + digits.substring(place + 1));
    }

    private static Quantity value(Quantity like, String digits) {
        return new Quantity(new BigDecimal(digits), like.unit(), null, null);
    }

    private static Fact with(Fact fact, Quantity quantity) {
        return new Fact(
                fact.id(),
                fact.subject(),
                fact.measure(),
                quantity,
                fact.year(),
                fact.indicator(),
                fact.project(),
                fact.scope(),
                fact.rule(),
                fact.place());
    }

    private static Report with(Report report, int at, Fact wrong) {
        List<Fact> facts = new ArrayList<>(report.facts());
        facts.set(at, wrong);
        return report.withFacts(facts);
    }
}
