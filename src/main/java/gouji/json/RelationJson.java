package gouji.json;

import gouji.report.Relation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A relation: its kind, its rule, and the ids of the facts in their roles.
final class RelationJson {
    private RelationJson() {}

    static ObjectNode write(Relation relation) {
        return switch (relation) {
            case Relation.Sum sum ->
                begin("sum", sum)
                        .text("total", sum.total())
                        .texts("parts", sum.parts())
                        .flag("open", sum.open())
                        .node();
            case Relation.Ratio ratio ->
                begin("ratio", ratio)
                        .text("rate", ratio.rate())
                        .text("part", ratio.part())
                        .text("whole", ratio.whole())
                        .node();
            case Relation.Difference difference ->
                begin("difference", difference)
                        .text("result", difference.result())
                        .text("from", difference.from())
                        .texts("less", difference.less())
                        .node();
            case Relation.Growth growth ->
                begin("growth", growth)
                        .text("now", growth.now())
                        .text("before", growth.before())
                        .text("change", growth.change())
                        .text("rate", growth.rate())
                        .node();
            case Relation.Product product ->
                begin("product", product)
                        .text("product", product.product())
                        .texts("factors", product.factors())
                        .node();
            case Relation.Same same ->
                begin("same", same).texts("facts", same.facts()).node();
            case Relation.Count count ->
                begin("count", count)
                        .text("stated", count.stated())
                        .number("listed", count.listed())
                        .texts("names", count.names())
                        .node();
        };
    }

    static Relation read(JsonNode node) {
        String rule = Fields.text(node, "rule");
        String kind = Fields.text(node, "kind");
        return switch (kind) {
            case "sum" ->
                new Relation.Sum(
                        rule, Fields.text(node, "total"), Fields.texts(node, "parts"), Fields.flag(node, "open"));
            case "ratio" ->
                new Relation.Ratio(
                        rule, Fields.text(node, "rate"), Fields.text(node, "part"), Fields.text(node, "whole"));
            case "difference" ->
                new Relation.Difference(
                        rule, Fields.text(node, "result"), Fields.text(node, "from"), Fields.texts(node, "less"));
            case "growth" ->
                new Relation.Growth(
                        rule,
                        Fields.textOrNull(node, "now"),
                        Fields.textOrNull(node, "before"),
                        Fields.textOrNull(node, "change"),
                        Fields.textOrNull(node, "rate"));
            case "product" -> new Relation.Product(rule, Fields.text(node, "product"), Fields.texts(node, "factors"));
            case "same" -> new Relation.Same(rule, Fields.texts(node, "facts"));
            case "count" ->
                new Relation.Count(
                        rule, Fields.text(node, "stated"), Fields.number(node, "listed"), Fields.texts(node, "names"));
            default -> throw new IllegalArgumentException("no kind of relation is called " + kind);
        };
    }

    private static Fields begin(String kind, Relation relation) {
        return new Fields().text("kind", kind).text("rule", relation.rule());
    }
}
