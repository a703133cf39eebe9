package gouji.finding;

import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 疑点: figures of a report that do not agree.
///
/// @param document the name of the file
/// @param rule the id of the rule or relation that is broken
/// @param message what disagrees, a whole Chinese sentence with the figures and the arithmetic
/// @param values every stated figure that takes part, the one most likely wrong first where that is known
/// @param expected what the others imply, or null
/// @param difference how far off, a plain decimal in the unit of `expected`, or null
/// @param diagnosis the likely cause, or null where nothing decides
/// @param consequences what else is off because of the same mistake, each a whole sentence
public record Finding(
        String document,
        String rule,
        Kind kind,
        Severity severity,
        String message,
        List<Stated> values,
        @Nullable Expected expected,
        @Nullable String difference,
        @Nullable String diagnosis,
        List<String> consequences) {

    public Finding {
        message = NestedQuotes.told(message);
        diagnosis = diagnosis == null ? null : NestedQuotes.told(diagnosis);
        values = List.copyOf(values);
        consequences = consequences.stream().map(NestedQuotes::told).toList();
    }

    /// The same finding with a sentence more in its diagnosis, unless it says so already.
    public Finding withCaution(String caution) {
        if (diagnosis != null && diagnosis.contains(caution)) {
            return this;
        }
        String all = diagnosis == null ? caution : diagnosis + "；" + caution;
        return new Finding(document, rule, kind, severity, message, values, expected, difference, all, consequences);
    }

    /// The same finding, graver or less grave.
    public Finding with(Severity other) {
        return new Finding(document, rule, kind, other, message, values, expected, difference, diagnosis, consequences);
    }

    /// The same finding as no more than a hint, and why it is no more.
    public Finding asHint(String why) {
        return withCaution(why).with(Severity.INFO);
    }

    /// The same finding, made in another place too.
    public Finding alsoAt(Finding again) {
        List<Stated> everywhere =
                Stream.concat(values.stream(), again.values.stream()).distinct().toList();
        List<String> off = Stream.concat(consequences.stream(), again.consequences.stream())
                .distinct()
                .toList();
        return new Finding(document, rule, kind, severity, message, everywhere, expected, difference, diagnosis, off);
    }

    /// A figure that takes part.
    ///
    /// @param role what it is in the relation: stated, total, part, rate, whole, now, change …
    public record Stated(String value, String unit, String role, Place place) {

        /// A figure as a fact states it.
        public static Stated of(Fact fact) {
            Quantity quantity = fact.quantity();
            return new Stated(quantity.plainValue(), quantity.unit().symbol(), "stated", fact.place());
        }
    }

    /// What a figure should be.
    public record Expected(String value, String unit) {}
}
