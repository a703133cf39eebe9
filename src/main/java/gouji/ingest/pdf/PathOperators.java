package gouji.ingest.pdf;

import gouji.ingest.page.Drawing;
import gouji.ingest.paint.Box;
import gouji.ingest.paint.PathShape;
import gouji.ingest.table.Ruling;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// The operators that draw paths: what they draw is told as rulings by [Drawing], what they fill and to what they
/// confine further drawing to a [Canvas].
final class PathOperators {
    private final PageScanner scanner;
    private final Canvas canvas;
    private final Drawing drawing;

    private PathShape shape = new PathShape();
    private boolean isClip; // once it is painted

    private PathOperators(PageScanner scanner, Canvas canvas, Consumer<Ruling> rulings) {
        this.scanner = scanner;
        this.canvas = canvas;
        this.drawing = new Drawing(rulings);
    }

    /// Operators to be added to a scanner; they hand each ruling on as it is painted.
    static List<OperatorProcessor> on(PageScanner scanner, Canvas canvas, Consumer<Ruling> rulings) {
        var path = new PathOperators(scanner, canvas, rulings);
        var operators = new ArrayList<OperatorProcessor>();
        for (String name : List.of(
                "m", "l", "c", "v", "y", "re", "h", "W", "W*", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
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

    static float[] numbers(List<COSBase> operands) {
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
            case "l" -> line(n[0], n[1]);
            case "c", "v", "y" -> curve(n);
            case "re" -> {
                start(n[0], n[1]);
                line(n[0] + n[2], n[1]);
                line(n[0] + n[2], n[1] + n[3]);
                line(n[0], n[1] + n[3]);
                drawing.close();
            }
            case "h" -> drawing.close();
            case "W", "W*" -> isClip = true;
            case "n" -> {
                drawing.discard();
                end(false, false);
            }
            case "S" -> paint(false, true);
            case "s" -> {
                drawing.close();
                paint(false, true);
            }
            case "b", "b*" -> {
                drawing.close();
                paint(true, true);
            }
            case "B", "B*" -> paint(true, true);
            default -> paint(true, false);
        }
    }

    private void start(float x, float y) {
        Point2D.Float at = scanner.seen(x, y);
        drawing.start(at);
        shape.start(at);
    }

    private void line(float x, float y) {
        Point2D.Float to = scanner.seen(x, y);
        drawing.line(to);
        shape.line(to);
    }

    private void curve(float[] n) {
        for (int i = 0; i + 1 < n.length; i += 2) {
            shape.curve(scanner.seen(n[i], n[i + 1]));
        }
        drawing.start(scanner.seen(n[n.length - 2], n[n.length - 1]));
    }

    private void paint(boolean isFilled, boolean isStroked) {
        drawing.paint(isStroked);
        end(isFilled, isStroked);
    }

    /// A path ends with what paints it; then it may confine what follows.
    private void end(boolean isFilled, boolean isStroked) {
        Box box = shape.box();
        if (box != null && isFilled) {
            canvas.filled(box, shape.isBox());
        }
        if (box != null && isStroked) {
            canvas.stroked(box);
        }
        if (box != null && isClip) {
            canvas.clip(box, shape.isBox());
        }
        isClip = false;
        shape = new PathShape();
    }
}
