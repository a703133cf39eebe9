package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/// Finds the lines of text in an area: stretches of rows with ink, with white above and below.
final class Bands {
    private static final int SPECK = 2; // pixels of ink in a row that are dust
    private static final int LOWEST = 3; // pixels; lower is dust
    private static final double TIED = 0.45; // of the line's height: parts of one letter (二, 告) stand nearer

    private Bands() {}

    /// @param usual the height of a line of text on this page, in pixels; 0 where that is not known
    static List<Area> of(Ink ink, Area area, int usual) {
        var bands = new ArrayList<Area>();
        int[] rows = ink.rows(area);
        int start = -1;
        for (int y = 0; y <= rows.length; y++) {
            boolean isInk = y < rows.length && rows[y] >= SPECK;
            if (isInk && start < 0) {
                start = y;
            } else if (!isInk && start >= 0) {
                Area band = trimmed(ink, new Area(area.left(), area.top() + start, area.right(), area.top() + y));
                if (band.height() >= LOWEST && !band.isEmpty()) {
                    add(band, usual, bands);
                }
                start = -1;
            }
        }
        return bands;
    }

    private static void add(Area band, int usual, List<Area> bands) {
        Area joined = band;
        while (!bands.isEmpty() && areOneLine(bands.getLast(), joined, usual)) {
            joined = bands.removeLast().union(joined);
        }
        bands.add(joined);
    }

    /// Letters of two strokes, one above the other, where no other letter beside them fills the gap.
    private static boolean areOneLine(Area above, Area below, int usual) {
        Area both = above.union(below);
        int gap = below.top() - above.bottom();
        if (usual > 0 && both.height() <= 1.12 * usual) {
            return true;
        }
        boolean isOneLetter = both.width() <= 1.35 * both.height() && both.height() <= 1.2 * both.width();
        boolean isOfSize = usual > 0 && both.height() > 0.6 * usual && both.height() < 2.5 * usual;
        return isOneLetter && isOfSize && gap < TIED * both.height();
    }

    private static Area trimmed(Ink ink, Area band) {
        int[] columns = ink.columns(band);
        int left = 0;
        int right = columns.length;
        while (left < right && columns[left] == 0) {
            left++;
        }
        while (right > left && columns[right - 1] == 0) {
            right--;
        }
        return new Area(band.left() + left, band.top(), band.left() + right, band.bottom());
    }

    /// The height of most lines of text, weighed by their width; 0 where there are none.
    static int usualHeight(List<Area> bands, int dpi) {
        var weights = new int[dpi];
        long all = 0;
        for (Area band : bands) {
            boolean isText = band.height() > dpi / 18 && band.height() < dpi / 2; // 4 to 36 points
            if (isText) {
                weights[band.height()] += band.width();
                all += band.width();
            }
        }
        long sum = 0;
        for (int height = 0; height < dpi; height++) {
            sum += weights[height];
            if (sum * 2 > all) {
                return height;
            }
        }
        return 0;
    }
}
