package gouji.check.diagnosis;

import gouji.check.constraint.Constraint;
import gouji.check.fact.Slip;
import gouji.check.relation.Statement;
import gouji.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 嫌疑: one statement changed to another value, and what that would settle.
///
/// @param settled the broken relations that would hold, or break less
/// @param gain how much tension goes, less what comes elsewhere
/// @param slip how the wrong figure may have come from the right one, or null
record Suspicion(
        Statement culprit,
        Quantity right,
        List<Constraint> settled,
        int gain,
        @Nullable Slip slip) {

    Suspicion {
        settled = List.copyOf(settled);
    }

    Quantity wrong() {
        return culprit.finest().quantity();
    }
}
