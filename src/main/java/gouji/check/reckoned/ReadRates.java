package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 率的读法: a rate whose sentence tells by its build what it is of: `计划80例，做成67例，完成83.75%`, `18432人，其中8117人，占44.0%`.
/// Where none of the readings makes the rate, nor any figures around it, one of the three is wrong.
final class ReadRates implements Reckoned.Relation {
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
                || RateMakers.make(
                        told,
                        near(window, told),
                        (part, whole) -> part.key().equals(whole.key()),
                        quotient -> mayExplain(quotient, readings))) {
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

    /// Whether a quotient is of the part of a reading, or of figures of the rate's own sentence only.
    private static boolean mayExplain(Quotient quotient, List<Quotient> readings) {
        Worded told = quotient.told();
        List<Worded> run = quotient.parts();
        return readings.stream()
                        .map(reading -> reading.parts().getFirst())
                        .anyMatch(part -> run.contains(part) || quotient.whole().equals(part))
                || (quotient.whole().isInSentenceOf(told) && run.stream().allMatch(part -> part.isInSentenceOf(told)));
    }

    private static List<Worded> near(Window window, Worded told) {
        return window.items().stream()
                .filter(figure -> figure.isAmountOrCount()
                        && figure.base().signum() > 0
                        && Math.abs(figure.sentence() - told.sentence()) <= 2)
                .toList();
    }
}
