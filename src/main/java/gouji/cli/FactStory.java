package gouji.cli;

import gouji.document.Table;
import gouji.output.Headers;
import gouji.output.UnitOrigin;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.report.Fact;
import gouji.report.Passage;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a fact is there: where it stands, which rule found it, and where its subject, unit and year can be read.
record FactStory(Messages messages, RuleBook rules, Report report) {

    String of(Fact fact) {
        var told = new StringBuilder(headline(fact)).append('\n');
        line(told, "place", place(fact.place()));
        Table table = table(fact.place());
        if (table != null && fact.place().row() != null && fact.place().column() != null) {
            Headers headers = Headers.of(report, fact.place());
            line(told, "headers", messages.text("explain.cell", or(headers.left()), or(headers.above())));
        }
        line(told, "quote", fact.place().quote());
        line(told, "rule", rule(fact.rule()));
        line(told, "subject", fact.subject() + where(fact.subject(), fact.place()));
        if (fact.project() != null) {
            line(told, "project", fact.project() + where(fact.project(), fact.place()));
        }
        if (fact.indicator() != null) {
            line(told, "indicator", fact.indicator());
        }
        line(told, "measure", messages.text("explain.by-rule", fact.measure(), fact.rule()));
        String unit = fact.quantity().unit().symbol();
        line(told, "unit", unit.isEmpty() ? messages.text("explain.no-unit") : unit + unitFrom(unit, fact.place()));
        Integer year = fact.year();
        line(told, "year", year == null ? messages.text("explain.no-year") : year + yearFrom(year, fact.place()));
        if (fact.scope() != null) {
            line(told, "scope", fact.scope() + where(fact.scope(), fact.place()));
        }
        String relations = report.relations().stream()
                .filter(relation -> relation.facts().contains(fact.id()))
                .map(relation -> rule(relation.rule()))
                .distinct()
                .collect(Collectors.joining("；"));
        if (!relations.isEmpty()) {
            line(told, "relations", relations);
        }
        return told.toString();
    }

    static String headline(Fact fact) {
        String indicator = fact.indicator() == null ? "" : "（" + fact.indicator() + "）";
        return fact.id() + "  " + fact.subject() + indicator + " " + fact.measure() + " " + fact.quantity();
    }

    /// An id with its title, so that nobody need look it up.
    String rule(String id) {
        return rules.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> id + " – " + card.title() + messages.text("explain.file", card.file()))
                .orElse(id);
    }

    String place(Place place) {
        var told = new StringBuilder();
        part(told, "explain.page", place.page(), 0);
        part(told, "explain.paragraph", place.paragraph(), 1);
        part(told, "explain.table", place.table(), 1);
        part(told, "explain.row", place.row(), 1);
        part(told, "explain.column", place.column(), 1);
        if (place.section() != null) {
            told.append(told.isEmpty() ? "" : messages.text("explain.comma"))
                    .append(messages.text("explain.section", place.section()));
        }
        return told.toString();
    }

    @Nullable
    Table table(Place place) {
        Integer number = place.table();
        return number == null || number >= report.tables().size()
                ? null
                : report.tables().get(number);
    }

    private void part(StringBuilder told, String key, @Nullable Integer number, int plus) {
        if (number != null) {
            told.append(told.isEmpty() ? "" : messages.text("explain.comma"))
                    .append(messages.text(key, String.valueOf(number + plus)));
        }
    }

    private void line(StringBuilder told, String key, String value) {
        told.append("  ").append(messages.text("explain." + key, value)).append('\n');
    }

    private String or(@Nullable String text) {
        return text == null ? messages.text("explain.none") : text;
    }

    /// The nearest text that has the words.
    private String where(String words, Place place) {
        String key;
        if (has(place.quote(), words)) {
            key = "quote";
        } else if (has(around(place), words)) {
            key = "around";
        } else if (has(place.section(), words)) {
            key = "heading";
        } else if (words.equals(report.bureau())) {
            key = "bureau";
        } else if (report.projects().stream().anyMatch(project -> project.name().equals(words))) {
            key = "known-project";
        } else {
            key = "composed";
        }
        return messages.text("explain.in-" + key);
    }

    private String unitFrom(String unit, Place place) {
        Table table = table(place);
        PlacedText note = table == null ? null : table.unitNote();
        return switch (UnitOrigin.of(unit, place, table)) {
            case TEXT -> messages.text("explain.in-quote");
            case NOTE ->
                messages.text(
                        "explain.in-note", note == null ? "" : note.original().strip());
            case HEADER -> messages.text("explain.in-headers");
            case CAPTION -> messages.text("explain.in-caption");
            case TABLE -> messages.text("explain.in-table");
            case BESIDE -> messages.text("explain.in-list");
            case SUPPOSED -> messages.text("explain.supposed");
        };
    }

    private String yearFrom(int year, Place place) {
        String digits = String.valueOf(year);
        String key = has(place.quote(), digits)
                ? "quote"
                : has(around(place), digits)
                        ? "around"
                        : has(place.section(), digits)
                                ? "heading"
                                : Integer.valueOf(year).equals(report.year()) ? "report" : "words";
        return messages.text("explain.in-" + key);
    }

    /// The paragraph, or the headers of the cell, that a place is in.
    private String around(Place place) {
        Table table = table(place);
        if (table != null && place.row() != null && place.column() != null) {
            Headers headers = Headers.of(report, place);
            return headers.left() + " " + headers.above();
        }
        return report.passages().stream()
                .filter(passage -> passage.place().paragraph() != null
                        && passage.place().paragraph().equals(place.paragraph()))
                .map(Passage::text)
                .collect(Collectors.joining());
    }

    private static boolean has(@Nullable String text, String words) {
        return text != null && flat(text).contains(flat(words));
    }

    static String flat(String text) {
        return NormalForm.of(text).replaceAll("\\s+", "");
    }
}
