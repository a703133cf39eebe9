package gouji.ingest.pdf;

import gouji.ingest.table.Letter;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The part of a page that is shown, turned as a person sees it.
///
/// @param rotation to the right, in degrees
record Sheet(PDRectangle crop, int rotation) {
    private static final float ASCENT = 0.88f; // of the size; Han characters fill their square from there

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

    /// A letter whose line begins at a point.
    ///
    /// @param angle of its line, in quarters to the left
    Letter letter(String text, int number, Point2D.Float origin, float width, float size, int angle, String font) {
        float up = ASCENT * size;
        float down = size - up;
        return switch (angle) {
            case 90 -> new Letter(text, number, origin.x - up, origin.y - width, size, width, size, font, 90);
            case 180 -> new Letter(text, number, origin.x - width, origin.y - down, width, size, size, font, 180);
            case 270 -> new Letter(text, number, origin.x - down, origin.y, size, width, size, font, 270);
            default -> new Letter(text, number, origin.x, origin.y - up, width, size, size, font, 0);
        };
    }

    /// By how many degrees a letter is turned to the left that runs in a direction of the page's content.
    int angle(float alongX, float alongY) {
        return Math.floorMod(quarter(alongX, alongY) - rotation, 360);
    }

    private static int quarter(float alongX, float alongY) {
        if (Math.abs(alongX) >= Math.abs(alongY)) {
            return alongX >= 0 ? 0 : 180;
        }
        return alongY >= 0 ? 90 : 270;
    }
}
