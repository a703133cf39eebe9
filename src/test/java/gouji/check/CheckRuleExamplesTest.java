package gouji.check;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CheckRuleExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryCheckRule() {
        return CheckRuleExamples.run(RuleBook.load(Path.of("extraction-rules"))).stream()
                .map(outcome -> dynamicTest(outcome.name(), () -> assertNull(outcome.failure())));
    }
}
