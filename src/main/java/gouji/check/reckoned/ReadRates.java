package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 率的读法: a rate whose sentence tells by its build what it is of: `计划80例，做成67例，完成83.75%`, `18432人，其中8117人，占44.0%`.
/// Where none of the readings makes the rate, nor any figures around it, one of the three is wrong.
final class ReadRates implements Reckoned.Relation {
    private static final int RUN = 5; // 非常满意、满意、基本满意 are added up
    private static final int DIGITS = 12;

    private final RuleWords words;
    private final RateReadings readings;

    ReadRates(RuleWords words) {
        this.words = words;
        this.readings = new RateReadings(words);
        words.search("unless");
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = Math.max(1, window.own()); at < items.size(); at++) {
            Worded told = items.get(at);
            boolean isRate = told.isSharp()
                    && told.base().signum() > 0
                    && told.key().equals(Worded.RATE)
                    && !told.isPoints()
                    && !words.says("unless", told.label());
            if (isRate) {
                rate(window, at).ifPresent(findings);
            }
        }
    }

    private Optional<Finding> rate(Window window, int at) {
        Worded told = window.items().get(at);
        List<Quotient> readings =
                this.readings.of(window.items(), at).stream().distinct().toList();
        if (readings.isEmpty()
                || readings.stream().anyMatch(Quotient::holds)
                || isExplained(told, readings, near(window, told))) {
            return Optional.empty();
        }
        for (Quotient reading : readings) {
            Optional<Finding> finding = window.tell(
                    reading.arithmetic(), RateSlips.suspects(reading), reading.all(), Sure.TOLD, readings.size());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// Whether figures in a row, one of them in a reading, make the rate, or what a whole is more than they.
    private static boolean isExplained(Worded told, List<Quotient> readings, List<Worded> near) {
        for (Worded whole : near) {
            for (int from = 0; from < near.size(); from++) {
                List<Worded> run = new ArrayList<>();
                for (int to = from; to < Math.min(near.size(), from + RUN); to++) {
                    Worded part = near.get(to);
                    if (!part.key().equals(whole.key()) || part.equals(whole)) {
                        break;
                    }
                    run.add(part);
                    if (makes(told, List.copyOf(run), whole, readings)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean makes(Worded told, List<Worded> run, Worded whole, List<Quotient> readings) {
        boolean isOfReading = readings.stream()
                        .map(reading -> reading.parts().getFirst())
                        .anyMatch(part -> run.contains(part) || whole.equals(part))
                || (whole.isInSentenceOf(told) && run.stream().allMatch(part -> part.isInSentenceOf(told)));
        return isOfReading
                && (new Quotient(told, run, whole, BigDecimal.ZERO).holds()
                        || new Quotient(told, run, whole, BigDecimal.ONE).holds()
                        || isRest(told, run, whole));
    }

    private static boolean isRest(Worded told, List<Worded> run, Worded whole) {
        BigDecimal rest = run.stream().map(Worded::base).reduce(whole.base(), BigDecimal::subtract);
        BigDecimal rate = rest.divide(whole.base(), DIGITS, RoundingMode.HALF_UP);
        return rest.signum() >= 0
                && rate.subtract(told.base()).abs().compareTo(told.quantity().precision()) <= 0;
    }

    private static List<Worded> near(Window window, Worded told) {
        return window.items().stream()
                .filter(figure -> figure.isAmountOrCount()
                        && figure.base().signum() > 0
                        && Math.abs(figure.sentence() - told.sentence()) <= 2)
                .toList();
    }
}
