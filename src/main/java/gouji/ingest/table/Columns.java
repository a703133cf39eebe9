package gouji.ingest.table;

import gouji.ingest.table.Level.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of a run of levels: where text stands, and the white corridors between.
///
/// The levels with the most pieces tell them first. Every other piece widens the column it stands in, or opens a new
/// one where a corridor is wide, unless it reaches over several columns as a heading does.
final class Columns {
    private static final float GUTTER = 4.5f; // points that stay free down the whole table
    private static final float TOUCH = 1; // points by which a piece must reach into a column
    private static final float ALIGNED = 3; // points between ends or middles of texts set alike
    private static final float SPARED = 0.35f; // of a corridor, by a text that is set unlike its column
    private static final float CLEARLY = 0.6f; // of the way to one column, that to another
    private static final int OFTEN = 3; // levels that fill a column, if none shows it between its neighbours

    /// Where the text of one column stands.
    record Core(float left, float right) {
        Core with(Piece piece) {
            return new Core(Math.min(left, piece.left()), Math.max(right, piece.right()));
        }

        boolean meets(Piece piece) {
            return piece.right() > left + TOUCH && piece.left() < right - TOUCH;
        }

        Likeness likeness(Piece piece) {
            boolean isAligned = Math.abs(left - piece.left()) <= ALIGNED
                    || Math.abs(right - piece.right()) <= ALIGNED
                    || Math.abs(left + right - piece.left() - piece.right()) <= 2 * ALIGNED;
            boolean isInside = piece.left() <= left && piece.right() >= right;
            return isAligned ? Likeness.ALIGNED : isInside ? Likeness.INSIDE : Likeness.NONE;
        }
    }

    private final List<Core> cores = new ArrayList<>(); // from left to right

    private Columns() {}

    static Columns of(List<Level> levels) {
        var columns = new Columns();
        List<Level> full = fullest(levels);
        var pieces = new ArrayList<Piece>();
        full.forEach(level -> pieces.addAll(level.pieces()));
        columns.merge(pieces);
        columns.keepThoseBetweenNeighbours(full);
        var others = new ArrayList<Level>(levels);
        others.removeAll(full);
        columns.add(others.reversed()); // from below: what stands over a column comes before what stands over several
        return columns;
    }

    private static List<Level> fullest(List<Level> levels) {
        int most =
                levels.stream().mapToInt(level -> level.pieces().size()).max().orElse(0);
        long count =
                levels.stream().filter(level -> level.pieces().size() == most).count();
        int enough = count >= 2 ? most : most / 2 + 1;
        return levels.stream().filter(level -> level.pieces().size() >= enough).toList();
    }

    /// Pieces with less than a gutter between them stand in one column.
    private void merge(List<Piece> pieces) {
        var sorted = new ArrayList<Piece>(pieces);
        sorted.sort(Comparator.comparingDouble(Piece::left));
        for (Piece piece : sorted) {
            if (!cores.isEmpty() && piece.left() - cores.getLast().right() < GUTTER) {
                cores.set(cores.size() - 1, cores.getLast().with(piece));
            } else {
                cores.add(new Core(piece.left(), piece.right()));
            }
        }
    }

    /// A short name at the left and a heading in the middle stand in one column: a corridor has text on both sides in
    /// some level.
    private void keepThoseBetweenNeighbours(List<Level> levels) {
        for (int c = cores.size() - 1; c > 0; c--) {
            Core before = cores.get(c - 1);
            Core after = cores.get(c);
            boolean isParted = levels.stream()
                    .anyMatch(level -> level.pieces().stream().anyMatch(before::meets)
                            && level.pieces().stream().anyMatch(after::meets));
            if (!isParted) {
                cores.set(c - 1, new Core(before.left(), after.right()));
                cores.remove(c);
            }
        }
    }

    private void add(List<Level> levels) {
        for (Likeness likeness : Likeness.values()) { // what is set unlike its column comes last
            for (Level level : levels) {
                for (Piece piece : level.pieces()) {
                    widen(piece, likeness);
                }
            }
        }
        var free = new ArrayList<Piece>(); // in corridors or beyond the outer columns
        for (Level level : levels) {
            for (Piece piece : level.pieces()) {
                if (cores.stream().noneMatch(core -> core.meets(piece))) {
                    free.add(piece);
                }
            }
        }
        var opened = new Columns();
        opened.merge(free);
        for (Core core : opened.cores) {
            open(core, levels);
        }
        for (Level level : levels) {
            level.pieces().forEach(this::attach);
        }
    }

    /// A heading set in the middle of its column, whose figures, set to the right, are so short that none stands below
    /// it:
    /// it widens the column that it is clearly nearer to.
    private void attach(Piece piece) {
        int after = 0;
        while (after < cores.size() && cores.get(after).left() < piece.left()) {
            after++;
        }
        if (after == 0 || after == cores.size() || cores.stream().anyMatch(core -> core.meets(piece))) {
            return;
        }
        float toLeft = piece.left() - cores.get(after - 1).right();
        float toRight = cores.get(after).left() - piece.right();
        float far = Math.max(toLeft, toRight);
        if (far >= GUTTER && Math.min(toLeft, toRight) < CLEARLY * far) {
            int nearer = toLeft < toRight ? after - 1 : after;
            cores.set(nearer, cores.get(nearer).with(piece));
        }
    }

    enum Likeness {
        ALIGNED,
        INSIDE,
        NONE
    }

    private void widen(Piece piece, Likeness likeness) {
        int met = -1;
        for (int c = 0; c < cores.size(); c++) {
            if (cores.get(c).meets(piece)) {
                if (met >= 0) {
                    return; // a heading over several columns
                }
                met = c;
            }
        }
        if (met < 0 || cores.get(met).likeness(piece) != likeness) {
            return;
        }
        Core core = cores.get(met);
        float before =
                met == 0 ? Float.MAX_VALUE : core.left() - cores.get(met - 1).right();
        float after =
                met == cores.size() - 1 ? Float.MAX_VALUE : cores.get(met + 1).left() - core.right();
        float share = likeness == Likeness.NONE ? SPARED : 0;
        boolean isRoomLeft = before - Math.max(0, core.left() - piece.left()) >= Math.max(GUTTER, share * before)
                || piece.left() >= core.left();
        boolean isRoomRight = after - Math.max(0, piece.right() - core.right()) >= Math.max(GUTTER, share * after)
                || piece.right() <= core.right();
        if (isRoomLeft && isRoomRight) {
            cores.set(met, core.with(piece));
        }
    }

    /// Opens a column for text that met none, where it leaves gutters and some level shows it beside its neighbours.
    private void open(Core core, List<Level> levels) {
        int at = 0;
        while (at < cores.size() && cores.get(at).left() < core.left()) {
            at++;
        }
        boolean isFirst = at == 0;
        boolean isLast = at == cores.size();
        boolean isFree = (isFirst || core.left() - cores.get(at - 1).right() >= GUTTER)
                && (isLast || cores.get(at).left() - core.right() >= GUTTER);
        if (!isFree) {
            return;
        }
        int filled = 0;
        boolean isBeside = isFirst || isLast;
        for (Level level : levels) {
            if (level.pieces().stream().anyMatch(core::meets)) {
                filled++;
                isBeside |= !isFirst
                        && !isLast
                        && level.pieces().stream().anyMatch(cores.get(at - 1)::meets)
                        && level.pieces().stream().anyMatch(cores.get(at)::meets);
            }
        }
        if (isBeside || filled >= OFTEN) {
            cores.add(at, core);
        }
    }

    int count() {
        return cores.size();
    }

    float left() {
        return cores.getFirst().left();
    }

    float right() {
        return cores.getLast().right();
    }

    /// The middles of the corridors, and the outer edges.
    List<Float> edges() {
        var edges = new ArrayList<Float>();
        edges.add(left() - 2);
        for (int c = 1; c < cores.size(); c++) {
            edges.add((cores.get(c - 1).right() + cores.get(c).left()) / 2);
        }
        edges.add(right() + 2);
        return edges;
    }
}
