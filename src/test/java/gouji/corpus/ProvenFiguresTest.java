package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.corpus.Slip.How;
import gouji.corpus.Slip.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two neighbouring digits exchanged in figures of right reports that other figures prove: `mvn -q test
/// -Dtest=ProvenFiguresTest -Dproven=100` changes a hundred figures of each [ProvenFigures.Sort] and prints how many
/// are
/// asked about or accused, and what was missed; the build changes fewer and holds them to the thresholds.
/// `-Dproven.sources=DIR` changes those there. A set keeps its reports, for others would change what is drawn.
class ProvenFiguresTest {
    private static final int OF_A_SORT_IN_THE_BUILD = 24;

    @ParameterizedTest
    @CsvSource({"right, proven", "right-2, proven.second"})
    void aFigureThatOthersProveIsNotedWhenItsDigitsAreExchanged(String set, String name, @TempDir Path scratch)
            throws IOException {
        String wish = System.getProperty("proven", "");
        int ofASort = wish.matches("\\d+") ? Integer.parseInt(wish) : OF_A_SORT_IN_THE_BUILD;
        String sources = System.getProperty("proven.sources", "src/test/resources/" + set);
        SlipScore score = SlipScore.of(slips(Path.of(sources), ofASort), Path.of("extraction-rules"), scratch);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", name + ".txt"), score.table());
        Map<String, Double> present = Map.of(
                name + ".recall",
                score.recall(),
                name + ".accused",
                score.accused(),
                name + ".precision",
                score.precision());
        if (wish.equals("write")) {
            Thresholds.write(present);
        } else if (!wish.isEmpty()) {
            System.out.println(score.table());
        }
        if (ofASort == OF_A_SORT_IN_THE_BUILD && sources.startsWith("src")) {
            assertEquals(List.of(), Thresholds.fallen(present), "see target/" + name + ".txt");
        }
    }

    /// So many slips of each sort as far as there are figures, the same ones each time.
    private static List<Slip> slips(Path sources, int ofASort) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);
        Map<String, List<Slip>> bySort = new TreeMap<>();
        for (Sample sample : SourceReader.all(sources)) {
            for (Site site : ProvenFigures.of(sample)) {
                List<String> wrong = exchanged(site.right());
                if (!wrong.isEmpty()) {
                    bySort.computeIfAbsent(site.relation().kind(), sort -> new ArrayList<>())
                            .add(new Slip(sample, site, How.TRANSPOSED, wrong.get(random.nextInt(wrong.size()))));
                }
            }
        }
        List<Slip> drawn = new ArrayList<>();
        bySort.values().forEach(slips -> {
            Collections.shuffle(slips, Random.from(random));
            drawn.addAll(slips.subList(0, Math.min(ofASort, slips.size())));
        });
        return drawn;
    }

    private static List<String> exchanged(String right) {
        return IntStream.range(0, right.length())
                .mapToObj(at -> Slips.transposed(right, at))
                .filter(wrong -> !wrong.equals(right) && !wrong.startsWith("0"))
                .toList();
    }
}
