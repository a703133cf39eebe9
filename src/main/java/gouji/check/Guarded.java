package gouji.check;

import gouji.check.rule.CheckRule;
import gouji.finding.Finding;
import gouji.finding.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keeps a fault of one rule to itself: the others still check the report, and the fault is told where findings are.
final class Guarded {
    private static final String FAULT = "这条规则没能查完本报告（程序出错，不是报告的问题；其他规则照常），请把规则名和报告告知开发者：";

    private Guarded() {}

    /// What a rule finds, or a hint that it could not look.
    static Stream<Finding> found(String document, CheckRule rule, Function<CheckRule, Stream<Finding>> inspection) {
        try {
            return inspection.apply(rule).toList().stream();
        } catch (RuntimeException | StackOverflowError fault) {
            var told = new Finding(
                    document,
                    rule.id(),
                    rule.kind(),
                    Severity.INFO,
                    FAULT + rule.title() + "（" + rule.id() + "），" + fault,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of());
            return Stream.of(told);
        }
    }

    /// Whether a finding only tells of such a fault.
    static boolean isFault(Finding finding) {
        return finding.message().startsWith(FAULT);
    }
}
