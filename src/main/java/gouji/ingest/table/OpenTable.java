package gouji.ingest.table;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run of levels taken for a table without upright lines.
final class OpenTable {
    private static final int TALLEST_HEAD = 5; // rows
    private static final float ROWS_RULED_OFF = 0.7f; // of the bands between rules hold one row: then all do
    private static final float ACROSS = 0.9f; // of the table's width, for a rule that parts rows
    private static final float NEAR = 12; // points from a rule to the text that it belongs to

    private final List<List<Fragment>> levels = new ArrayList<>();
    private final float[] middles;
    private final Edges xs;
    private final boolean[] isRuledOff;
    private final Rows rows;
    private float left;
    private float right;

    private OpenTable(List<Level> run, Columns columns, List<Ruling> rules) {
        this.xs = new Edges(columns.edges());
        this.middles = new float[run.size()];
        this.isRuledOff = new boolean[run.size()];
        for (int i = 0; i < run.size(); i++) {
            levels.add(Fragment.of(run.get(i), xs));
            middles[i] = run.get(i).middle();
        }
        left = xs.first();
        right = xs.last();
        for (Ruling rule : rules) {
            float covered = Math.min(rule.to(), xs.last()) - Math.max(rule.from(), xs.first());
            boolean isAt = rule.at() > run.getFirst().top() - NEAR
                    && rule.at() < run.getLast().bottom() + NEAR;
            if (!isAt || covered < ACROSS * (xs.last() - xs.first())) {
                continue;
            }
            left = Math.min(left, rule.from());
            right = Math.max(right, rule.to());
            for (int i = 1; i < run.size(); i++) {
                isRuledOff[i] |= rule.at() > middles[i - 1] && rule.at() <= middles[i];
            }
        }
        this.rows = new Rows(levels, middles, isRuledOff, columns.count());
    }

    /// What is drawn around a run.
    enum Around {
        NOTHING,
        CAPTION, // a caption or a unit stands above
        RULES,
        BOX
    }

    /// The frame of a run, or null if it is no table.
    ///
    /// @param rules those on the page that go across it
    static @Nullable Frame frame(List<Level> run, List<Ruling> rules, Around around) {
        Columns columns = Columns.of(run);
        if (columns.count() < 2) {
            return null;
        }
        var table = new OpenTable(run, columns, rules);
        if (!Evidence.isLaidOut(table.levels, columns.count(), around == Around.RULES)) {
            return null;
        }
        List<Integer> starts = table.starts();
        if (around == Around.NOTHING || around == Around.CAPTION) {
            table.trim(starts);
        }
        if (starts.size() < 3) {
            return null;
        }
        List<List<Fragment>> found = table.rows(starts);
        int head = table.head(found, starts);
        boolean isNamed = around != Around.NOTHING;
        if (around != Around.RULES && !new Evidence(found, columns.count(), head, isNamed).isTable()) {
            return null;
        }
        return table.frame(run, starts, found, head);
    }

    private List<Integer> starts() {
        List<Integer> starts = rows.starts();
        var bands = new ArrayList<Integer>(); // where rules part rows
        int single = 0;
        for (int start : starts) {
            if (start == 0 || start == levels.size() || isRuledOff[start]) {
                boolean isSingle = !bands.isEmpty() && starts.indexOf(start) == starts.indexOf(bands.getLast()) + 1;
                single += isSingle ? 1 : 0;
                bands.add(start);
            }
        }
        boolean isByRules = bands.size() > 3 && single >= ROWS_RULED_OFF * (bands.size() - 1);
        boolean hasSpans = levels.subList(0, bands.get(1)).stream()
                .anyMatch(level -> level.stream().anyMatch(Fragment::isSpan));
        if (!isByRules) {
            if (!hasSpans && isHead(bands.get(1))) {
                starts.removeIf(start -> start > 0 && start < bands.get(1)); // no heading stands over others: one row
            }
            return starts;
        }
        if (hasSpans) { // a head of several rows
            int below = bands.get(1);
            starts.stream().filter(start -> start > 0 && start < below).forEach(bands::add);
            bands.sort(Comparator.naturalOrder());
        }
        return bands;
    }

    /// Whether the levels down to a rule are names that stand above figures, each beginning in the first level, or each
    /// ending in the last.
    private boolean isHead(int end) {
        boolean isHead = end < levels.size();
        boolean hasFigures = false;
        Set<Integer> columns = new HashSet<>();
        for (List<Fragment> level : levels.subList(0, end)) {
            for (Fragment fragment : level) {
                isHead &= !Figures.isFigure(fragment.text());
                hasFigures |= rows.hasFigures(fragment.from());
                columns.add(fragment.from());
            }
        }
        return isHead
                && hasFigures
                && (levels.getFirst().size() == columns.size()
                        || levels.get(end - 1).size() == columns.size());
    }

    /// Leaves out the rows at either end that are a line of text rather than cells.
    private void trim(List<Integer> starts) {
        while (starts.size() > 1 && isLine(starts.get(0), starts.get(1))) {
            starts.removeFirst();
        }
        while (starts.size() > 1 && isLine(starts.get(starts.size() - 2), starts.getLast())) {
            starts.removeLast();
        }
    }

    private boolean isLine(int start, int end) {
        int columns = 0;
        for (int i = start; i < end; i++) {
            columns = Math.max(columns, levels.get(i).size());
        }
        return columns < 2;
    }

    private List<List<Fragment>> rows(List<Integer> starts) {
        var found = new ArrayList<List<Fragment>>();
        for (int r = 0; r + 1 < starts.size(); r++) {
            var row = new ArrayList<Fragment>();
            levels.subList(starts.get(r), starts.get(r + 1)).forEach(row::addAll);
            found.add(row);
        }
        return found;
    }

    /// How many rows are head: those down to the first rule, or above the first figures.
    private int head(List<List<Fragment>> found, List<Integer> starts) {
        int most = Math.min(TALLEST_HEAD, found.size() - 1);
        int head = 0;
        boolean hasFigures = false;
        while (head < most && !hasFigures) {
            for (Fragment fragment : found.get(head)) {
                hasFigures |= rows.hasFigures(fragment.from()) && Figures.isFigure(fragment.text());
            }
            head += hasFigures ? 0 : 1;
        }
        for (int r = 1; r <= head; r++) {
            if (isRuledOff[starts.get(r)]) {
                return r;
            }
        }
        boolean isWhole = !hasFigures; // no figures at all: headings over others tell the head
        int spans = 0;
        for (int r = 0; r < head; r++) {
            spans = found.get(r).stream().anyMatch(Fragment::isSpan) ? r + 2 : spans;
        }
        head = isWhole ? Math.min(head, Math.max(1, spans)) : head;
        while (head > 1 && found.get(head - 1).stream().allMatch(f -> f.from() == 0 && !f.isSpan())) {
            head--; // the name of a part of the table
        }
        return head;
    }

    private Frame frame(List<Level> run, List<Integer> starts, List<List<Fragment>> found, int head) {
        var ys = new ArrayList<Float>();
        ys.add(run.get(starts.getFirst()).top() - 2);
        for (int r = 1; r + 1 < starts.size(); r++) {
            ys.add((middles[starts.get(r) - 1] + middles[starts.get(r)]) / 2);
        }
        ys.add(run.get(starts.getLast() - 1).bottom() + 2);
        var fields = new ArrayList<Field>();
        if (head > 1) {
            fields.addAll(Head.fields(found.subList(0, head), xs));
        }
        for (int r = head > 1 ? head : 0; r < found.size(); r++) {
            boolean[] isJoined = new boolean[xs.gaps()]; // with the column before it
            for (Fragment fragment : found.get(r)) {
                for (int c = fragment.from() + 1; c < fragment.to(); c++) {
                    isJoined[c] = true;
                }
            }
            int c = 0;
            while (c < xs.gaps()) {
                int end = c + 1;
                while (end < xs.gaps() && isJoined[end]) {
                    end++;
                }
                fields.add(new Field(r, c, 1, end - c));
                c = end;
            }
        }
        fields.sort(Comparator.comparingInt(Field::row).thenComparingInt(Field::column));
        var edges = new ArrayList<Float>(xs.positions());
        edges.set(0, left);
        edges.set(edges.size() - 1, right);
        return FrameFinder.compact(new Frame(new Edges(edges), new Edges(ys), fields, true));
    }
}
