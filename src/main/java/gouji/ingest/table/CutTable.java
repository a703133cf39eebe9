package gouji.ingest.table;

import gouji.ingest.table.Frame.Field;
import gouji.ingest.table.OpenTable.Around;
import gouji.ingest.table.RuledRuns.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table without upright lines that the end of a page or column cuts so that too little of it is left on a side to be
/// known by itself: a head with a row, a row with the rule below it. Both sides are looked at as if the later stood
/// below the earlier.
public final class CutTable {
    private static final int MOST_BELOW = 14; // levels on the later side; more rows are known by themselves
    private static final float APART = 0.9f; // of the letter size, from one side to the other: a row begins
    private static final float NEAR = 12; // points from a row to the rule below it
    private static final float SAME_END = 6; // points between the ends of rules of one table

    private final List<Level> levels;
    private final List<Ruling> rules = new ArrayList<>();
    private final int above; // levels on the earlier side
    private final int rulesAbove;
    private final float down; // by which the later side is moved
    private final float right;

    /// Text outside ruled tables at the end of a page or column, or at the beginning of the next, and lines that no
    /// ruled
    /// table has.
    public record Side(List<Letter> letters, List<Ruling> rulings) {}

    /// The frame of such a table on either side.
    public record Halves(Frame above, Frame below) {}

    private CutTable(Side earlier, Side later, List<Level> upper, List<Level> lower, float right) {
        this.right = right;
        this.above = upper.size();
        rules.addAll(Rulings.whole(earlier.rulings, true));
        rulesAbove = rules.size();
        List<Ruling> below = Rulings.whole(later.rulings, true);
        float top = lower.getFirst().top();
        float end = lower.get(Math.min(lower.size(), MOST_BELOW) - 1).bottom();
        for (Ruling rule : below) {
            top = Math.min(top, rule.at());
        }
        this.down = upper.getLast().bottom() + APART * upper.getLast().size() - top;
        var letters = new ArrayList<>(earlier.letters);
        for (Level level : lower) {
            if (level.bottom() <= end) {
                level.line().letters().forEach(letter -> letters.add(moved(letter)));
            }
        }
        for (Ruling rule : below) {
            if (rule.at() < end + NEAR) {
                rules.add(Ruling.horizontal(rule.at() + down, rule.from() + right, rule.to() + right));
            }
        }
        rules.sort(Comparator.comparingDouble(Ruling::at));
        this.levels = Level.of(TextLine.of(letters));
    }

    private Letter moved(Letter letter) {
        return new Letter(
                letter.text(),
                letter.page(),
                letter.left() + right,
                letter.top() + down,
                letter.width(),
                letter.height(),
                letter.size(),
                letter.font(),
                letter.turn());
    }

    /// The halves of a table that goes on from one side to the other, or null where none does.
    ///
    /// @param right how far to the right the later side would stand in the column of the earlier
    public static @Nullable Halves find(Side earlier, Side later, float right) {
        List<Level> upper = Level.of(TextLine.of(earlier.letters));
        List<Level> lower = Level.of(TextLine.of(later.letters));
        boolean mayBe = !upper.isEmpty()
                && !lower.isEmpty()
                && Rulings.whole(later.rulings, true).stream()
                        .anyMatch(rule -> rule.at() > lower.getFirst().middle()
                                && Rulings.whole(earlier.rulings, true).stream()
                                        .anyMatch(other -> isAlike(other, rule, right)));
        return mayBe ? new CutTable(earlier, later, upper, lower, right).halves() : null;
    }

    private static boolean isAlike(Ruling earlier, Ruling later, float right) {
        return Math.abs(earlier.from() - later.from() - right) <= SAME_END
                && Math.abs(earlier.to() - later.to() - right) <= SAME_END;
    }

    private @Nullable Halves halves() {
        for (Run run : RuledRuns.of(levels, rules)) {
            boolean isAcross = run.start() < above && run.end() > above;
            if (isAcross && isParted(run.start(), above) && isParted(above, run.end()) && !isClosed(run)) {
                Frame frame = OpenTable.frame(levels.subList(run.start(), run.end()), rules, Around.RULES);
                return frame == null ? null : halves(frame);
            }
        }
        return null;
    }

    /// Whether there is a row with more than one text: a lone text may be the rest of any cell.
    private boolean isParted(int start, int end) {
        return levels.subList(start, end).stream()
                .anyMatch(level -> level.pieces().size() > 1);
    }

    /// Whether the earlier side ends with a rule, and more than a head is above it: the table is over there.
    private boolean isClosed(Run run) {
        float first = levels.get(run.start()).top();
        float last = levels.get(above - 1).middle();
        List<Ruling> here = rules.subList(0, rulesAbove).stream()
                .filter(rule -> rule.at() > first - levels.get(run.start()).size())
                .toList();
        return !here.isEmpty() && here.getLast().at() > last && here.size() != 2;
    }

    private @Nullable Halves halves(Frame frame) {
        float end = levels.get(above - 1).middle();
        float start = levels.get(above).middle();
        List<Float> ys = frame.ys().positions();
        int cut = IntStream.range(1, ys.size() - 1)
                .filter(i -> ys.get(i) > end && ys.get(i) < start)
                .findFirst()
                .orElse(-1);
        boolean isCrossed =
                frame.fields().stream().anyMatch(field -> field.row() < cut && field.row() + field.rowSpan() > cut);
        if (cut < 0 || isCrossed) {
            return null;
        }
        var upper = new ArrayList<>(ys.subList(0, cut));
        upper.add(levels.get(above - 1).bottom() + 2);
        var lower = new ArrayList<Float>();
        lower.add(levels.get(above).top() - 2 - down);
        ys.subList(cut + 1, ys.size()).forEach(y -> lower.add(y - down));
        var xs = new Edges(frame.xs().positions().stream().map(x -> x - right).toList());
        List<Field> fields = frame.fields();
        return new Halves(
                new Frame(
                        frame.xs(),
                        new Edges(upper),
                        fields.stream().filter(field -> field.row() < cut).toList(),
                        true),
                new Frame(
                        xs,
                        new Edges(lower),
                        fields.stream()
                                .filter(field -> field.row() >= cut)
                                .map(field -> new Field(
                                        field.row() - cut, field.column(), field.rowSpan(), field.columnSpan()))
                                .toList(),
                        true));
    }
}
