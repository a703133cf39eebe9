package gouji.ingest.table;

import java.util.ArrayList;
import java.util.List;

/// Runs of levels between rules that begin and end alike: where a table without upright lines may stand.
final class RuledRuns {
    private static final float SAME_END = 6; // points between the ends of rules of one table
    private static final float SHORTEST = 60; // points
    private static final float PROSE = 0.75f; // of the rules' length: a line of prose between two tables
    private static final float LARGER = 1.15f; // than the letters of a table: a heading between two
    private static final float EMPTY = 30; // points without text between two rules: two tables

    private RuledRuns() {}

    /// The levels from a first to before a last one.
    record Run(int start, int end) {}

    /// From top to bottom, none within another.
    ///
    /// @param rules across the page, from top to bottom
    static List<Run> of(List<Level> levels, List<Ruling> rules) {
        var runs = new ArrayList<Run>();
        var taken = new boolean[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            Ruling top = rules.get(i);
            if (taken[i] || top.length() < SHORTEST) {
                continue;
            }
            Ruling last = top;
            for (int j = i + 1; j < rules.size(); j++) {
                Ruling rule = rules.get(j);
                if (!isAlike(top, rule)) {
                    continue;
                }
                Run between = between(levels, last, rule);
                boolean isEmpty = between.start() == between.end() && rule.at() - last.at() > EMPTY;
                Run above = between(levels, top, last);
                float size =
                        above.start() < above.end() ? levels.get(above.start()).size() : Float.MAX_VALUE;
                if (isEmpty || isOutside(levels, between, top, size)) {
                    break;
                }
                taken[j] = true;
                last = rule;
            }
            Run run = between(levels, top, last);
            if (run.end() - run.start() >= 2
                    && (runs.isEmpty() || runs.getLast().end() <= run.start())) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static boolean isAlike(Ruling a, Ruling b) {
        return Math.abs(a.from() - b.from()) <= SAME_END && Math.abs(a.to() - b.to()) <= SAME_END;
    }

    private static Run between(List<Level> levels, Ruling top, Ruling bottom) {
        int start = 0;
        while (start < levels.size() && levels.get(start).middle() < top.at()) {
            start++;
        }
        int end = start;
        while (end < levels.size() && levels.get(end).middle() < bottom.at()) {
            end++;
        }
        return new Run(start, end);
    }

    /// Whether what stands between two rules is text between two tables: a numbered caption, or lines that are not
    /// parted into columns and of which one is wide, larger than the table above, or names a table.
    private static boolean isOutside(List<Level> levels, Run between, Ruling rule, float size) {
        boolean isText = false;
        List<Level> here = levels.subList(between.start(), between.end());
        if (here.stream().anyMatch(AlignedFinder::isNumberedCaption)) {
            return true;
        }
        for (Level level : here) {
            boolean isName = AlignedFinder.isCaption(level, (rule.from() + rule.to()) / 2);
            if (level.pieces().size() > 1 && !isName) {
                return false;
            }
            isText |= isName
                    || level.size() > LARGER * size
                    || level.right() - level.left() > PROSE * rule.length()
                    || level.left() < rule.from() - SAME_END
                    || level.right() > rule.to() + SAME_END;
        }
        return isText;
    }
}
