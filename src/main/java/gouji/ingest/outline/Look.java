package gouji.ingest.outline;

import org.jspecify.annotations.Nullable;

/// How a paragraph is set, as far as its format tells.
///
/// @param level the outline or heading-style level, from 1; 0 for body text or where that is not known
/// @param bold whether all of its text is bold
/// @param size the size of most of its text in points, 0 where that is not known
/// @param centred whether it is centred between the margins
/// @param font the name of the font of most of its text (for Word the East Asian one), or null
public record Look(
        int level,
        boolean bold,
        float size,
        boolean centred,
        @Nullable String font) {

    /// Nothing known.
    public static final Look PLAIN = new Look(0, false, 0, false, null);

    public Look withLevel(int newLevel) {
        return new Look(newLevel, bold, size, centred, font);
    }
}
