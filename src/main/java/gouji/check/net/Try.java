package gouji.check.net;

import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.List;

/// A figure that others make.
///
/// @param value in base units
/// @param span all that it may be, as the others are rounded
/// @param arithmetic as it is written out, without the result
record Try(BigDecimal value, Interval span, List<Worded> of, String arithmetic) {

    boolean makes(Worded told) {
        return told.span().meets(span);
    }
}
