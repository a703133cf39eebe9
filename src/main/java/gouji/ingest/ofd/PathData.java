package gouji.ingest.ofd;

import gouji.ingest.page.Drawing;
import gouji.ingest.paint.PathShape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;

/// The short form in which a path is written: `M 0 0 L 10 0 L 10 5 C`.
final class PathData {
    private PathData() {}

    /// Draws a path, and tells what shape it has.
    ///
    /// @param place from the path's coordinates to the page's
    static PathShape draw(String said, AffineTransform place, Drawing drawing) {
        var shape = new PathShape();
        String[] words = said.strip().split("[\\s,]+", 0);
        int i = 0;
        while (i < words.length) {
            String operator = words[i++];
            int count = operands(operator);
            if (count > words.length - i) {
                return shape; // cut short
            }
            var last = new Point2D.Float();
            if (count >= 2) {
                Point2D.Float end = point(words, i + count - 2, place);
                if (end == null) {
                    return shape;
                }
                last = end;
            }
            switch (operator) {
                case "S", "M" -> {
                    drawing.start(last);
                    shape.start(last);
                }
                case "Q", "B", "A" -> {
                    drawing.start(last);
                    curve(operator, words, i, place, shape);
                    shape.curve(last);
                }
                case "L" -> {
                    drawing.line(last);
                    shape.line(last);
                }
                case "C" -> drawing.close();
                default -> {
                    // no operator: skipped
                }
            }
            i += count;
        }
        return shape;
    }

    /// A curve stays between the points by which it is drawn; how far an arc goes beyond its ends is not reckoned.
    private static void curve(String operator, String[] words, int from, AffineTransform place, PathShape shape) {
        int before = operator.equals("A") ? 0 : operands(operator) - 2;
        for (int i = from; i < from + before; i += 2) {
            Point2D.Float by = point(words, i, place);
            if (by != null) {
                shape.curve(by);
            }
        }
    }

    private static Point2D.@Nullable Float point(String[] words, int at, AffineTransform place) {
        double x = Numbers.number(words[at]);
        double y = Numbers.number(words[at + 1]);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return null;
        }
        var point = new Point2D.Float();
        place.transform(new Point2D.Double(x, y), point);
        return point;
    }

    private static int operands(String operator) {
        return switch (operator) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            default -> 0;
        };
    }
}
