package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/// Finds long straight lines in black and white: runs of ink along a row or column of pixels.
final class DrawnLines {
    private static final int GAP = 3; // pixels without ink that a scanned line may have
    private static final double ACROSS = 0.45; // inches; longer than any letter's stroke
    private static final double DOWN = 0.26; // inches; a row of a table may be that low
    private static final int WAVER = 1; // pixels by which a line may leave its row

    private DrawnLines() {}

    /// A run of ink, as long as a line and one pixel thick.
    ///
    /// @param at the row (horizontal) or column
    record Run(boolean isHorizontal, int at, int from, int to) {

        Area area() {
            return isHorizontal ? new Area(from, at, to, at + 1) : new Area(at, from, at + 1, to);
        }
    }

    static List<Run> of(Ink ink, int dpi) {
        var runs = new ArrayList<Run>();
        int across = (int) (ACROSS * dpi);
        int down = (int) (DOWN * dpi);
        for (int y = 0; y < ink.height(); y++) {
            addRuns(ink, true, y, across, runs);
        }
        for (int x = 0; x < ink.width(); x++) {
            addRuns(ink, false, x, down, runs);
        }
        return runs;
    }

    private static void addRuns(Ink ink, boolean horizontal, int at, int least, List<Run> runs) {
        int length = horizontal ? ink.width() : ink.height();
        int start = -1;
        int last = -1;
        for (int i = 0; i <= length; i++) {
            boolean isInk = i < length && isNear(ink, horizontal, at, i);
            if (isInk && start < 0) {
                start = i;
            }
            if (isInk) {
                last = i;
            } else if (start >= 0 && (i - last > GAP || i == length)) {
                if (last + 1 - start >= least && isOwn(ink, horizontal, at, start, last + 1)) {
                    runs.add(new Run(horizontal, at, start, last + 1));
                }
                start = -1;
            }
        }
    }

    private static boolean isNear(Ink ink, boolean horizontal, int at, int i) {
        int most = horizontal ? ink.height() : ink.width();
        for (int beside = Math.max(0, at - WAVER); beside <= Math.min(most - 1, at + WAVER); beside++) {
            if (horizontal ? ink.at(i, beside) : ink.at(beside, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether enough of a run's ink is in its own row, not in those beside it.
    private static boolean isOwn(Ink ink, boolean horizontal, int at, int from, int to) {
        int own = 0;
        for (int i = from; i < to; i++) {
            own += (horizontal ? ink.at(i, at) : ink.at(at, i)) ? 1 : 0;
        }
        return 4 * own > to - from;
    }
}
