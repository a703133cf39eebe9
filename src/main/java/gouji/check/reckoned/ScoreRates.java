package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 得分率: `过程得分16.93分，得分率84.65%`, whose full mark is not told beside it. It is a whole number, as those of the other
/// rates of the report are.
///
/// @param words `rate` before such a rate
public record ScoreRates(RuleWords words) implements WordDemand {
    private static final int DIGITS = 12;
    private static final int STEP = 5; // of the marks of a block
    private static final int MOST = 100;
    private static final int SISTERS = 2; // rates that show the habit
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// A rate and the score that is told before it.
    private record Told(Worded score, Worded rate) {
        private boolean isOf(BigDecimal full) {
            BigDecimal right = score.base().divide(full, DIGITS, RoundingMode.HALF_UP);
            BigDecimal margin = rate.quantity()
                    .precision()
                    .add(score.quantity().precision().multiply(HALF).divide(full, DIGITS, RoundingMode.HALF_UP));
            return right.subtract(rate.base()).abs().compareTo(margin) <= 0;
        }

        boolean isOfWhole() {
            BigDecimal full = score.base().divide(rate.base(), 0, RoundingMode.HALF_UP);
            return full.signum() > 0 && isOf(full);
        }
    }

    public static ScoreRates of(RuleNode node) {
        node.only("words");
        var words = RuleWords.of(node);
        words.search("rate");
        return new ScoreRates(words);
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Told> all = said.figured().stream()
                .filter(text -> text.text().text().contains("得分率"))
                .flatMap(text -> told(text, said.report().year()))
                .toList();
        if (all.stream().filter(Told::isOfWhole).count() < SISTERS) {
            return Stream.of();
        }
        return all.stream().filter(told -> !told.isOfWhole()).flatMap(told -> broken(note, said, told).stream());
    }

    private Stream<Told> told(Figured text, @Nullable Integer year) {
        List<Worded> figures = text.worded(year);
        List<Told> told = new ArrayList<>();
        for (int i = 1; i < figures.size(); i++) {
            Worded rate = figures.get(i);
            Worded score = figures.get(i - 1);
            boolean isTold = rate.quantity().unit().isRate()
                    && rate.isSharp()
                    && words.says("rate", rate.label())
                    && score.quantity().unit().dimension() == Dimension.SCORE
                    && score.isSharp()
                    && score.isInSentenceOf(rate);
            if (isTold) {
                told.add(new Told(score, rate));
            }
        }
        return told.stream();
    }

    private static Optional<Finding> broken(Note note, Said said, Told told) {
        var marks = new TreeSet<BigDecimal>();
        for (int full = STEP; full <= MOST; full += STEP) {
            marks.add(BigDecimal.valueOf(full));
        }
        said.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.WEIGHT)
                .forEach(fact -> marks.add(fact.quantity().value().stripTrailingZeros()));
        List<Worded> figures = List.of(told.rate(), told.score());
        var window = new Window(note, figures, 0, said.amounts(), false, said.once());
        List<BigDecimal> likely = marks.stream()
                .filter(full -> full.compareTo(told.score().base()) >= 0
                        && full.multiply(HALF).compareTo(told.score().base()) <= 0)
                .toList();
        List<Finding> found = likely.stream()
                .flatMap(full -> {
                    BigDecimal right = told.score().base().divide(full, DIGITS, RoundingMode.HALF_UP);
                    var suspect =
                            new Suspect(told.rate(), told.rate().printed(right).inBase());
                    return window
                            .tell(
                                    told.score().quantity() + "÷" + full.toPlainString() + "分="
                                            + told.rate().printed(right) + " ≠ "
                                            + told.rate().quantity(),
                                    List.of(suspect),
                                    figures,
                                    Sure.SUPPOSED,
                                    likely.size())
                            .stream();
                })
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
