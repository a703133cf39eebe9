package gouji.json;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A table as its cells, each with its verbatim text.
final class TableJson {
    private TableJson() {}

    static ObjectNode write(Table table) {
        return new Fields()
                .number("page", table.pages().isEmpty() ? null : table.pages().getFirst())
                .numbers("pages", table.pages())
                .number("rows", table.rows())
                .number("columns", table.columns())
                .number("headerRows", table.headerRows())
                .text("caption", original(table.caption()))
                .text("unitNote", original(table.unitNote()))
                .list("cells", table.cells(), TableJson::write)
                .node();
    }

    static Table read(JsonNode node) {
        return new Table(
                Fields.number(node, "rows"),
                Fields.number(node, "columns"),
                Fields.list(node, "cells", TableJson::readCell),
                placed(Fields.textOrNull(node, "caption")),
                placed(Fields.textOrNull(node, "unitNote")),
                Fields.number(node, "headerRows"),
                Fields.list(node, "pages", JsonNode::intValue));
    }

    private static ObjectNode write(Cell cell) {
        return new Fields()
                .number("row", cell.row())
                .number("column", cell.column())
                .number("rowSpan", cell.rowSpan())
                .number("columnSpan", cell.columnSpan())
                .text("text", cell.text().original())
                .node();
    }

    private static Cell readCell(JsonNode node) {
        return new Cell(
                Fields.number(node, "row"),
                Fields.number(node, "column"),
                Fields.number(node, "rowSpan"),
                Fields.number(node, "columnSpan"),
                PlacedText.of(Fields.text(node, "text")));
    }

    private static @Nullable String original(@Nullable PlacedText text) {
        return text == null ? null : text.original();
    }

    private static @Nullable PlacedText placed(@Nullable String text) {
        return text == null ? null : PlacedText.of(text);
    }
}
