package gouji.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/// The operators that choose the colour of fills, and those that paint without a path. Colours are not converted: a
/// broken profile must not cost a page.
final class InkOperators {
    private final PageScanner scanner;
    private final Canvas canvas;

    private InkOperators(PageScanner scanner, Canvas canvas) {
        this.scanner = scanner;
        this.canvas = canvas;
    }

    static List<OperatorProcessor> on(PageScanner scanner, Canvas canvas) {
        var ink = new InkOperators(scanner, canvas);
        var operators = new ArrayList<OperatorProcessor>();
        for (String name : List.of("g", "rg", "k", "cs", "sc", "scn", "sh", "BI")) {
            operators.add(ink.operator(name));
        }
        return operators;
    }

    private OperatorProcessor operator(String name) {
        return new OperatorProcessor(scanner) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                Ink ink = canvas.ink();
                switch (name) {
                    case "g" -> canvas.take(ink.of(1, PathOperators.numbers(operands)));
                    case "rg" -> canvas.take(ink.of(3, PathOperators.numbers(operands)));
                    case "k" -> canvas.take(ink.of(4, PathOperators.numbers(operands)));
                    case "cs" -> canvas.take(ink.inSpace(operands.isEmpty() ? 0 : numbers(operands.getFirst())));
                    case "sh" -> canvas.shaded();
                    case "BI" -> canvas.picture(null);
                    default -> canvas.take(ink.of(ink.space(), PathOperators.numbers(operands)));
                }
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    /// How many numbers tell a colour of the space of a name.
    private int numbers(COSBase named) {
        if (!(named instanceof COSName name)) {
            return 0;
        }
        PDResources resources = scanner.getResources();
        COSDictionary spaces =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = spaces == null ? null : spaces.getDictionaryObject(name);
        if (space instanceof COSArray array && array.size() > 1 && array.getObject(0) instanceof COSName kind) {
            boolean isProfile = kind.equals(COSName.ICCBASED) && array.getObject(1) instanceof COSDictionary;
            int said = isProfile ? ((COSDictionary) array.getObject(1)).getInt(COSName.N) : Ink.numbers(kind.getName());
            return said == 1 || said == 3 || said == 4 ? said : 0;
        }
        return Ink.numbers(space instanceof COSName other ? other.getName() : name.getName());
    }
}
