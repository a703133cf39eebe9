package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.corpus.Thresholds;
import gouji.corpus.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reports by writers who had seen neither the program nor its rules; only their sources are kept. What they were read
/// as
/// at first sight, and since, is in `docs/evaluation/trials.md`.
///
/// `mvn -q test -Dtest=TrialsTest -Dtrials=print` prints the table of [EvaluationTest], `-Dtrials=write` makes the
/// present
/// figures the thresholds, `-Dtrials.sources=DIR` measures other sources, against no threshold.
class TrialsTest {
    private static final Path FOLDER = Path.of("src/test/resources");

    @ParameterizedTest
    @CsvSource({
        "trials, trial",
        "trials-2, trial.second",
        "trials-3, trial.third",
        "trials-4, trial.fourth",
        "trials-5, trial.fifth",
        "trials-6, trial.sixth",
        "trials-7, trial.seventh",
        "trials-8, trial.eighth",
        "trials-9, trial.ninth"
    })
    void noFigureOfTheTrialsFallsBelowItsThreshold(String set, String name, @TempDir Path written) throws IOException {
        String other = System.getProperty("trials.sources", "");
        Written.all(other.isEmpty() ? FOLDER.resolve(set) : Path.of(other), written);
        Evaluation evaluation = Evaluation.of(written, Path.of("extraction-rules"));
        String wish = System.getProperty("trials", "");
        EvaluationTable.write(evaluation, set + ".txt", wish.equals("print"));
        if (!other.isEmpty()) {
            return;
        }
        Map<String, Double> present = Map.of(
                name + ".fact.recall", evaluation.factRecall(),
                name + ".finding.recall", evaluation.findingRecall(),
                name + ".precision", evaluation.precision());
        if (wish.equals("write")) {
            Thresholds.write(present);
        }
        assertEquals(List.of(), Thresholds.fallen(present), "see target/" + set + ".txt; " + evaluation.unread());
    }
}
