package gouji.extract.prose;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.place.PlacedText;
import gouji.rule.ExtractRule;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatternSpeedTest {
    private static final int NEAR_MISSES = 100_000; // characters
    private static final RuleBook RULES = RuleBook.load(Path.of("extraction-rules"));

    @TestFactory
    Stream<DynamicTest> everyPatternGetsThroughAHundredThousandCharactersOfNearMissesWithinASecond() {
        return RULES.extractRules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> assertTimeoutPreemptively(Duration.ofSeconds(1), () -> runThrough(rule))));
    }

    private static void runThrough(ExtractRule rule) {
        String example =
                Coded.of(PlacedText.of(rule.examples().getFirst().text())).code();
        String withoutFigures = example.replaceAll("[\uE001-\uE008，；。：]", "");
        Matcher matcher = new FindRule(rule, RULES)
                .pattern()
                .matcher(withoutFigures.repeat(NEAR_MISSES / Math.max(1, withoutFigures.length())));
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        if (found > 0) {
            throw new AssertionError("a pattern without a figure: " + rule.id());
        }
    }
}
