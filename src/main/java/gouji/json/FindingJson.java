package gouji.json;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A finding.
final class FindingJson {
    private FindingJson() {}

    static ObjectNode write(Finding finding) {
        Finding.Expected expected = finding.expected();
        return new Fields()
                .text("document", finding.document())
                .text("rule", finding.rule())
                .text("kind", finding.kind().id())
                .text("severity", finding.severity().id())
                .text("message", finding.message())
                .list("values", finding.values(), FindingJson::write)
                .child(
                        "expected",
                        expected == null
                                ? null
                                : new Fields()
                                        .text("value", expected.value())
                                        .text("unit", expected.unit())
                                        .node())
                .text("difference", finding.difference())
                .text("diagnosis", finding.diagnosis())
                .texts("consequences", finding.consequences())
                .node();
    }

    static Finding read(JsonNode node) {
        return new Finding(
                Fields.text(node, "document"),
                Fields.text(node, "rule"),
                Kind.valueOf(Fields.text(node, "kind").toUpperCase(Locale.ROOT)),
                Severity.valueOf(Fields.text(node, "severity").toUpperCase(Locale.ROOT)),
                Fields.text(node, "message"),
                Fields.list(node, "values", FindingJson::readStated),
                Fields.childOrNull(
                        node,
                        "expected",
                        expected ->
                                new Finding.Expected(Fields.text(expected, "value"), Fields.text(expected, "unit"))),
                Fields.textOrNull(node, "difference"),
                Fields.textOrNull(node, "diagnosis"),
                Fields.texts(node, "consequences"));
    }

    private static ObjectNode write(Finding.Stated stated) {
        ObjectNode node = new Fields()
                .text("value", stated.value())
                .text("unit", stated.unit())
                .text("role", stated.role())
                .child("place", PlaceJson.write(stated.place()))
                .node();
        return stated.document() == null ? node : node.put("document", stated.document());
    }

    private static Finding.Stated readStated(JsonNode node) {
        return new Finding.Stated(
                Fields.text(node, "value"),
                Fields.text(node, "unit"),
                Fields.text(node, "role"),
                PlaceJson.read(Fields.child(node, "place")),
                Fields.textOrNull(node, "document"));
    }
}
