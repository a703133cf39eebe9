package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.corpus.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `mvn -q test -Dtest=EvaluationTest -Devaluation=print` prints the whole table; `-Devaluation=write` makes the
/// present figures the thresholds; `-Devaluation.corpus=DIR` measures another folder of such reports, against no
/// threshold.
class EvaluationTest {
    @Test
    void noFigureOfTheCorpusFallsBelowItsThreshold() throws IOException {
        String other = System.getProperty("evaluation.corpus", "");
        Path corpus = Path.of(other.isEmpty() ? "corpus" : other);
        Evaluation evaluation = Evaluation.of(corpus, Path.of("extraction-rules"));
        String wish = System.getProperty("evaluation", "");
        EvaluationTable.write(evaluation, "evaluation.txt", wish.equals("print"));
        if (!other.isEmpty()) {
            return;
        }
        evaluation.tally().write("corpus");
        Map<String, Double> present = Map.of(
                "fact.recall", evaluation.factRecall(),
                "finding.recall", evaluation.findingRecall(),
                "precision", evaluation.precision(),
                "traps.avoided", (double) -evaluation.trapsHit());
        if (wish.equals("write")) {
            Thresholds.write(present);
        }
        assertEquals(List.of(), Thresholds.fallen(present), "see target/evaluation.txt; " + evaluation.unread());
    }
}
