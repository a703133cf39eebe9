package gouji.ingest.ocr;

/// A rectangle of pixels; right and bottom are just outside.
record Area(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    Area union(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Area grown(int by) {
        return new Area(left - by, top - by, right + by, bottom + by);
    }

    Area within(int width, int height) {
        return new Area(Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom));
    }
}
