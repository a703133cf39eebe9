package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A figure that others make.
///
/// @param value in base units
/// @param span all that it may be, as the others are rounded
/// @param arithmetic writes it out, without the result
record Try(BigDecimal value, Interval span, List<Worded> of, Supplier<String> arithmetic) {

    /// That a figure is told otherwise.
    Finding against(Note note, Worded told) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(told.stated("stated"));
        of.forEach(figure -> values.add(figure.stated("part")));
        Quantity right = told.printed(value);
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，而" + arithmetic.get() + "=" + right,
                values,
                right);
    }

    boolean makes(Worded told) {
        return told.span().meets(span);
    }
}
