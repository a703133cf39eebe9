package gouji.ingest.table;

/// One glyph on a page, in points from the upper left.
///
/// @param text the characters it stands for, mostly one
/// @param page from 1
/// @param size of its font in points
/// @param font its font's name without subset prefix
/// @param turn by how many degrees it is turned to the left: 0, 90, 180 or 270
public record Letter(
        String text, int page, float left, float top, float width, float height, float size, String font, int turn) {

    public Letter withText(String newText) {
        return new Letter(newText, page, left, top, width, height, size, font, turn);
    }

    public float right() {
        return left + width;
    }

    public float bottom() {
        return top + height;
    }

    public float middleX() {
        return left + width / 2;
    }

    public float middleY() {
        return top + height / 2;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isHan() {
        return !text.isEmpty() && TextLine.isWide(text.charAt(0));
    }
}
