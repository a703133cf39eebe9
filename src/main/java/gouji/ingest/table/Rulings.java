package gouji.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes whole lines of what was drawn: pieces, dashes and dots in a row are one line, double lines are one line.
public final class Rulings {
    static final float SNAP = 3; // points; a 小五 letter needs more room, double lines stand closer
    private static final float DASH_GAP = 9; // points between dashes or dots
    private static final float DASH = 14; // points; longer pieces are no dashes
    private static final int DASHES = 5; // fewer in a row are letters or ticks
    private static final float SHORTEST = 4; // points

    private Rulings() {}

    /// Lines in one direction, by position, then start.
    public static List<Ruling> whole(List<Ruling> drawn, boolean horizontal) {
        var pieces = new ArrayList<Ruling>();
        for (Ruling ruling : drawn) {
            if (ruling.isHorizontal() == horizontal) {
                pieces.add(ruling);
            }
        }
        pieces.sort(Comparator.comparingDouble(Ruling::at));
        var lines = new ArrayList<Ruling>();
        int start = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size()
                    || pieces.get(i).at() - pieces.get(i - 1).at() > SNAP
                    || pieces.get(i).at() - pieces.get(start).at() > 2 * SNAP) {
                join(pieces.subList(start, i), lines);
                start = i;
            }
        }
        return lines;
    }

    /// Joins pieces at one position, given all together.
    private static void join(List<Ruling> pieces, List<Ruling> lines) {
        float at = weightedPosition(pieces);
        var sorted = new ArrayList<Ruling>(pieces);
        sorted.sort(Comparator.comparingDouble(Ruling::from));
        float from = 0;
        float to = 0;
        int count = 0;
        boolean isDashed = true;
        for (Ruling piece : sorted) {
            boolean isDash = piece.length() < DASH;
            float gap = count > 0 && isDashed && isDash ? DASH_GAP : SNAP;
            if (count > 0 && piece.from() - to > gap) {
                add(pieces.getFirst().isHorizontal(), at, from, to, count, isDashed, lines);
                count = 0;
            }
            if (count == 0) {
                from = piece.from();
                to = piece.to();
                isDashed = true;
            }
            to = Math.max(to, piece.to());
            isDashed &= isDash;
            count++;
        }
        add(pieces.getFirst().isHorizontal(), at, from, to, count, isDashed, lines);
    }

    private static void add(
            boolean horizontal, float at, float from, float to, int count, boolean isDashed, List<Ruling> lines) {
        boolean isLine =
                to - from >= SHORTEST && (!isDashed || count >= DASHES || (count <= 2 && to - from >= 2 * SHORTEST));
        if (isLine) {
            lines.add(new Ruling(horizontal, at, from, to));
        }
    }

    private static float weightedPosition(List<Ruling> pieces) {
        double sum = 0;
        double weight = 0;
        for (Ruling piece : pieces) {
            sum += piece.at() * (piece.length() + 0.1);
            weight += piece.length() + 0.1;
        }
        return (float) (sum / weight);
    }
}
