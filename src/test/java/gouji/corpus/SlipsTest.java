package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slips of the pen made in the corpus, one at a time. `mvn -q test -Dtest=SlipsTest -Dslips=1000` makes a thousand and
/// prints how many are found, by kind, and what was missed.
class SlipsTest {
    private static final int IN_THE_BUILD = 200;

    @Test
    void aSlipInTheCorpusIsFoundAndItsFigureNamed(@TempDir Path scratch) throws IOException {
        int wished = Integer.getInteger("slips", 0);
        List<Slip> slips = Slips.of(SourceReader.all(Path.of("corpus")), wished == 0 ? IN_THE_BUILD : wished, random());
        SlipScore score = SlipScore.of(slips, Path.of("extraction-rules"), scratch);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "slips.txt"), score.table());
        if (wished > 0) {
            System.out.println(score.table());
        }
        assertTrue(score.recall() >= 0.5, score.table());
    }

    @Test
    void theSameSeedMakesTheSameSlips() {
        List<Sample> samples = SourceReader.all(Path.of("corpus"));
        assertEquals(
                Slips.of(samples, 30, random()).toString(),
                Slips.of(samples, 30, random()).toString());
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);
    }
}
