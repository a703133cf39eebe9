package gouji.extract.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.pattern.Search;
import gouji.place.PlacedText;
import gouji.rule.ExtractRule;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
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

    @TestFactory
    Stream<DynamicTest> everyPatternFindsInAllExamplesWhatAMatcherFinds() {
        String examples = RULES.extractRules().stream()
                .flatMap(rule -> rule.examples().stream())
                .map(example -> Coded.of(PlacedText.of(example.text())).code())
                .collect(Collectors.joining("。"));
        return RULES.extractRules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Search search = Search.of(new FindRule(rule, RULES).pattern());
                    List<String> expected = search.pattern()
                            .matcher(examples)
                            .results()
                            .map(MatchResult::group)
                            .toList();
                    var found = new ArrayList<String>();
                    for (Search.Finds finds = search.in(examples); finds.next(); ) {
                        found.add(finds.match().group());
                    }
                    assertFalse(expected.isEmpty());
                    assertEquals(expected, found);
                }));
    }

    private static void runThrough(ExtractRule rule) {
        String example =
                Coded.of(PlacedText.of(rule.examples().getFirst().text())).code();
        String withoutFigures = example.replaceAll("[\uE001-\uE008，；。：]", "");
        Search.Finds finds = Search.of(new FindRule(rule, RULES).pattern())
                .in(withoutFigures.repeat(NEAR_MISSES / Math.max(1, withoutFigures.length())));
        int found = 0;
        while (finds.next()) {
            found++;
        }
        if (found > 0) {
            throw new AssertionError("a pattern without a figure: " + rule.id());
        }
    }
}
