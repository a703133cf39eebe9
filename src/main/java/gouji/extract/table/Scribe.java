package gouji.extract.table;

import gouji.document.Cell;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.extract.Draft;
import gouji.pattern.Search;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes what one table says into the draft, each fact with its place.
final class Scribe {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
    private static final Search NAME_OF_TABLE = Search.of("[\\u4e00-\\u9fa5]{3}表");
    private static final int LONGEST_HEADING = 30; // longer ones are sentences

    private final Table table;
    private final int number;
    private final TableContext context;
    private final Draft draft;
    private @Nullable String project;
    private @Nullable Integer year;
    private final Set<Cell> read = new HashSet<>();
    private final List<Slot> unknown = new ArrayList<>();
    private boolean unitAssumed;

    Scribe(Table table, int number, TableContext context, Draft draft) {
        this.table = table;
        this.number = number;
        this.context = context;
        this.draft = draft;
        this.project = context.project();
        Integer named = namedYear();
        this.year = named == null ? draft.about().year() : named;
    }

    /// The one year that the caption names, or the heading where the caption names none.
    private @Nullable Integer namedYear() {
        Integer captioned =
                table.caption() == null ? null : onlyYear(table.caption().text());
        String heading =
                context.sectionPath().isEmpty() ? "" : context.sectionPath().getLast();
        return captioned != null || heading.length() > LONGEST_HEADING ? captioned : onlyYear(heading);
    }

    private static @Nullable Integer onlyYear(String text) {
        List<Integer> years = YEAR.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? years.getFirst() : null;
    }

    Draft draft() {
        return draft;
    }

    @Nullable
    String project() {
        return project;
    }

    /// What follows is about that project.
    void startProject(String name, @Nullable String code) {
        project = name;
        draft.add(new Project(name, code, List.of()));
    }

    void year(int stated) {
        year = stated;
    }

    @Nullable
    Integer year() {
        return year;
    }

    /// Notes the form's total score as the report's, unless the report is of several projects.
    void score(@Nullable String value, @Nullable String grade) {
        long projects = draft.projects().stream().map(Project::name).distinct().count();
        if (projects < 2) {
            draft.score(value, grade);
        }
    }

    /// What the form as a whole is about: its project, or the bureau.
    String subject() {
        return project == null ? draft.about().self() : project;
    }

    /// The table's caption, or its number where it has none.
    String tableName() {
        return table.caption() == null
                ? "表" + (number + 1)
                : table.caption().text().strip();
    }

    /// What names the table: its caption where that is a table's name (`公开05表`, `收入决算表`), else caption and heading.
    String title() {
        if (table.caption() != null && NAME_OF_TABLE.isIn(table.caption().text())) {
            return table.caption().text();
        }
        return Stream.of(
                        table.caption() == null ? "" : table.caption().text(),
                        context.sectionPath().isEmpty()
                                ? ""
                                : context.sectionPath().getLast())
                .collect(Collectors.joining(" "));
    }

    /// The unit that the table or what stands above it states for all its amounts, or null.
    @Nullable
    Unit tableUnit() {
        Unit stated = notedUnit();
        if (stated == null) {
            stated = Words.unit(table.caption() == null ? null : table.caption().text());
        }
        return stated == null && context.unit() != null ? Unit.of(context.unit()) : stated;
    }

    /// The unit that the line over the table states, or null.
    @Nullable
    Unit notedUnit() {
        List<Unit> several = notedUnits();
        List<Unit> money = several.stream().filter(Unit::isMoney).toList();
        if (several.size() > 1) {
            return money.size() == 1 ? money.getFirst() : null;
        }
        return table.unitNote() == null ? null : Words.unit(table.unitNote().text());
    }

    /// All units that the line over the table states, in order: 户 and 万元 of `单位：户、万元`.
    List<Unit> notedUnits() {
        return table.unitNote() == null
                ? List.of()
                : Words.units(table.unitNote().text());
    }

    /// Notes something about the table.
    ///
    /// @param said what of it, after `第…张表`
    void remark(Slot slot, String said) {
        draft.add(new Remark(slot.text().page(0, slot.text().length()), "第" + (number + 1) + "张表" + said));
    }

    /// 万元, which these forms are in unless they say otherwise; the report remembers that it was assumed.
    Unit assumedUnit(Slot slot) {
        if (!unitAssumed) {
            unitAssumed = true;
            draft.add(
                    new Remark(slot.text().page(0, slot.text().length()), "第" + (number + 1) + "张表未注明金额单位，按通行表样视为万元。"));
        }
        return Unit.WAN_YUAN;
    }

    /// Reads a cell as prose.
    ///
    /// @param label what stands beside the cell and says what it tells of, or null
    /// @param about whose figures without a name are, or null for the bureau's
    void tell(Slot slot, @Nullable String label, @Nullable String about) {
        context.text().read(slot.cell(), label, about);
    }

    /// Whether a fact has been read from the cell.
    boolean hasRead(Slot slot) {
        return read.contains(slot.cell());
    }

    /// The cells whose figures are kept although nobody knows what they say.
    List<Slot> unknown() {
        return List.copyOf(unknown);
    }

    Place place(Slot slot) {
        var all = new Figures.Span(0, slot.text().length());
        return place(slot, all, all);
    }

    private Place place(Slot slot, Figures.Span figure, Figures.Span quoted) {
        PlacedText text = slot.text();
        read.add(slot.cell());
        boolean isWhole = quoted.start() == 0 && quoted.end() == text.length();
        return new Place(
                context.sectionPath().isEmpty() ? null : context.sectionPath().getLast(),
                text.page(figure.start(), figure.end()),
                null,
                number,
                slot.row(),
                slot.column(),
                text.box(figure.start(), figure.end()),
                isWhole ? text.original() : text.quote(quoted.start(), quoted.end()));
    }

    /// A figure that nobody knows: kept under the words around it.
    void unknown(Measure measure, Quantity quantity, Slot slot, String words) {
        unknown.add(slot);
        own(measure, quantity, slot, words, "table-unknown");
    }

    /// A fact about the form's own subject.
    Fact own(Measure measure, Quantity quantity, Slot slot, @Nullable String indicator, String rule) {
        return add(subject(), measure, quantity, place(slot), indicator, null, null, year, rule);
    }

    /// A fact about the form's own subject, one of several figures of its cell.
    Fact own(Measure measure, Figures.Said said, Slot slot, @Nullable String indicator, String rule) {
        Place place = place(slot, said.stretch(), said.clause());
        return add(subject(), measure, said.quantity(), place, indicator, null, null, year, rule);
    }

    /// A fact about the form's own subject in another year than the form's.
    void ofYear(int of, Measure measure, Quantity quantity, Slot slot, @Nullable String indicator) {
        add(subject(), measure, quantity, place(slot), indicator, null, null, of, "table-indicator");
    }

    /// A fact about a line of the table.
    Fact line(
            String subject,
            Measure measure,
            Quantity quantity,
            Slot slot,
            @Nullable String scope,
            @Nullable Integer of) {
        return line(subject, null, measure, quantity, slot, scope, of);
    }

    /// A fact about a line of the table.
    ///
    /// @param row the row's own name where the subject is what the row adds up (合计), else null
    Fact line(
            String subject,
            @Nullable String row,
            Measure measure,
            Quantity quantity,
            Slot slot,
            @Nullable String scope,
            @Nullable Integer of) {
        boolean isScore = measure == Measure.TOTAL_SCORE || measure == Measure.SCORE || measure == Measure.WEIGHT;
        Quantity told = isScore && quantity.unit().isMoney() ? quantity.with(Unit.SCORE) : quantity; // 单位：万元 above it
        return add(subject, measure, told, place(slot), row, project, scope, of == null ? year : of, Fact.OF_LINE);
    }

    private Fact add(
            String subject,
            Measure measure,
            Quantity quantity,
            Place place,
            @Nullable String indicator,
            @Nullable String under,
            @Nullable String scope,
            @Nullable Integer of,
            String rule) {
        return draft.add(new Fact(
                "",
                subject,
                measure,
                quantity,
                of,
                indicator,
                subject.equals(under) ? null : under,
                scope,
                rule,
                place));
    }
}
