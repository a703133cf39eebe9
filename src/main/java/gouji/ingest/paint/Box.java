package gouji.ingest.paint;

/// A part of the page as a person sees it.
public record Box(float left, float top, float right, float bottom) {

    public Box meet(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /// The smallest that holds both.
    public Box around(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    public Box grown(float by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    public boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    public boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    public boolean isNarrow(float least) {
        return right - left < least || bottom - top < least;
    }
}
