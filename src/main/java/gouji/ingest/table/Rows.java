package gouji.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the levels of a table together to rows: the division that costs least, where it costs something to
/// join what a cell would not have broken, to part what goes on, and to leave the cells of a row out of line.
final class Rows {
    private static final int MOST = 24; // levels in a row
    private static final float HOLE = 1.35f; // of the leading: farther apart are no lines of one cell
    private static final float CLOSE = 1.2f; // of the leading: as near as lines of one cell
    private static final float OVERLAP = 0.8f; // of the leading: nearer than rows stand
    private static final float IN_LINE = 0.26f; // of the leading: how far middles or tops of cells may differ

    private static final float UNIFORM = 0.75f; // of a column's lines are as wide as its widest

    private static final float EACH = 0.3f; // costs, from here on
    private static final float BROKEN_FIGURES = 6;
    private static final float UNFILLED_LINE = 5;
    private static final float OPEN_BRACKET = 1;
    private static final float PARTED_SENTENCE = 3;
    private static final float PARTED_LINE = 0.8f;
    private static final float OUT_OF_LINE = 1.5f;
    private static final float UNUSUAL = 0.5f;
    private static final float RARE = 3;
    private static final float OVERLAPPING = 1.5f;
    private static final float LONE = 2;
    private static final float UNNAMED = 0.7f;

    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|其中[：:]");

    private final List<List<Fragment>> levels;
    private final float[] middles;
    private final boolean[] isRuledOff; // a rule stands above the level
    private final float[] room; // of each column: its widest line
    private final boolean[] hasFigures; // of each column
    private final boolean[] isUniform; // of each column: its texts are all as wide, which tells nothing of broken lines
    private final float leading;
    private final float rowPitch; // the least between two figures of a column, or the leading

    Rows(List<List<Fragment>> levels, float[] middles, boolean[] isRuledOff, int columns) {
        this.levels = levels;
        this.middles = middles;
        this.isRuledOff = isRuledOff;
        this.room = new float[columns];
        int[] filled = new int[columns];
        int[] figures = new int[columns];
        for (List<Fragment> level : levels) {
            for (Fragment fragment : level) {
                if (!fragment.isSpan()) {
                    int c = fragment.from();
                    room[c] = Math.max(room[c], fragment.line().width());
                    filled[c]++;
                    figures[c] += Figures.isFigure(fragment.text()) ? 1 : 0;
                }
            }
        }
        this.hasFigures = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            hasFigures[c] = figures[c] >= 2 && 2 * figures[c] >= filled[c];
        }
        this.isUniform = new boolean[columns];
        int[] wide = new int[columns];
        for (List<Fragment> level : levels) {
            for (Fragment fragment : level) {
                int c = fragment.from();
                wide[c] += !fragment.isSpan() && fragment.line().width() > room[c] - 2 ? 1 : 0;
            }
        }
        for (int c = 0; c < columns; c++) {
            isUniform[c] = wide[c] >= UNIFORM * filled[c];
        }
        this.leading = leastPitch(columns, false);
        this.rowPitch = leastPitch(columns, true);
    }

    boolean hasFigures(int column) {
        return hasFigures[column];
    }

    private float leastPitch(int columns, boolean ofFigures) {
        float least = Float.MAX_VALUE;
        for (int c = 0; c < columns; c++) {
            Fragment above = null;
            float aboveAt = 0;
            for (int i = 0; i < levels.size(); i++) {
                Fragment fragment = in(levels.get(i), c);
                if (fragment == null) {
                    continue;
                }
                boolean counts = !ofFigures || (hasFigures[c] && isWholeFigure(fragment));
                if (above != null && counts && (!ofFigures || isWholeFigure(above))) {
                    least = Math.min(least, middles[i] - aboveAt);
                }
                above = fragment;
                aboveAt = middles[i];
            }
        }
        float otherwise =
                ofFigures ? leading : levels.getFirst().getFirst().line().size();
        return least == Float.MAX_VALUE ? otherwise : least;
    }

    /// A figure that its column would have had room for if it were longer.
    private boolean isWholeFigure(Fragment fragment) {
        return Figures.isFigure(fragment.text()) && fragment.line().width() < 0.9f * room[fragment.from()];
    }

    private static @Nullable Fragment in(List<Fragment> level, int column) {
        for (Fragment fragment : level) {
            if (!fragment.isSpan() && fragment.from() == column) {
                return fragment;
            }
        }
        return null;
    }

    /// The first level of each row, and the end.
    List<Integer> starts() {
        List<Integer> best = List.of();
        float least = Float.MAX_VALUE;
        for (Usual usual : Usual.values()) {
            List<Integer> starts = starts(usual);
            float cost = cost(starts, usual) + (usual == Usual.BOTTOM ? RARE : 0);
            if (cost < least) {
                best = starts;
                least = cost;
            }
        }
        return best;
    }

    /// How the cells of most rows stand. At the bottom is rare, and looks like a name above a row that has one: so
    /// nearly all rows must tell it.
    private enum Usual {
        MIDDLE,
        TOP,
        BOTTOM
    }

    private float cost(List<Integer> starts, Usual usual) {
        float sum = 0;
        for (int i = 0; i + 1 < starts.size(); i++) {
            sum += row(starts.get(i), starts.get(i + 1), usual) + boundary(starts.get(i));
        }
        return sum;
    }

    private List<Integer> starts(Usual usual) {
        int n = levels.size();
        float[] least = new float[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(least, Float.MAX_VALUE);
        least[0] = 0;
        float[] boundary = new float[n];
        for (int i = 0; i < n; i++) {
            boundary[i] = boundary(i);
        }
        for (int end = 1; end <= n; end++) {
            for (int start = end - 1; start >= Math.max(0, end - MOST); start--) {
                if (start + 1 < end && isRuledOff[start + 1]) {
                    break; // no row holds a rule
                }
                float cost = least[start] + boundary[start] + row(start, end, usual);
                if (cost < least[end]) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
        var starts = new ArrayList<Integer>();
        for (int at = n; at > 0; at = from[at]) {
            starts.addFirst(from[at]);
        }
        starts.add(n);
        return starts;
    }

    /// What it costs that a row begins at a level: text that goes on is parted, or rows overlap.
    private float boundary(int start) {
        if (start == 0 || isRuledOff[start]) {
            return 0;
        }
        float cost = middles[start] - middles[start - 1] < OVERLAP * leading ? OVERLAPPING : 0;
        for (int c = 0; c < room.length; c++) {
            int above = start - 1;
            while (above > 0 && start - above < MOST && in(levels.get(above), c) == null) {
                above--;
            }
            int below = start;
            while (below < levels.size() - 1 && below - start < MOST && in(levels.get(below), c) == null) {
                below++;
            }
            Fragment last = in(levels.get(above), c);
            Fragment first = in(levels.get(below), c);
            if (last == null || first == null) {
                continue;
            }
            float pitch = middles[below] - middles[above];
            if (endsOpen(last.text()) || beginsClosed(first.text())) {
                cost += pitch < HOLE * leading ? PARTED_SENTENCE : 0;
            } else if (pitch < CLOSE * leading && isFull(last, first) && !hasFigures[c] && !isUniform[c]) {
                cost += PARTED_LINE + (rowPitch > CLOSE * leading ? PARTED_LINE : 0);
            } else if (pitch < CLOSE * leading && hasFigures[c] && isOneNumber(last, first)) {
                cost += PARTED_LINE;
            }
        }
        return cost;
    }

    private static boolean endsOpen(String text) {
        return "，、（：；(,".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean beginsClosed(String text) {
        return "，。、；：）)%％.．".indexOf(text.charAt(0)) >= 0;
    }

    private boolean isFull(Fragment last, Fragment first) {
        return last.line().width() + last.line().roomFor(first.line()) > room[last.from()] + 0.2f;
    }

    private boolean isOneNumber(Fragment last, Fragment first) {
        return Figures.isBroken(last.text(), first.text())
                && CellText.isWrapped(last.line(), first.line(), room[last.from()]);
    }

    /// What it costs that levels are one row.
    private float row(int start, int end, Usual usual) {
        if (end - start == 1) {
            return EACH + lone(start, end);
        }
        float[] first = new float[room.length];
        float[] last = new float[room.length];
        @Nullable Fragment[] lastIn = new Fragment[room.length];
        float cost = EACH + lone(start, end);
        for (int i = start; i < end; i++) {
            for (Fragment fragment : levels.get(i)) {
                for (int c = fragment.from(); c < fragment.to(); c++) {
                    Fragment above = lastIn[c];
                    if (above == null) {
                        first[c] = middles[i];
                    } else if (c == fragment.from()) {
                        cost += joining(above, fragment, middles[i] - last[c]);
                    }
                    last[c] = middles[i];
                    lastIn[c] = fragment;
                }
            }
        }
        float top = middles[start];
        float middle = (middles[start] + middles[end - 1]) / 2;
        float bottom = middles[end - 1];
        float byTop = usual == Usual.TOP ? 0 : UNUSUAL;
        float byMiddle = usual == Usual.MIDDLE ? 0 : UNUSUAL;
        boolean isNameAbove = levels.subList(start, end - 1).stream()
                .allMatch(level -> level.stream().allMatch(fragment -> fragment.from() == 0));
        float byBottom = usual == Usual.BOTTOM ? (isNameAbove ? 2 * OUT_OF_LINE : 0) : Float.MAX_VALUE;
        for (int c = 0; c < room.length; c++) {
            Fragment any = lastIn[c];
            if (any != null && any.from() == c) {
                byTop += Math.abs(first[c] - top) > IN_LINE * leading ? OUT_OF_LINE : 0;
                byMiddle += Math.abs((first[c] + last[c]) / 2 - middle) > IN_LINE * leading ? OUT_OF_LINE : 0;
                byBottom += Math.abs(last[c] - bottom) > IN_LINE * leading ? OUT_OF_LINE : 0;
            }
        }
        return cost + Math.min(byTop, Math.min(byMiddle, byBottom));
    }

    private float lone(int start, int end) {
        boolean hasName = false;
        int only = -1;
        boolean isAlone = true;
        for (int i = start; i < end; i++) {
            for (Fragment fragment : levels.get(i)) {
                hasName |= fragment.from() == 0;
                isAlone &= only < 0 || only == fragment.from();
                only = fragment.from();
            }
        }
        return hasName ? 0 : UNNAMED + (isAlone ? LONE : 0);
    }

    /// What it costs that two lines are of one cell.
    private float joining(Fragment above, Fragment below, float pitch) {
        if (above.isSpan() || below.isSpan()) {
            return UNFILLED_LINE;
        }
        float cost = pitch > HOLE * leading ? UNFILLED_LINE : 0;
        boolean areFigures = Figures.isFigure(above.text()) && Figures.isFigure(below.text());
        if (hasFigures[above.from()] && areFigures) {
            return cost + (isOneNumber(above, below) ? UNUSUAL : BROKEN_FIGURES);
        }
        if (hasFigures[above.from()] && Figures.isFigure(below.text())) {
            return cost + BROKEN_FIGURES; // a heading and what stands under it
        }
        if (NUMBERED.matcher(below.text()).lookingAt()) {
            return cost + PARTED_SENTENCE;
        }
        if (isFull(above, below) || beginsClosed(below.text())) {
            return cost + (isUniform[above.from()] ? UNUSUAL : 0);
        }
        return cost + (below.text().startsWith("（") || below.text().startsWith("(") ? OPEN_BRACKET : UNFILLED_LINE);
    }
}
