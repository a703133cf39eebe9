package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// `mvn -q test -Dtest=EvaluationTest -Devaluation=print` prints the whole table; `-Devaluation=write` makes the
/// present
/// figures the thresholds; `-Devaluation.corpus=DIR` measures another folder of such reports, against no threshold.
class EvaluationTest {
    private static final Path THRESHOLDS = Path.of("corpus", "thresholds.properties");

    @Test
    void noFigureOfTheCorpusFallsBelowItsThreshold() throws IOException {
        String other = System.getProperty("evaluation.corpus", "");
        Path corpus = Path.of(other.isEmpty() ? "corpus" : other);
        Evaluation evaluation = Evaluation.of(corpus, Path.of("extraction-rules"));
        String table = EvaluationTable.of(evaluation);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "evaluation.txt"), table);
        String wish = System.getProperty("evaluation", "");
        if (wish.equals("print")) {
            System.out.println(table);
        }
        if (!other.isEmpty()) {
            return;
        }
        if (wish.equals("write")) {
            Files.writeString(THRESHOLDS, present(evaluation));
        }
        Properties thresholds = new Properties();
        try (Reader reader = Files.newBufferedReader(THRESHOLDS)) {
            thresholds.load(reader);
        }
        List<String> fallen = new ArrayList<>();
        atLeast("fact.recall", evaluation.factRecall(), thresholds, fallen);
        atLeast("finding.recall", evaluation.findingRecall(), thresholds, fallen);
        atLeast("precision", evaluation.precision(), thresholds, fallen);
        atLeast("traps.avoided", -evaluation.trapsHit(), thresholds, fallen);
        assertEquals(List.of(), fallen, "see target/evaluation.txt; " + evaluation.unread());
    }

    private static void atLeast(String name, double figure, Properties thresholds, List<String> fallen) {
        double least = Double.parseDouble(thresholds.getProperty(name));
        if (figure < least) {
            fallen.add(name + " is " + figure + ", was " + least);
        }
    }

    /// Rounded down to whole per cents, so that the figures as measured pass and a hair's breadth does not stop a
    /// build.
    private static String present(Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                """
                # What the program must do at least on the corpus: gouji.evaluation.EvaluationTest fails below.
                # Written by: mvn -q test -Dtest=EvaluationTest -Devaluation=write
                # Share of the keys' figures that are read with the right measure and subject.
                fact.recall=%.2f
                # Share of the planted mistakes that some finding names.
                finding.recall=%.2f
                # Share of errors and warnings that are not false alarms.
                precision=%.2f
                # Minus the number of look-alikes that a false alarm falls for.
                traps.avoided=%d
                """,
                down(evaluation.factRecall()),
                down(evaluation.findingRecall()),
                down(evaluation.precision()),
                -evaluation.trapsHit());
    }

    private static double down(double share) {
        return Math.floor(share * 100) / 100;
    }
}
