package gouji.ingest.table;

/// A drawn line along one of the page's edges.
///
/// @param isHorizontal else vertical
/// @param at its distance from the page's top (horizontal) or left edge (vertical)
/// @param from its start on the other axis
/// @param to its end, never before the start
public record Ruling(boolean isHorizontal, float at, float from, float to) {

    public static Ruling horizontal(float y, float x1, float x2) {
        return new Ruling(true, y, Math.min(x1, x2), Math.max(x1, x2));
    }

    public static Ruling vertical(float x, float y1, float y2) {
        return new Ruling(false, x, Math.min(y1, y2), Math.max(y1, y2));
    }

    public float length() {
        return to - from;
    }
}
