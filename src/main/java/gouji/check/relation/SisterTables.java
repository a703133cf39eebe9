package gouji.check.relation;

import gouji.check.fact.Identity;
import gouji.document.Cell;
import gouji.document.Table;
import gouji.place.PlacedText;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables of one kind: the same headers, and captions that tell them apart (`表2 市级资金分配表`, `表3 县级资金分配表`). Rows of one
/// name in two of them are two things.
final class SisterTables {
    private static final String LINE = "table-line";

    private final List<Table> tables;

    SisterTables(List<Table> tables) {
        this.tables = tables;
    }

    /// Whether two facts are rows of two such tables.
    boolean tellApart(Fact one, Fact other) {
        if (one.measure() == Measure.TOTAL_SCORE && other.measure() == Measure.TOTAL_SCORE) {
            // each form has a total of its own: 附件1 of the bureau, 附件2 of its project
            return one.place().table() != null
                    && other.place().table() != null
                    && !one.place().table().equals(other.place().table())
                    && !Objects.equals(one.place().section(), other.place().section());
        }
        Table first = table(one);
        Table second = table(other);
        if (first == null || second == null || first.equals(second)) {
            return false;
        }
        PlacedText caption = first.caption();
        PlacedText next = second.caption();
        return caption != null
                && next != null
                && !Identity.name(caption.text()).equals(Identity.name(next.text()))
                && headers(first).equals(headers(second));
    }

    private @Nullable Table table(Fact fact) {
        Integer number = fact.place().table();
        if (number == null || number >= tables.size() || !fact.rule().equals(LINE)) {
            return null;
        }
        return tables.get(number);
    }

    private static String headers(Table table) {
        return table.cells().stream()
                .filter(cell -> cell.row() == 0)
                .map(Cell::text)
                .map(text -> Identity.name(text.text()))
                .collect(Collectors.joining("|"));
    }
}
