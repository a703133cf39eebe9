package gouji.extract.table;

import gouji.document.Cell;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.extract.About;
import gouji.extract.Draft;
import gouji.extract.prose.ProseReader;
import gouji.place.PlacedText;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Relation;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table drawn in text and what was read from it: one line a row, cells between `|`, `<` joins a cell to the one at
/// its left, `^` to the one above, `⏎` breaks a line inside a cell.
final class Sketch {
    private static final RuleBook RULES = RuleBook.load(Path.of("extraction-rules"));

    private final Draft draft = new Draft(new About("某县应急管理局", "某县", 2021, null, null, null));
    private final Map<String, Fact> byId;

    private Sketch(Table table, @Nullable String project, @Nullable String unit, String heading) {
        var located = new Located(table, List.of(Paragraph.of(heading)), false, 0);
        ProseReader.Reading prose = new ProseReader(RULES).begin(List.of(table), draft);
        new TableReader(RULES)
                .read(
                        located,
                        new TableContext(
                                RULES,
                                List.of(heading),
                                project,
                                unit,
                                (cell, label, about) -> prose.readCell(located, cell, label, about)),
                        draft);
        byId = draft.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    }

    static Sketch of(String text) {
        return new Sketch(table(text, null, null), null, null, "附件");
    }

    static Sketch of(String text, String caption, @Nullable String unitNote) {
        return new Sketch(table(text, caption, unitNote), null, null, "附件");
    }

    static Sketch of(String text, String caption, @Nullable String unitNote, String heading) {
        return new Sketch(table(text, caption, unitNote), null, null, heading);
    }

    static Sketch under(String heading, String text) {
        return new Sketch(table(text, null, null), null, null, heading);
    }

    Draft draft() {
        return draft;
    }

    /// Each fact as `subject measure quantity`, then what else is known of it.
    List<String> facts() {
        return draft.facts().stream().map(Sketch::shown).toList();
    }

    /// The facts under one rule.
    List<String> facts(String rule) {
        return draft.facts().stream()
                .filter(fact -> fact.rule().equals(rule))
                .map(Sketch::shown)
                .toList();
    }

    /// Each relation as a formula of its figures.
    List<String> relations() {
        return draft.relations().stream().map(this::shown).toList();
    }

    /// Each indicator as its components, `·` for what is not stated.
    List<String> indicators() {
        return draft.indicators().stream().map(Sketch::shown).toList();
    }

    private static String shown(Indicator said) {
        return Stream.of(
                        said.level1(),
                        said.level2(),
                        said.level3(),
                        said.target(),
                        said.actual(),
                        said.weight(),
                        said.score(),
                        said.deviation())
                .map(part -> Objects.requireNonNullElse(part, "·"))
                .collect(Collectors.joining(" | "));
    }

    private static String shown(Fact fact) {
        return fact.subject()
                + " "
                + fact.measure()
                + " "
                + fact.quantity()
                + (fact.indicator() == null ? "" : " @" + fact.indicator())
                + (fact.project() == null ? "" : " <" + fact.project())
                + (fact.scope() == null ? "" : " #" + fact.scope())
                + (fact.year() == null || fact.year() == 2021 ? "" : " " + fact.year());
    }

    private String shown(Relation relation) {
        return switch (relation) {
            case Relation.Sum sum ->
                value(sum.total())
                        + (sum.open() ? " ≥ " : " = ")
                        + sum.parts().stream().map(this::value).collect(Collectors.joining(" + "));
            case Relation.Ratio ratio ->
                value(ratio.rate()) + " = " + value(ratio.part()) + " ÷ " + value(ratio.whole());
            case Relation.Product product ->
                value(product.product())
                        + " = "
                        + product.factors().stream().map(this::value).collect(Collectors.joining(" × "));
            default -> relation.toString();
        };
    }

    private String value(String id) {
        return Objects.requireNonNull(byId.get(id)).quantity().toString();
    }

    private static Table table(String text, @Nullable String caption, @Nullable String unitNote) {
        List<String[]> rows =
                text.strip().lines().map(line -> line.strip().split("\\|", -1)).toList();
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(1);
        var cells = new ArrayList<Cell>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                String said = at(rows, r, c);
                if (said.equals("<") || said.equals("^")) {
                    continue;
                }
                int wide = 1;
                while (c + wide < columns && at(rows, r, c + wide).equals("<")) {
                    wide++;
                }
                int high = 1;
                while (r + high < rows.size() && at(rows, r + high, c).equals("^")) {
                    high++;
                }
                cells.add(new Cell(r, c, high, wide, PlacedText.of(said.replace('⏎', '\n'))));
            }
        }
        return new Table(
                rows.size(),
                columns,
                cells,
                caption == null ? null : PlacedText.of(caption),
                unitNote == null ? null : PlacedText.of(unitNote),
                0,
                List.of());
    }

    private static String at(List<String[]> rows, int row, int column) {
        return column < rows.get(row).length ? rows.get(row)[column].strip() : "";
    }
}
