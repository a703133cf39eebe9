package gouji.ingest.page;

import gouji.ingest.table.Ruling;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Follows a path as it is drawn, in points from the page's upper left, and tells the straight lines along the page's
/// edges: strokes, and filled shapes so thin that they are lines. Everything else (curves, shading) passes by.
public final class Drawing {
    private static final float THIN = 3.2f; // points; thicker fills are shading
    private static final float STRAIGHT = 0.8f; // points a line may lean over its whole length

    private final Consumer<Ruling> rulings;
    private final List<List<Point2D.Float>> parts = new ArrayList<>();

    /// @param rulings takes each line as it is painted
    public Drawing(Consumer<Ruling> rulings) {
        this.rulings = rulings;
    }

    /// Goes on elsewhere. A curve is no ruling: after one, the path goes on from its end as if anew.
    public void start(Point2D.Float at) {
        parts.add(new ArrayList<>());
        parts.getLast().add(at);
    }

    public void line(Point2D.Float to) {
        current().add(to);
    }

    /// Draws the line back to where the current part of the path began.
    public void close() {
        if (!current().isEmpty()) {
            current().add(current().getFirst());
        }
    }

    /// Ends the path without a trace.
    public void discard() {
        parts.clear();
    }

    /// Ends the path.
    ///
    /// @param isStroked else it is only filled
    public void paint(boolean isStroked) {
        for (List<Point2D.Float> part : parts) {
            if (part.size() >= 2 && !thinShape(part) && isStroked) {
                for (int i = 1; i < part.size(); i++) {
                    segment(part.get(i - 1), part.get(i));
                }
            }
        }
        parts.clear();
    }

    private List<Point2D.Float> current() {
        if (parts.isEmpty()) {
            parts.add(new ArrayList<>());
        }
        return parts.getLast();
    }

    /// A shape so flat that it is a line, or so small that it is a dot of one.
    private boolean thinShape(List<Point2D.Float> points) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Point2D.Float point : points) {
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            top = Math.min(top, point.y);
            bottom = Math.max(bottom, point.y);
        }
        float width = right - left;
        float height = bottom - top;
        if (Math.min(width, height) > THIN) {
            return false;
        }
        if (height <= width || height <= THIN) {
            rulings.accept(Ruling.horizontal((top + bottom) / 2, left, right));
        }
        if (width < height || width <= THIN) {
            rulings.accept(Ruling.vertical((left + right) / 2, top, bottom));
        }
        return true;
    }

    private void segment(Point2D.Float from, Point2D.Float to) {
        if (Math.abs(from.y - to.y) <= STRAIGHT) {
            rulings.accept(Ruling.horizontal((from.y + to.y) / 2, from.x, to.x));
        } else if (Math.abs(from.x - to.x) <= STRAIGHT) {
            rulings.accept(Ruling.vertical((from.x + to.x) / 2, from.y, to.y));
        }
    }
}
