package gouji.extract.table;

import gouji.pattern.Search;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head and foot of a form: labels with their value beside them or, after a colon, in the same cell.
final class Pairs {
    private static final Pattern CODED = Pattern.compile("^([0-9A-Z]{6,25})[-—](.+)$");
    private static final Pattern LINE = Pattern.compile("^\\s*((?:其中：)?.{2,20}?)：\\s*(.+)$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Search SENTENCE = Search.of("[，。；]");
    private static final Search DIVISION = Search.of("^按(?:收入|支出)性质分$"); // 按收入性质分：4753.66
    private static final Unit PEOPLE = Unit.of("人");

    private final Board board;
    private final Words words;
    private final Scribe scribe;
    private final Scores scores;
    private final Told told;
    private final Leftovers leftovers;
    private final PartPairs parts;
    private final Map<Integer, Measure> above = new HashMap<>(); // the measure that a column of labels is about
    private final Map<Measure, Fact> own = new EnumMap<>(Measure.class);
    private final Map<Measure, FundTotals> totals = new EnumMap<>(Measure.class);
    private @Nullable String code;

    Pairs(Board board, Words words, Scribe scribe, Scores scores) {
        this.board = board;
        this.words = words;
        this.scribe = scribe;
        this.scores = scores;
        this.told = new Told(words, scribe);
        this.leftovers = new Leftovers(board, words, scribe);
        this.parts = new PartPairs(words);
    }

    void read(Segment.Loose loose) {
        if (loose.isTitle()) {
            title(loose.row());
        }
        row(loose.row());
        if (!loose.isTitle() || isSentence(loose.row())) {
            goals(loose.row());
        }
        leftovers.read(loose.row());
    }

    /// A row over the whole width may be a title, in which numbers count nothing.
    private boolean isSentence(int row) {
        return SENTENCE.isIn(board.said(row).getFirst().text().text());
    }

    /// What a row outside of blocks tells in sentences: goals under the label of goals, else anything.
    private void goals(int row) {
        Role side = null;
        String label = null;
        for (Slot slot : board.across(row)) {
            Role role = slot.label().role();
            if (role == Role.GOAL || role == Role.GOAL_DONE) {
                side = role;
            } else if (slot.row() == row && !slot.isHole() && !scribe.hasRead(slot)) {
                if (side != null) {
                    Goals.read(slot, side, words, scribe);
                } else if (role == null) {
                    told.read(slot, label, scribe.project());
                }
            }
            label = slot.isHole() || slot.isFigure() ? label : slot.label().name();
        }
    }

    /// A row over the whole width: the form's title with its year.
    private void title(int row) {
        Matcher year = YEAR.matcher(board.said(row).getFirst().text().text());
        if (year.find() && !year.find()) {
            year.reset();
            if (year.find()) {
                scribe.year(Integer.parseInt(year.group(1)));
            }
        }
    }

    private void row(int row) {
        List<Slot> across = board.across(row);
        Measure left = null;
        for (int i = 0; i < across.size(); i++) {
            Slot slot = across.get(i);
            if (slot.isHole() || slot.row() > row) {
                continue;
            }
            if (slot.row() == row && lines(slot, left)) {
                continue;
            }
            Role role = slot.label().role();
            if (role == null && slot.column() == 0 && slot.label().weight() != null) {
                scores.goal(slot);
            }
            Fund fund = words.fund(slot.label());
            if (role != null && role.measure() != null && role.isMoney()) {
                left = role.measure();
            }
            Slot value = i + 1 < across.size() ? across.get(i + 1) : null;
            boolean beside = value != null && value.row() == row && slot.row() == row && !isLabel(value);
            if (fund != null && slot.row() == row) {
                fund(slot, fund, beside ? value : null, left);
            } else if (role != null && beside && value != null) {
                pair(slot, role, value, across.subList(i, across.size()));
            }
        }
    }

    private boolean isLabel(Slot slot) {
        return slot.label().role() != null || words.fund(slot.label()) != null;
    }

    /// Several labels in one cell, each with its value behind a colon.
    private boolean lines(Slot slot, @Nullable Measure left) {
        boolean any = false;
        for (String line : slot.text().text().lines().toList()) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                continue;
            }
            Label label = words.label(PlacedText.of(Blanks.none(match.group(1))).rewrite(NormalForm::of));
            Fund fund = words.fund(label);
            Unit unit = moneyUnit(slot, label);
            Quantity quantity = FigureScanner.whole(match.group(2), unit);
            if (quantity != null && DIVISION.isIn(label.key())) {
                any = true;
                scribe.line(scribe.subject(), label.name(), Measure.BUDGET, quantity, slot, null, null);
            } else if (quantity != null && label.role() != null && label.role().measure() != null) {
                any |= amount(label.role(), quantity, slot);
            } else if (quantity != null && fund != null) {
                any = true;
                fund(label, fund, quantity, slot, left == null ? Measure.BUDGET : left);
            }
        }
        return any;
    }

    private Unit moneyUnit(Slot slot, Label label) {
        Unit unit = label.unit();
        for (int c = slot.column() - 1; unit == null && c >= 0; c--) {
            Slot side = board.at(slot.row(), c);
            unit = side == null ? null : side.label().unit();
        }
        unit = unit == null ? scribe.tableUnit() : unit;
        return unit == null ? Unit.NONE : unit;
    }

    private void pair(Slot label, Role role, Slot value, List<Slot> rest) {
        switch (role) {
            case PROJECT -> project(value);
            case PROJECT_CODE -> code = value.words();
            case POSTS, STAFF -> people(role, value);
            case WEIGHT, SCORE -> {
                if (words.is("表首总分", label.label().key())) {
                    new Totals(null, words, scribe, scores).read(rest);
                } else {
                    execution(label, role, value);
                }
            }
            case TOTAL_SCORE, GRADE -> new Totals(null, words, scribe, scores).read(rest);
            default -> figure(label, role, value);
        }
    }

    private void project(Slot value) {
        if (value.isHole() || value.isFigure()) {
            return;
        }
        String name = value.words();
        Matcher coded = CODED.matcher(name);
        if (coded.matches()) {
            code = coded.group(1);
            name = coded.group(2);
        }
        if (!name.equals(scribe.project())) {
            scores.finish();
        }
        scribe.startProject(name, code);
        code = null;
    }

    /// 执行率权重, 执行率得分 with their figures beside them.
    private void execution(Slot label, Role role, Slot value) {
        if (role.measure() != null && words.names("执行率用语", label.label().key())) {
            scores.headExecution(value, role.measure(), Funds.EXECUTION);
        }
    }

    private void people(Role role, Slot value) {
        Quantity quantity = value.figure(PEOPLE);
        Measure measure = role.measure();
        if (quantity != null && measure != null) {
            scribe.own(measure, quantity, value, null, "table-head");
        }
    }

    private void figure(Slot label, Role role, Slot value) {
        Measure measure = role.measure();
        if (measure == null || !(role.isMoney() || role.isRate())) {
            return;
        }
        above.put(label.column(), measure);
        Quantity bare = value.figure(Unit.NONE);
        if (bare == null) {
            return;
        }
        Quantity quantity = role.isRate() ? percent(value, bare) : money(value, bare, label.label());
        String part = parts.of(label, role);
        if (part == null) {
            amount(role, quantity, value);
        } else {
            scribe.line(part, measure, quantity, value, null, null);
        }
    }

    private static Quantity percent(Slot value, Quantity bare) {
        Quantity quantity = value.figure(Unit.PERCENT);
        return quantity == null ? bare : quantity;
    }

    private Quantity money(Slot value, Quantity bare, Label label) {
        if (!bare.unit().equals(Unit.NONE)) {
            return bare;
        }
        Unit unit = moneyUnit(value, label);
        return bare.with(unit.equals(Unit.NONE) ? scribe.assumedUnit(value) : unit);
    }

    private boolean amount(Role role, Quantity quantity, Slot slot) {
        Measure measure = role.measure();
        if (measure == null || role == Role.WEIGHT || role == Role.SCORE) {
            return false;
        }
        Fact fact = scribe.own(measure, quantity, slot, null, "table-head");
        own.putIfAbsent(measure, fact);
        totals(measure).line(Fund.TOTAL, false, Map.of(0, fact));
        return true;
    }

    private FundTotals totals(Measure measure) {
        return totals.computeIfAbsent(measure, any -> new FundTotals(scribe));
    }

    /// A source of money: of the measure that the label over it has, or the one to its left.
    private void fund(Slot slot, Fund fund, @Nullable Slot value, @Nullable Measure left) {
        Measure measure = above.get(slot.column()) == null ? left : above.get(slot.column());
        if (measure == null && (slot.label().among() || slot.label().key().length() >= 4)) {
            measure = Measure.BUDGET; // forms that state one amount a source state what is asked for or granted
        }
        if (measure == null) {
            return;
        }
        above.put(slot.column(), measure);
        Quantity bare = value == null ? null : value.figure(Unit.NONE);
        if (bare == null || value == null) {
            totals(measure).line(fund, slot.label().among(), Map.of());
        } else {
            fund(slot.label(), fund, money(value, bare, slot.label()), value, measure);
        }
    }

    private void fund(Label label, Fund fund, Quantity quantity, Slot slot, Measure measure) {
        Fact fact = fund == Fund.TOTAL
                ? scribe.own(measure, quantity, slot, null, "table-head")
                : scribe.line(label.name(), measure, quantity, slot, null, null);
        if (fund == Fund.TOTAL) {
            own.putIfAbsent(measure, fact);
        }
        totals(measure).line(fund, label.among(), Map.of(0, fact));
    }

    /// Relates what the head has stated.
    void finish() {
        totals.values().forEach(FundTotals::relate);
        Fact rate = own.get(Measure.EXECUTION_RATE);
        Fact executed = own.get(Measure.EXECUTED);
        List<Fact> budgets = own.entrySet().stream()
                .filter(entry -> entry.getKey() == Measure.FULL_BUDGET
                        || entry.getKey() == Measure.BUDGET
                        || entry.getKey() == Measure.INITIAL_BUDGET)
                .map(Map.Entry::getValue)
                .toList();
        if (rate != null && executed != null && budgets.size() == 1) {
            scribe.draft()
                    .add(new Relation.Ratio(
                            "table-rate",
                            rate.id(),
                            executed.id(),
                            budgets.getFirst().id()));
        }
    }
}
