package gouji.json;

import gouji.finding.Finding;
import gouji.place.Place;
import gouji.report.Fact;
import gouji.report.Report;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The JSON of the contract. What is written reads back equal; glyph positions inside tables and units of unusual
/// factor
/// are not part of it.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// A report, one line for each fact, indicator, relation and table, so that two of them can be compared line by
    /// line.
    public static String report(Report report) {
        var text = new StringBuilder("{");
        String separator = "\n";
        for (var field : ReportJson.write(report).properties()) {
            text.append(separator).append('"').append(field.getKey()).append("\": ");
            text.append(lines(field.getValue()));
            separator = ",\n";
        }
        return text.append("\n}\n").toString();
    }

    /// The report that a text holds.
    ///
    /// @throws IllegalArgumentException if the text is not a report
    public static Report report(String json) {
        return ReportJson.read(MAPPER.readTree(json));
    }

    /// A finding on one line, without its line feed.
    public static String finding(Finding finding) {
        return MAPPER.writeValueAsString(FindingJson.write(finding));
    }

    /// The finding that a line holds.
    ///
    /// @throws IllegalArgumentException if the text is not a finding
    public static Finding finding(String json) {
        return FindingJson.read(MAPPER.readTree(json));
    }

    /// A fact of a report on one line, with the document and the bureau it is from.
    public static String fact(Report report, Fact fact) {
        var node = new Fields()
                .text("document", report.document().name())
                .text("bureau", report.bureau())
                .node();
        node.setAll(ReportJson.write(fact));
        return MAPPER.writeValueAsString(node);
    }

    /// The fact that a line holds.
    ///
    /// @throws IllegalArgumentException if the text is not a fact
    public static Fact fact(String json) {
        return ReportJson.readFact(MAPPER.readTree(json));
    }

    /// A place on one line.
    public static String place(Place place) {
        return MAPPER.writeValueAsString(PlaceJson.write(place));
    }

    /// The place that a line holds.
    ///
    /// @throws IllegalArgumentException if the text is not a place
    public static Place place(String json) {
        return PlaceJson.read(MAPPER.readTree(json));
    }

    /// An object on one line.
    ///
    /// @param fields its fields in order: texts, numbers, facts, findings, places, or null
    public static String line(SequencedMap<String, @Nullable Object> fields) {
        var node = new Fields().node();
        fields.forEach((name, value) -> node.set(name, value(value)));
        return MAPPER.writeValueAsString(node);
    }

    private static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Fact fact -> ReportJson.write(fact);
            case Finding finding -> FindingJson.write(finding);
            case Place place -> PlaceJson.write(place);
            default -> JsonNodeFactory.instance.stringNode(value.toString());
        };
    }

    private static String lines(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return MAPPER.writeValueAsString(value);
        }
        var text = new StringBuilder("[");
        String separator = "\n  ";
        for (JsonNode element : value) {
            text.append(separator).append(MAPPER.writeValueAsString(element));
            separator = ",\n  ";
        }
        return text.append(']').toString();
    }
}
