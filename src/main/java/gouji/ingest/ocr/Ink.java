package gouji.ingest.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page in black and white: what is darker than the paper around it is ink.
final class Ink {
    private static final int WINDOW = 40; // pixels to either side; wider than a stroke, narrower than a shadow
    private static final int PERCENT = 80; // of the brightness around: darker is ink
    private static final int PAPER = 215; // brighter than that is paper whatever is around it

    private final int width;
    private final int height;
    private final boolean[] black;

    private Ink(int width, int height, boolean[] black) {
        this.width = width;
        this.height = height;
        this.black = black;
    }

    static Ink of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        var black = new boolean[width * height];
        var columns = new int[width]; // brightness of each column within the window
        int top = 0;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (; bottom < Math.min(height, y + WINDOW + 1); bottom++) {
                for (int x = 0; x < width; x++) {
                    columns[x] += picture.at(x, bottom);
                }
            }
            for (; top < y - WINDOW; top++) {
                for (int x = 0; x < width; x++) {
                    columns[x] -= picture.at(x, top);
                }
            }
            long sum = 0;
            int left = 0;
            int right = 0;
            for (int x = 0; x < width; x++) {
                for (; right < Math.min(width, x + WINDOW + 1); right++) {
                    sum += columns[right];
                }
                for (; left < x - WINDOW; left++) {
                    sum -= columns[left];
                }
                long around = (long) (right - left) * (bottom - top);
                int grey = picture.at(x, y);
                black[y * width + x] = grey < PAPER && grey * around * 100 < sum * PERCENT;
            }
        }
        return new Ink(width, height, black);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean at(int x, int y) {
        return black[y * width + x];
    }

    Ink copy() {
        return new Ink(width, height, black.clone());
    }

    Area all() {
        return new Area(0, 0, width, height);
    }

    void wipe(Area area) {
        Area inside = area.within(width, height);
        for (int y = inside.top(); y < inside.bottom(); y++) {
            Arrays.fill(
                    black,
                    y * width + inside.left(),
                    Math.max(y * width + inside.left(), y * width + inside.right()),
                    false);
        }
    }

    /// How much ink is in each row of an area.
    int[] rows(Area area) {
        var counts = new int[Math.max(0, area.height())];
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                counts[y - area.top()] += at(x, y) ? 1 : 0;
            }
        }
        return counts;
    }

    /// How much ink is in each column of an area.
    int[] columns(Area area) {
        var counts = new int[Math.max(0, area.width())];
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                counts[x - area.left()] += at(x, y) ? 1 : 0;
            }
        }
        return counts;
    }

    /// The areas of ink between white columns, from left to right: mostly one for each letter.
    List<Area> parts(Area area) {
        var parts = new ArrayList<Area>();
        int[] columns = columns(area);
        int start = -1;
        for (int x = 0; x <= columns.length; x++) {
            boolean isInk = x < columns.length && columns[x] > 0;
            if (isInk && start < 0) {
                start = x;
            } else if (!isInk && start >= 0) {
                parts.add(trimmed(new Area(area.left() + start, area.top(), area.left() + x, area.bottom())));
                start = -1;
            }
        }
        return parts;
    }

    /// Whether its ink is in two pieces, one above the other, as in `：` and `≥`, but in no digit.
    boolean isParted(Area part) {
        return Arrays.stream(rows(part)).anyMatch(row -> row == 0);
    }

    /// An area without the white rows above and below its ink.
    private Area trimmed(Area area) {
        int[] rows = rows(area);
        int top = 0;
        int bottom = rows.length;
        while (top < bottom && rows[top] == 0) {
            top++;
        }
        while (bottom > top && rows[bottom - 1] == 0) {
            bottom--;
        }
        return new Area(area.left(), area.top() + top, area.right(), area.top() + bottom);
    }
}
