package gouji.json;

import gouji.place.Box;
import gouji.place.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A place and its box.
final class PlaceJson {
    private PlaceJson() {}

    static ObjectNode write(Place place) {
        return new Fields()
                .text("section", place.section())
                .number("page", place.page())
                .number("paragraph", place.paragraph())
                .number("table", place.table())
                .number("row", place.row())
                .number("column", place.column())
                .child("box", place.box() == null ? null : write(place.box()))
                .text("quote", place.quote())
                .node();
    }

    static Place read(JsonNode node) {
        return new Place(
                Fields.textOrNull(node, "section"),
                Fields.numberOrNull(node, "page"),
                Fields.numberOrNull(node, "paragraph"),
                Fields.numberOrNull(node, "table"),
                Fields.numberOrNull(node, "row"),
                Fields.numberOrNull(node, "column"),
                Fields.childOrNull(node, "box", PlaceJson::readBox),
                Fields.text(node, "quote"));
    }

    private static ObjectNode write(Box box) {
        return new Fields()
                .node()
                .put("left", box.left())
                .put("top", box.top())
                .put("width", box.width())
                .put("height", box.height());
    }

    private static Box readBox(JsonNode node) {
        return new Box(points(node, "left"), points(node, "top"), points(node, "width"), points(node, "height"));
    }

    private static float points(JsonNode node, String name) {
        return (float) Fields.child(node, name).doubleValue();
    }
}
