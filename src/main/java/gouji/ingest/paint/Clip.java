package gouji.ingest.paint;

/// What drawing is confined to.
///
/// @param isExact whether all of the box may be drawn on, not only parts of it
public record Clip(Box box, boolean isExact) {
    public static final Clip NONE =
            new Clip(new Box(-Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE), true);

    /// What is left of it inside another.
    public Clip within(Box other, boolean isBox) {
        return new Clip(box.meet(other), isExact && isBox);
    }
}
