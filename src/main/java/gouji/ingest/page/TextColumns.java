package gouji.ingest.page;

import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a page whose prose is set in two columns, which are read one after the other.
///
/// Two columns of prose are about equally wide, fill their lines, and leave between them, in the middle, a white
/// corridor
/// that no line and no rule crosses; a table's columns differ in width, and few of its lines are full.
record TextColumns(float top, float bottom, float middle, Column left, Column right) {
    private static final float CENTRAL = 0.1f; // of the text's width: how far from its middle the corridor may be
    private static final float CORRIDOR = 1.1f; // letter sizes, at least
    private static final float APART = 5; // letter sizes between two lines: the columns have ended
    private static final int LINES = 5; // in each column, at least
    private static final float NARROWEST = 9; // letter sizes
    private static final float UNLIKE = 1.4f; // how many times wider one column may be
    private static final float FULL = 0.55f; // of a column's lines, at least
    private static final float HAN = 0.6f; // of the letters, at least: else figures stand in columns

    /// The edges of one column.
    record Column(float left, float right) {}

    /// A line, or a table, with the corridor that it leaves.
    private record Item(
            float top,
            float bottom,
            float from,
            float to,
            @Nullable TextLine line) {}

    /// @param lines of the page's text outside ruled tables, from top to bottom
    static List<TextColumns> of(List<TextLine> lines, List<Frame> frames, List<Ruling> rulings) {
        if (lines.size() < LINES) {
            return List.of();
        }
        float left = (float) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        float size = lines.get(lines.size() / 2).size();
        if (right - left < 2 * NARROWEST * size) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        float middle = (left + right) / 2;
        float reach = CENTRAL * (right - left);
        lines.forEach(line -> items.add(item(line, middle - reach, middle + reach)));
        frames.forEach(frame -> items.add(item(frame, middle - reach, middle + reach)));
        items.sort(Comparator.comparingDouble(Item::top));
        return runs(items, size, rulings);
    }

    private static Item item(TextLine line, float from, float to) {
        float gapFrom = 0;
        float gapTo = 0;
        float before = -Float.MAX_VALUE;
        for (Letter letter : line.letters()) {
            if (!letter.text().isBlank()) {
                if (letter.left() >= from && before <= to && letter.left() - before > gapTo - gapFrom) {
                    gapFrom = before;
                    gapTo = letter.left();
                }
                before = Math.max(before, letter.right());
            }
        }
        if (before <= to && line.left() < (from + to) / 2) { // else a short line that begins the right column
            gapFrom = before;
            gapTo = Float.MAX_VALUE;
        }
        return new Item(line.top(), line.bottom(), gapFrom, gapTo, line);
    }

    private static Item item(Frame frame, float from, float to) {
        boolean isLeft = frame.right() <= to;
        boolean isRight = frame.left() >= from;
        return new Item(
                frame.top(),
                frame.bottom(),
                isLeft ? frame.right() : isRight ? -Float.MAX_VALUE : 0,
                isLeft ? Float.MAX_VALUE : isRight ? frame.left() : 0,
                null);
    }

    private static List<TextColumns> runs(List<Item> items, float size, List<Ruling> rulings) {
        var found = new ArrayList<TextColumns>();
        int start = 0;
        float from = -Float.MAX_VALUE;
        float to = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i <= items.size(); i++) {
            Item item = i < items.size() ? items.get(i) : null;
            boolean goesOn = item != null
                    && Math.min(to, item.to) - Math.max(from, item.from) >= CORRIDOR * size
                    && (i == start || item.top - bottom < APART * size);
            if (!goesOn) {
                TextColumns columns = columns(trimmed(items.subList(start, i)), from, to, size, rulings);
                if (columns != null) {
                    found.add(columns);
                }
                boolean isFree = item != null && item.to - item.from >= CORRIDOR * size;
                start = isFree ? i : i + 1;
                from = -Float.MAX_VALUE;
                to = Float.MAX_VALUE;
                bottom = -Float.MAX_VALUE;
                if (!isFree) {
                    continue;
                }
            }
            if (item != null) {
                from = Math.max(from, item.from);
                to = Math.min(to, item.to);
                bottom = Math.max(bottom, item.bottom);
            }
        }
        return found;
    }

    /// Without the lines above both columns that reach only to one: they end a paragraph as wide as the page.
    private static List<Item> trimmed(List<Item> items) {
        float left = top(items, true);
        float right = top(items, false);
        return items.stream()
                .filter(item -> item.bottom > Math.max(left, right))
                .toList();
    }

    /// Where a side begins: the first thing on it.
    private static float top(List<Item> items, boolean isLeft) {
        return (float) items.stream()
                .filter(item -> isLeft ? item.from > -Float.MAX_VALUE : item.to < Float.MAX_VALUE)
                .mapToDouble(Item::top)
                .min()
                .orElse(0);
    }

    private static @Nullable TextColumns columns(
            List<Item> items, float from, float to, float size, List<Ruling> rulings) {
        float middle = (from + to) / 2;
        var left = new Side(size);
        var right = new Side(size);
        int han = 0;
        int letters = 0;
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (Item item : items) {
            top = Math.min(top, item.top);
            bottom = Math.max(bottom, item.bottom);
            if (item.line != null) {
                left.add(item.line, letter -> letter.middleX() < middle);
                right.add(item.line, letter -> letter.middleX() >= middle);
                for (Letter letter : item.line.letters()) {
                    letters += letter.text().isBlank() ? 0 : 1;
                    han += letter.text().codePoints().anyMatch(Character::isIdeographic) ? 1 : 0;
                }
            }
        }
        boolean isProse = left.isProse() && right.isProse() && han >= HAN * letters;
        boolean areAlike = left.width() < UNLIKE * right.width() && right.width() < UNLIKE * left.width();
        boolean areBeside = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top)
                > 0.5f * Math.min(left.bottom - left.top, right.bottom - right.top);
        if (!isProse || !areAlike || !areBeside || isCrossed(rulings, top, bottom, middle, size)) {
            return null;
        }
        return new TextColumns(
                top, bottom, middle, new Column(left.left, left.right), new Column(right.left, right.right));
    }

    private static boolean isCrossed(List<Ruling> rulings, float top, float bottom, float middle, float size) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.isHorizontal()
                        && ruling.at() > top + size
                        && ruling.at() < bottom - size
                        && ruling.from() < middle - size
                        && ruling.to() > middle + size);
    }

    /// What stands on one side of the corridor.
    private static final class Side {
        private final float size;
        private final List<Float> ends = new ArrayList<>();
        private float left = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;

        Side(float size) {
            this.size = size;
        }

        void add(TextLine line, java.util.function.Predicate<Letter> isHere) {
            float end = -Float.MAX_VALUE;
            for (Letter letter : line.letters()) {
                if (!letter.text().isBlank() && isHere.test(letter)) {
                    left = Math.min(left, letter.left());
                    end = Math.max(end, letter.right());
                    top = Math.min(top, letter.top());
                    bottom = Math.max(bottom, letter.bottom());
                }
            }
            if (end > -Float.MAX_VALUE) {
                ends.add(end);
                right = Math.max(right, end);
            }
        }

        float width() {
            return right - left;
        }

        boolean isProse() {
            long full = ends.stream().filter(end -> end > right - 1.6f * size).count();
            return ends.size() >= LINES && width() >= NARROWEST * size && full >= FULL * ends.size();
        }
    }

    /// Whether something at a height stands in these columns.
    boolean holds(float y) {
        return y >= top && y <= bottom;
    }

    /// The column that something stands in.
    Column at(float x) {
        return x < middle ? left : right;
    }
}
