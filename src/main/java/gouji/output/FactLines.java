package gouji.output;

import gouji.json.Json;
import gouji.output.Sheet.Column;
import gouji.report.Fact;
import gouji.report.Report;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Facts as lines: CSV that Excel opens with Chinese intact and without running anything, or JSON.
final class FactLines {
    static final List<Column> COLUMNS = List.of(
            new Column("报告", 14),
            new Column("单位", 8),
            new Column("报告年度", 4),
            new Column("编号", 4),
            new Column("主体", 12),
            new Column("口径", 5),
            new Column("数值", 8),
            new Column("至", 6),
            new Column("单位（计量）", 4),
            new Column("限定", 3),
            new Column("年度", 3),
            new Column("指标", 14),
            new Column("项目", 10),
            new Column("资金范围", 6),
            new Column("规则", 8),
            new Column("出处", 14),
            new Column("原文", 20));

    private FactLines() {}

    static String csv(List<Report> reports) {
        return reports.stream()
                .flatMap(FactLines::rows)
                .map(row -> Csv.line(row.stream().map(Object::toString).toList()))
                .collect(Collectors.joining(
                        "",
                        Csv.BYTE_ORDER_MARK
                                + Csv.line(COLUMNS.stream().map(Column::heading).toList()),
                        ""));
    }

    static String json(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.facts().stream().map(fact -> Json.fact(report, fact) + "\n"))
                .collect(Collectors.joining());
    }

    /// The facts' cells: a [Decimal] where a value is stated, a number where a year is, else text.
    static Stream<List<Object>> rows(Report report) {
        return report.facts().stream().map(fact -> row(report, fact));
    }

    private static List<Object> row(Report report, Fact fact) {
        var quantity = fact.quantity();
        return List.of(
                report.document().name(),
                told(report.bureau()),
                told(report.year()),
                fact.id(),
                fact.subject(),
                fact.measure().label(),
                new Decimal(quantity.plainValue()),
                quantity.upper() == null ? "" : new Decimal(quantity.upper().toPlainString()),
                quantity.unit().symbol(),
                quantity.qualifier() == null ? "" : quantity.qualifier().symbol(),
                told(fact.year()),
                told(fact.indicator()),
                told(fact.project()),
                told(fact.scope()),
                fact.rule(),
                Words.place(fact.place()),
                fact.place().quote());
    }

    private static Object told(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }
}
