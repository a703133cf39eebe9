package gouji.ingest.pdf;

import gouji.ingest.page.Drawing;
import gouji.ingest.table.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// The operators that draw paths: what they draw is told as rulings by [Drawing].
final class PathOperators {
    private final PageScanner scanner;
    private final Drawing drawing;

    private PathOperators(PageScanner scanner, Consumer<Ruling> rulings) {
        this.scanner = scanner;
        this.drawing = new Drawing(rulings);
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
            case "m" -> drawing.start(scanner.seen(n[0], n[1]));
            case "l" -> drawing.line(scanner.seen(n[0], n[1]));
            case "c", "v", "y" -> drawing.start(scanner.seen(n[n.length - 2], n[n.length - 1]));
            case "re" -> {
                drawing.start(scanner.seen(n[0], n[1]));
                drawing.line(scanner.seen(n[0] + n[2], n[1]));
                drawing.line(scanner.seen(n[0] + n[2], n[1] + n[3]));
                drawing.line(scanner.seen(n[0], n[1] + n[3]));
                drawing.close();
            }
            case "h" -> drawing.close();
            case "n" -> drawing.discard();
            case "S" -> drawing.paint(true);
            case "s", "b", "b*" -> {
                drawing.close();
                drawing.paint(true);
            }
            case "B", "B*" -> drawing.paint(true);
            default -> drawing.paint(false);
        }
    }
}
