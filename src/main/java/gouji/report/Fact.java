package gouji.report;

import gouji.place.Place;
import gouji.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// 数据项: one figure that a report states, and what it is about.
///
/// @param id unique within its report, in reading order: `f1`, `f2` …
/// @param subject a project, the bureau itself (its name), or a line item
/// @param year the year that the figure is of, which is not always the report's; null where nothing tells
/// @param indicator for an indicator's target or actual value `二级指标/三级指标`; for what a table's total row adds up the
///     row's own name (`合计`), as [#isOfLine] tells; else null
/// @param project the project under which the subject stands, or null; a project's own facts have it as their subject
/// @param scope which money it counts, where the text says (`一般公共预算财政拨款`, `财政拨款`, `政府性基金预算`), else null: facts
///     of different scope may differ rightly
/// @param rule the id of the rule that found it
public record Fact(
        String id,
        String subject,
        Measure measure,
        Quantity quantity,
        @Nullable Integer year,
        @Nullable String indicator,
        @Nullable String project,
        @Nullable String scope,
        String rule,
        Place place) {

    /// The rule of facts that are lines of a table.
    public static final String OF_LINE = "table-line";

    /// The rule of facts that are of the whole money of a form.
    public static final String OF_FUNDS = "table-funds";

    /// Whether the fact is a line of a table, so that its indicator, if any, only names a total row.
    public boolean isOfLine() {
        return rule.equals(OF_LINE) || rule.equals(OF_FUNDS);
    }

    /// The same fact, placed otherwise.
    public Fact at(Place other) {
        return new Fact(id, subject, measure, quantity, year, indicator, project, scope, rule, other);
    }

    /// The same figure, of another measure.
    public Fact as(Measure other) {
        return new Fact(id, subject, other, quantity, year, indicator, project, scope, rule, place);
    }
}
