package gouji.finding;

import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /// The same finding in other words.
    public Finding withMessage(String other) {
        return new Finding(
                document, rule, kind, severity, other, values, expected, difference, diagnosis, consequences);
    }

    /// The same finding with its figures placed otherwise.
    public Finding withValues(List<Stated> others) {
        return new Finding(
                document, rule, kind, severity, message, others, expected, difference, diagnosis, consequences);
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
        return with(severity, again, again.consequences.stream());
    }

    /// The same finding with another one that comes of the same mistake under it.
    public Finding leadingTo(Finding other) {
        Severity graver = other.severity.isAtLeast(severity) ? other.severity : severity;
        return with(graver, other, Stream.concat(Stream.of(other.message), other.consequences.stream()));
    }

    private Finding with(Severity gravest, Finding other, Stream<String> comesOfIt) {
        List<Stated> all = new ArrayList<>(values);
        other.values.stream()
                .filter(figure -> all.stream().noneMatch(figure::isSame))
                .forEach(all::add);
        List<String> off =
                Stream.concat(consequences.stream(), comesOfIt).distinct().toList();
        return new Finding(document, rule, kind, gravest, message, all, expected, difference, diagnosis, off);
    }

    /// The same finding, in which a figure has been found to be the wrong one.
    public Finding decided(Stated wrong, Expected right, String apart, String why) {
        List<Stated> wrongFirst =
                Stream.concat(Stream.of(wrong), values.stream()).distinct().toList();
        return new Finding(document, rule, kind, severity, message, wrongFirst, right, apart, why, consequences);
    }

    /// A figure that takes part.
    ///
    /// @param role what it is in the relation: stated, total, part, rate, whole, now, change …
    /// @param document the name of the file that states it where that is another than the finding's, else null
    public record Stated(
            String value,
            String unit,
            String role,
            Place place,
            @Nullable String document) {

        /// A figure of the finding's own document.
        public Stated(String value, String unit, String role, Place place) {
            this(value, unit, role, place, null);
        }

        /// The same figure, stated in another document.
        public Stated in(String other) {
            return new Stated(value, unit, role, place, other);
        }

        /// Whether it is the same figure of the same paragraph or cell, however much around it is quoted.
        private boolean isSame(Stated other) {
            return value.equals(other.value)
                    && unit.equals(other.unit)
                    && Objects.equals(document, other.document)
                    && Objects.equals(place.page(), other.place.page())
                    && Objects.equals(place.paragraph(), other.place.paragraph())
                    && Objects.equals(place.table(), other.place.table())
                    && Objects.equals(place.row(), other.place.row())
                    && Objects.equals(place.column(), other.place.column());
        }

        /// A figure as a fact states it.
        public static Stated of(Fact fact) {
            Quantity quantity = fact.quantity();
            return new Stated(quantity.plainValue(), quantity.unit().symbol(), "stated", fact.place());
        }
    }

    /// What a figure should be.
    public record Expected(String value, String unit) {}
}
