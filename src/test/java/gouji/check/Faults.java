package gouji.check;

import gouji.finding.Finding;
import java.util.List;

/// A fault of a rule costs users only that rule; a test must not pass over it.
public final class Faults {
    private Faults() {}

    /// The findings as they are.
    ///
    /// @throws AssertionError if one of them tells of a rule that could not look
    public static List<Finding> none(List<Finding> findings) {
        findings.stream().filter(Checker::isFault).findFirst().ifPresent(fault -> {
            throw new AssertionError(fault.document() + "：" + fault.message());
        });
        return findings;
    }
}
