package gouji.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/// Draws forms; counts pictures without decoding them.
final class DrawnObjects extends OperatorProcessor {
    private static final int MOST_FORMS = 20_000; // drawn on a page; forms that draw each other never end

    private final PageScanner scanner;
    private final Canvas canvas;
    private final DrawObject other;
    private int forms;
    private int images;

    DrawnObjects(PageScanner scanner, Canvas canvas) {
        super(scanner);
        this.scanner = scanner;
        this.canvas = canvas;
        this.other = new DrawObject(scanner);
    }

    int images() {
        return images;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        PDResources resources = scanner.getResources();
        if (!operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && resources != null
                && resources.isImageXObject(name)) {
            images += scanner.isShown() ? 1 : 0;
            COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            canvas.picture(objects == null ? null : objects.getCOSDictionary(name));
        } else if (++forms > MOST_FORMS) {
            throw new IOException("the page draws more than " + MOST_FORMS + " forms");
        } else {
            other.process(operator, operands);
        }
    }

    @Override
    public String getName() {
        return "Do";
    }
}
