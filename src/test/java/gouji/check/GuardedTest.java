package gouji.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.check.rule.CheckRule;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardedTest {
    @Test
    void aFaultOfOneRuleIsToldWithItsNameAndNothingElseIsLost() throws IOException {
        CheckRule rule = CheckRules.of(
                        RuleBook.load(Path.of("extraction-rules")).checkFiles())
                .getFirst();

        List<Finding> told = Guarded.found(
                        "报告.docx",
                        rule,
                        any -> Stream.of(1).map(one -> {
                            throw new IndexOutOfBoundsException("14, 10 in 15 × 10");
                        }))
                .toList();

        Finding fault = told.getFirst();
        assertAll(
                () -> assertEquals(1, told.size()),
                () -> assertEquals(Severity.INFO, fault.severity()),
                () -> assertEquals("报告.docx", fault.document()),
                () -> assertTrue(fault.message().contains(rule.id())),
                () -> assertTrue(Checker.isFault(fault)));
    }
}
