package gouji.ingest.pdf;

import gouji.ingest.table.Letter;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The part of a page that is shown, turned as a person sees it.
///
/// @param rotation to the right, in degrees
record Sheet(PDRectangle crop, int rotation) {

    static Sheet of(PDPage page, int turn) {
        return new Sheet(page.getCropBox(), Math.floorMod(page.getRotation() + turn, 360));
    }

    private boolean isSideways() {
        return rotation % 180 == 90;
    }

    float width() {
        return isSideways() ? crop.getHeight() : crop.getWidth();
    }

    float height() {
        return isSideways() ? crop.getWidth() : crop.getHeight();
    }

    /// A point as the page's content tells it, in points from the upper left.
    Point2D.Float seen(float drawnX, float drawnY) {
        float x = drawnX - crop.getLowerLeftX();
        float y = drawnY - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(crop.getWidth() - x, y);
            case 270 -> new Point2D.Float(crop.getHeight() - y, crop.getWidth() - x);
            default -> new Point2D.Float(x, crop.getHeight() - y);
        };
    }

    boolean holds(Letter letter) {
        return letter.middleX() >= 0
                && letter.middleY() >= 0
                && letter.middleX() <= width()
                && letter.middleY() <= height();
    }
}
