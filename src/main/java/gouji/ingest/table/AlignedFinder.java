package gouji.ingest.table;

import gouji.ingest.table.Level.Piece;
import gouji.ingest.table.OpenTable.Around;
import gouji.ingest.table.RuledRuns.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds tables that have no upright lines: three-line tables (三线表) and others between rules, and tables that only
/// stand in columns.
public final class AlignedFinder {
    private static final float APART = 3.2f; // of the letter size, between two lines: the table has ended
    private static final float WIDE = 0.85f; // of the width of the page's text: a line of prose
    private static final float JUSTIFIED = 1.1f; // of the letter size: a gap in a line of prose
    private static final float CENTRED = 3; // letter sizes by which the margins of a title may differ
    private static final int ABOVE = 3; // levels above a table in which its caption stands
    private static final Pattern UNIT = Pattern.compile("[（(]?(?:(?:金额|计量)?单位[：:][（(]?.{0,6}元).*");
    private static final Pattern NUMBERED = Pattern.compile("(?:附表|附件|表)\\s*[\\d一二三四五六七八九十]{1,3}.*");
    private static final Pattern NUMBERED_CAPTION = Pattern.compile("(?:附表|表)\\s*[\\d一二三四五六七八九十]{1,3}\\D.{1,40}");
    private static final Pattern TITLE = Pattern.compile(".{2,40}表");

    private AlignedFinder() {}

    /// The frames of such tables, from top to bottom.
    ///
    /// @param lines of the page's text outside ruled tables
    /// @param drawn all rulings of the page
    public static List<Frame> find(List<TextLine> lines, List<Ruling> drawn) {
        List<Level> levels = Level.of(lines);
        if (levels.stream().filter(level -> level.pieces().size() > 1).count() < 2) {
            return List.of();
        }
        List<Ruling> rules = Rulings.whole(drawn, true);
        var frames = new ArrayList<Frame>();
        int next = 0;
        for (Run run : RuledRuns.of(levels, rules)) {
            Frame frame = OpenTable.frame(levels.subList(run.start(), run.end()), rules, Around.RULES);
            if (frame != null) {
                findUnruled(levels, next, run.start(), rules, frames);
                frames.add(frame);
                next = run.end();
            }
        }
        findUnruled(levels, next, levels.size(), rules, frames);
        frames.sort(Comparator.comparingDouble(Frame::top));
        return frames;
    }

    /// A box without upright lines inside, or without lines across, as the table that its text makes up; the box itself
    /// where that is none.
    ///
    /// @param letters those in the box
    public static Frame within(Frame box, List<Letter> letters, List<Ruling> drawn) {
        List<Level> levels = Level.of(TextLine.of(letters));
        Frame frame = levels.size() < 2 ? null : OpenTable.frame(levels, Rulings.whole(drawn, true), Around.BOX);
        return frame == null || frame.columns() < box.columns() ? box : frame;
    }

    /// Tables among levels that stand one below another, parted by prose, captions and blank space.
    private static void findUnruled(List<Level> levels, int from, int to, List<Ruling> rules, List<Frame> frames) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Level level : levels) {
            left = Math.min(left, level.left());
            right = Math.max(right, level.right());
        }
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean isEnd = i == to || isProse(levels, i, right - left) || isBreak(levels.get(i), (left + right) / 2);
            boolean isGap = !isEnd
                    && i > start
                    && levels.get(i).middle() - levels.get(i - 1).middle()
                            > APART * levels.get(i).size();
            if (isEnd || isGap) {
                addTable(levels, start, i, (left + right) / 2, rules, frames);
                start = isGap ? i : i + 1;
            }
        }
    }

    private static void addTable(
            List<Level> levels, int start, int end, float middle, List<Ruling> rules, List<Frame> frames) {
        if (end - start < 3) {
            return;
        }
        boolean isNamed = false;
        for (int i = Math.max(0, start - ABOVE); i < Math.min(end, start + 2); i++) {
            isNamed |= isCaption(levels.get(i), middle);
        }
        Frame frame = OpenTable.frame(levels.subList(start, end), rules, isNamed ? Around.CAPTION : Around.NOTHING);
        if (frame != null) {
            frames.add(frame);
        }
    }

    /// A line as wide as the page's text, whose gaps, if any, the lines beside it do not share.
    private static boolean isProse(List<Level> levels, int index, float width) {
        Level level = levels.get(index);
        boolean isParted = level.widestGap() >= JUSTIFIED
                || (index > 0 && level.sharesGapWith(levels.get(index - 1)))
                || (index + 1 < levels.size() && level.sharesGapWith(levels.get(index + 1)));
        return level.right() - level.left() > WIDE * width && !isParted;
    }

    private static boolean isBreak(Level level, float middle) {
        return isCaption(level, middle) || isLabels(level);
    }

    /// `表1　预算执行情况`, `单位：万元`, or both on one line.
    ///
    /// @param middle of the text or the table, where a title stands
    static boolean isCaption(Level level, float middle) {
        List<Piece> pieces = level.pieces();
        return pieces.size() <= 3
                && (NUMBERED.matcher(pieces.getFirst().text()).matches()
                        || UNIT.matcher(pieces.getLast().text()).matches()
                        || (pieces.size() == 1
                                && Math.abs(level.left() + level.right() - 2 * middle) < CENTRED * level.size()
                                && TITLE.matcher(pieces.getFirst().text()).matches()));
    }

    /// `表1　预算执行情况`, alone on its line.
    static boolean isNumberedCaption(Level level) {
        return level.pieces().size() <= 2
                && NUMBERED_CAPTION.matcher(level.line().text().text()).matches();
    }

    /// `部门：某局　日期：2023年3月`, as it stands above a form or below it.
    private static boolean isLabels(Level level) {
        return level.pieces().stream().allMatch(piece -> piece.text().matches(".{1,12}[：:].*"));
    }
}
