package gouji.ingest.table;

import gouji.ingest.table.Frame.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Finds the frames of ruled tables among the lines of a page.
public final class FrameFinder {
    private static final float SNAP = Rulings.SNAP;
    private static final float OPEN_SIDE = 10; // points of line beyond the last upright one: a column without border
    private static final float TALLEST_ROW = 60; // points, of two cells that are open at their sides
    private static final float ONE_LINE = 20; // points of text
    private static final float BESIDE = 0.3f; // of its length: another line beside it
    private static final float COVERED = 0.6f; // of an edge: a piece of border counts as there

    private FrameFinder() {}

    /// The frames with at least two cells, from top to bottom. A frame inside a cell of another belongs to that cell.
    public static List<Frame> find(List<Ruling> drawn) {
        List<Frame> frames = new ArrayList<>(all(drawn));
        frames.removeIf(frame -> frame.fields().size() == 1);
        frames.removeIf(inner -> frames.stream().anyMatch(outer -> isInside(inner, outer)));
        frames.sort(Comparator.comparingDouble(Frame::top).thenComparingDouble(Frame::left));
        return frames;
    }

    /// The frames of one cell that neither stand in others nor around them.
    ///
    /// @param frames those of more cells
    public static List<Frame> boxes(List<Ruling> drawn, List<Frame> frames) {
        return all(drawn).stream()
                .filter(box -> box.fields().size() == 1
                        && frames.stream().noneMatch(frame -> isInside(box, frame) || isInside(frame, box)))
                .toList();
    }

    private static List<Frame> all(List<Ruling> drawn) {
        List<Ruling> across = Rulings.whole(drawn, true);
        List<Ruling> upright = Rulings.whole(drawn, false);
        List<Ruling> down = upright.stream()
                .filter(line -> !isBetweenColumns(line, upright, across))
                .toList();
        return groups(across, down).stream().map(FrameFinder::frame).toList();
    }

    /// Whether a line stands alone beside text set in columns: no other is beside it, and nothing is drawn across,
    /// as it is at both ends of a row that is open at its sides.
    private static boolean isBetweenColumns(Ruling line, List<Ruling> upright, List<Ruling> across) {
        boolean isAlone = upright.stream()
                .noneMatch(other -> !other.equals(line)
                        && Math.min(other.to(), line.to()) - Math.max(other.from(), line.from())
                                > BESIDE * line.length());
        long ends = 0;
        for (Ruling rule : across) {
            if (isAlone && touch(rule, line)) {
                boolean isAtEnd = rule.at() < line.from() + SNAP || rule.at() > line.to() - SNAP;
                isAlone = isAtEnd;
                ends++;
            }
        }
        return isAlone && line.length() > (ends > 1 ? TALLEST_ROW : ONE_LINE);
    }

    private record Group(List<Ruling> across, List<Ruling> down) {}

    /// Lines that touch each other, over any number of others.
    private static List<Group> groups(List<Ruling> across, List<Ruling> down) {
        int[] parents = new int[across.size() + down.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int h = 0; h < across.size(); h++) {
            for (int v = 0; v < down.size(); v++) {
                if (touch(across.get(h), down.get(v))) {
                    parents[root(parents, h)] = root(parents, across.size() + v);
                }
            }
        }
        Group[] byRoot = new Group[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int root = root(parents, i);
            if (byRoot[root] == null) {
                byRoot[root] = new Group(new ArrayList<>(), new ArrayList<>());
            }
            if (i < across.size()) {
                byRoot[root].across().add(across.get(i));
            } else {
                byRoot[root].down().add(down.get(i - across.size()));
            }
        }
        var groups = new ArrayList<Group>();
        for (Group group : byRoot) {
            if (group != null && group.across().size() >= 2 && !group.down().isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static int root(int[] parents, int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static boolean touch(Ruling across, Ruling down) {
        return down.at() >= across.from() - SNAP
                && down.at() <= across.to() + SNAP
                && across.at() >= down.from() - SNAP
                && across.at() <= down.to() + SNAP;
    }

    private static boolean isInside(Frame inner, Frame outer) {
        return !inner.equals(outer)
                && inner.left() >= outer.left() - SNAP
                && inner.right() <= outer.right() + SNAP
                && inner.top() >= outer.top() - SNAP
                && inner.bottom() <= outer.bottom() + SNAP;
    }

    private static Frame frame(Group group) {
        Edges xs = edges(group.down(), group.across());
        Edges ys = edges(group.across(), group.down());
        int rows = ys.gaps();
        int columns = xs.gaps();
        boolean[][] openRight = new boolean[rows][columns];
        boolean[][] openBelow = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                openRight[r][c] = c + 1 < columns && !isDrawn(group.down(), xs.at(c + 1), ys.at(r), ys.at(r + 1));
                openBelow[r][c] = r + 1 < rows && !isDrawn(group.across(), ys.at(r + 1), xs.at(c), xs.at(c + 1));
            }
        }
        boolean[][] openLeft = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            openLeft[r][0] = !isDrawn(group.down(), xs.at(0), ys.at(r), ys.at(r + 1));
            System.arraycopy(openRight[r], 0, openLeft[r], 1, columns - 1);
        }
        return compact(new Frame(xs, ys, joined(fields(rows, columns, openRight, openBelow), openLeft, openBelow)));
    }

    /// The positions of the lines, and the ends of the crossing lines where those reach beyond them.
    private static Edges edges(List<Ruling> lines, List<Ruling> crossing) {
        var positions = new TreeSet<Float>();
        lines.forEach(line -> positions.add(line.at()));
        float least = (float) crossing.stream().mapToDouble(Ruling::from).min().orElseThrow();
        float most = (float) crossing.stream().mapToDouble(Ruling::to).max().orElseThrow();
        if (least < positions.first() - OPEN_SIDE) {
            positions.add(least);
        }
        if (most > positions.last() + OPEN_SIDE) {
            positions.add(most);
        }
        return Edges.snapped(positions, SNAP);
    }

    private static boolean isDrawn(List<Ruling> lines, float at, float from, float to) {
        float covered = 0;
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= SNAP) {
                covered += Math.max(0, Math.min(to, line.to() + 1) - Math.max(from, line.from() - 1));
            }
        }
        return covered >= COVERED * (to - from);
    }

    /// Fields of the base grid with no line between them are one cell: the widest rectangle from its upper left.
    private static List<Field> fields(int rows, int columns, boolean[][] openRight, boolean[][] openBelow) {
        var fields = new ArrayList<Field>();
        boolean[][] taken = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int end = c + 1;
                while (end < columns && openRight[r][end - 1] && !taken[r][end]) {
                    end++;
                }
                int bottom = r + 1;
                while (bottom < rows && isOpen(openRight[bottom], openBelow[bottom - 1], c, end)) {
                    bottom++;
                }
                for (int y = r; y < bottom; y++) {
                    for (int x = c; x < end; x++) {
                        taken[y][x] = true;
                    }
                }
                fields.add(new Field(r, c, bottom - r, end - c));
            }
        }
        return fields;
    }

    /// Whether a row goes on from the row above over all columns of a cell, with no line of its own inside.
    private static boolean isOpen(boolean[] openRight, boolean[] openAbove, int from, int to) {
        for (int c = from; c < to; c++) {
            if (!openAbove[c] || (c + 1 < to && !openRight[c])) {
                return false;
            }
        }
        return true;
    }

    /// A cell without a left side of its own below one that has it is the rest of that: so some set what is merged
    /// downwards. Where a table gets narrower, nothing is drawn below such a place.
    private static List<Field> joined(List<Field> fields, boolean[][] openLeft, boolean[][] openBelow) {
        var joined = new ArrayList<Field>();
        for (Field field : fields) {
            int last = field.row() + field.rowSpan() - 1;
            boolean isRest = openLeft[last][field.column()] && !openBelow[last][field.column()];
            int above = -1;
            for (int i = 0; isRest && i < joined.size(); i++) {
                Field other = joined.get(i);
                boolean isAbove = other.row() + other.rowSpan() == field.row()
                        && other.column() == field.column()
                        && other.columnSpan() == field.columnSpan();
                above = isAbove && !openLeft[field.row() - 1][field.column()] ? i : above;
            }
            if (above < 0) {
                joined.add(field);
            } else {
                Field label = joined.get(above);
                int span = label.rowSpan() + field.rowSpan();
                joined.set(above, new Field(label.row(), label.column(), span, label.columnSpan()));
            }
        }
        return joined;
    }

    /// Leaves out edges at which no cell begins.
    static Frame compact(Frame frame) {
        boolean[] rowUsed = new boolean[frame.rows() + 1];
        boolean[] columnUsed = new boolean[frame.columns() + 1];
        rowUsed[frame.rows()] = true;
        columnUsed[frame.columns()] = true;
        for (Field field : frame.fields()) {
            rowUsed[field.row()] = true;
            columnUsed[field.column()] = true;
        }
        int[] newRow = renumber(rowUsed);
        int[] newColumn = renumber(columnUsed);
        var fields = new ArrayList<Field>();
        for (Field field : frame.fields()) {
            int row = newRow[field.row()];
            int column = newColumn[field.column()];
            fields.add(new Field(
                    row,
                    column,
                    newRow[field.row() + field.rowSpan()] - row,
                    newColumn[field.column() + field.columnSpan()] - column));
        }
        return new Frame(kept(frame.xs(), columnUsed), kept(frame.ys(), rowUsed), fields, frame.isOpen());
    }

    private static int[] renumber(boolean[] used) {
        int[] numbers = new int[used.length];
        int next = 0;
        for (int i = 0; i < used.length; i++) {
            numbers[i] = next;
            next += used[i] ? 1 : 0;
        }
        return numbers;
    }

    private static Edges kept(Edges edges, boolean[] used) {
        var kept = new ArrayList<Float>();
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                kept.add(edges.at(i));
            }
        }
        return new Edges(kept);
    }
}
