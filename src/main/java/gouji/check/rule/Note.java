package gouji.check.rule;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the findings of one rule about one file.
public record Note(String document, CheckRule rule) {

    public Finding of(String message, List<Finding.Stated> values) {
        return of(message, values, null);
    }

    public Finding of(String message, List<Finding.Stated> values, @Nullable Quantity expected) {
        Finding.Expected right = expected == null
                ? null
                : new Finding.Expected(expected.plainValue(), expected.unit().symbol());
        return expecting(message, values, right);
    }

    public Finding expecting(String message, List<Finding.Stated> values, Finding.@Nullable Expected expected) {
        var finding = new Finding(
                document, rule.id(), rule.kind(), rule.severity(), message, values, expected, null, null, List.of());
        boolean isDoubtful =
                finding.severity() != Severity.INFO && !rule.proof().isGiven(rule.kind(), values, expected);
        return isDoubtful ? finding.asHint(Proof.DOUBT) : finding;
    }
}
