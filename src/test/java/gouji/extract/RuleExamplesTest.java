package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertNull;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleExamplesTest {
    private static final RuleBook RULES = RuleBook.load(Path.of("extraction-rules"));

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryRuleHolds() {
        return new RuleTest(RULES)
                .outcomes().stream()
                        .map(outcome -> DynamicTest.dynamicTest(
                                outcome.rule() + "：" + outcome.text(), () -> assertNull(outcome.failure())));
    }
}
