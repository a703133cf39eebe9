package gouji.place;

/// A rectangle on a page, in points from the page's upper left corner, as a person would see the page (rotation
/// applied).
public record Box(float left, float top, float width, float height) {

    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("a box of " + width + " × " + height + " points");
        }
    }

    public float right() {
        return left + width;
    }

    public float bottom() {
        return top + height;
    }

    /// The smallest box around this one and another.
    public Box union(Box other) {
        float x = Math.min(left, other.left);
        float y = Math.min(top, other.top);
        return new Box(x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
    }
}
