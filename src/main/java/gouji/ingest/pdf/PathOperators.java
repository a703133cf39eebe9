package gouji.ingest.pdf;

import gouji.ingest.table.Ruling;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Follows what is drawn and tells the straight lines along the page's edges: strokes, and filled rectangles so thin
/// that they are lines. Everything else (curves, shading, clipping) passes by.
final class PathOperators {
    private static final float THIN = 3.2f; // points; thicker fills are shading
    private static final float STRAIGHT = 0.8f; // points a line may lean over its whole length

    private final PageScanner scanner;
    private final Consumer<Ruling> rulings;
    private final List<List<Point2D.Float>> parts = new ArrayList<>(); // null between points: a curve

    private PathOperators(PageScanner scanner, Consumer<Ruling> rulings) {
        this.scanner = scanner;
        this.rulings = rulings;
    }

    /// Operators to be added to a scanner; they hand each ruling on as it is painted.
    static List<OperatorProcessor> on(PageScanner scanner, Consumer<Ruling> rulings) {
        var path = new PathOperators(scanner, rulings);
        var operators = new ArrayList<OperatorProcessor>();
        for (String name :
                List.of("m", "l", "c", "v", "y", "re", "h", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
            operators.add(path.operator(name));
        }
        return operators;
    }

    private OperatorProcessor operator(String name) {
        return new OperatorProcessor(scanner) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                float[] numbers = numbers(operands);
                if (numbers.length >= needed(name)) {
                    draw(name, numbers);
                }
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private static int needed(String name) {
        return switch (name) {
            case "m", "l" -> 2;
            case "v", "y", "re" -> 4;
            case "c" -> 6;
            default -> 0;
        };
    }

    private static float[] numbers(List<COSBase> operands) {
        var numbers = new float[operands.size()];
        int count = 0;
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number) {
                numbers[count++] = number.floatValue();
            }
        }
        return java.util.Arrays.copyOf(numbers, count);
    }

    private void draw(String name, float[] n) {
        switch (name) {
            case "m" -> start(n[0], n[1]);
            case "l" -> current().add(scanner.seen(n[0], n[1]));
            case "c", "v", "y" -> {
                start(n[n.length - 2], n[n.length - 1]); // a curve is no ruling: go on from its end
            }
            case "re" -> {
                start(n[0], n[1]);
                current().add(scanner.seen(n[0] + n[2], n[1]));
                current().add(scanner.seen(n[0] + n[2], n[1] + n[3]));
                current().add(scanner.seen(n[0], n[1] + n[3]));
                close();
            }
            case "h" -> close();
            case "n" -> parts.clear();
            case "S" -> paint(true);
            case "s", "b", "b*" -> {
                close();
                paint(true);
            }
            case "B", "B*" -> paint(true);
            default -> paint(false);
        }
    }

    private List<Point2D.Float> current() {
        if (parts.isEmpty()) {
            parts.add(new ArrayList<>());
        }
        return parts.getLast();
    }

    private void start(float x, float y) {
        parts.add(new ArrayList<>());
        current().add(scanner.seen(x, y));
    }

    private void close() {
        if (!current().isEmpty()) {
            current().add(current().getFirst());
        }
    }

    private void paint(boolean isStroked) {
        for (List<Point2D.Float> part : parts) {
            if (part.size() >= 2 && !thinShape(part) && isStroked) {
                for (int i = 1; i < part.size(); i++) {
                    segment(part.get(i - 1), part.get(i));
                }
            }
        }
        parts.clear();
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
