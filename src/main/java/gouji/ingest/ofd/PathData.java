package gouji.ingest.ofd;

import gouji.ingest.page.Drawing;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/// The short form in which a path is written: `M 0 0 L 10 0 L 10 5 C`.
final class PathData {
    private PathData() {}

    /// @param place from the path's coordinates to the page's
    static void draw(String said, AffineTransform place, Drawing drawing) {
        String[] words = said.strip().split("[\\s,]+", 0);
        int i = 0;
        while (i < words.length) {
            String operator = words[i++];
            int count = operands(operator);
            if (count > words.length - i) {
                return; // cut short
            }
            var last = new Point2D.Float();
            if (count >= 2) {
                double x = Numbers.number(words[i + count - 2]);
                double y = Numbers.number(words[i + count - 1]);
                if (Double.isNaN(x) || Double.isNaN(y)) {
                    return;
                }
                place.transform(new Point2D.Double(x, y), last);
            }
            i += count;
            switch (operator) {
                case "S", "M", "Q", "B", "A" -> drawing.start(last);
                case "L" -> drawing.line(last);
                case "C" -> drawing.close();
                default -> {
                    // no operator: skipped
                }
            }
        }
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
