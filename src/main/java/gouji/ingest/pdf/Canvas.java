package gouji.ingest.pdf;

import gouji.ingest.paint.Box;
import gouji.ingest.paint.Painted;
import gouji.ingest.paint.PathShape;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/// Follows colour and clipping as a page is drawn, and keeps what is painted.
final class Canvas {
    private static final float THICK = 3; // points; thinner lines are no ground that letters could stand on

    private final PageScanner scanner;
    private final Painted painted = new Painted();
    private final Deque<Ink> saved = new ArrayDeque<>();
    private Ink ink = Ink.FIRST;
    private int groups; // open ones, which may let through what is below them

    Canvas(PageScanner scanner) {
        this.scanner = scanner;
    }

    Painted painted() {
        return painted;
    }

    Ink ink() {
        return ink;
    }

    void take(Ink other) {
        ink = other;
    }

    void save() {
        saved.push(ink);
    }

    void restore() {
        ink = saved.isEmpty() ? ink : saved.pop();
    }

    void group(int more) {
        groups += more;
    }

    void clip(Box box, boolean isBox) {
        ink = ink.clipped(ink.clip().within(box, isBox));
    }

    void filled(Box box, boolean isBox) {
        if (scanner.isShown()) {
            painted.fill(ink.clip().box().meet(box), scanner.lettersDrawn(), ink.colour(), isBox && isPlain());
        }
    }

    void stroked(Box box) {
        PDGraphicsState state = scanner.getGraphicsState();
        float width = state.getLineWidth()
                * (float) Math.sqrt(
                        Math.abs(state.getCurrentTransformationMatrix().getScalingFactorX()
                                * state.getCurrentTransformationMatrix().getScalingFactorY()));
        if (width > THICK && scanner.isShown()) {
            painted.something(ink.clip().box().meet(box.grown(width / 2)), scanner.lettersDrawn());
        }
    }

    /// Colours that run into each other fill all that may be drawn on.
    void shaded() {
        if (scanner.isShown()) {
            painted.something(ink.clip().box(), scanner.lettersDrawn());
        }
    }

    /// @param image null for one that stands in the page's content itself
    void picture(@Nullable COSDictionary image) {
        var shape = new PathShape();
        for (Point2D.Float corner :
                new Point2D.Float[] {scanner.seen(0, 0), scanner.seen(1, 0), scanner.seen(1, 1), scanner.seen(0, 1)}) {
            shape.line(corner);
        }
        Box box = shape.box();
        if (box != null && scanner.isShown()) {
            boolean isOpaque = image != null && isOpaque(image) && shape.isBox() && isPlain();
            painted.picture(ink.clip().box().meet(box), scanner.lettersDrawn(), isOpaque);
        }
    }

    private static boolean isOpaque(COSDictionary image) {
        COSBase filter = image.getDictionaryObject(COSName.FILTER);
        boolean mayBeClear = filter != null && filter.toString().contains("JPX"); // says it inside
        return !mayBeClear
                && !image.getBoolean(COSName.IMAGE_MASK, false)
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK);
    }

    private boolean isPlain() {
        PDGraphicsState state = scanner.getGraphicsState();
        return groups == 0
                && ink.clip().isExact()
                && state.getNonStrokeAlphaConstant() == 1
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode());
    }
}
