package gouji.ingest.word;

import gouji.ingest.xml.Node;
import org.jspecify.annotations.Nullable;

/// How characters are set; what is null is inherited.
///
/// @param halfPoints the size in half points
/// @param font the East Asian font
record Setting(
        @Nullable Boolean bold,
        @Nullable Integer halfPoints,
        @Nullable String font,
        @Nullable Boolean hidden) {

    static final Setting INHERITED = new Setting(null, null, null, null);

    /// What a `w:rPr` element says.
    static Setting of(@Nullable Node properties) {
        if (properties == null) {
            return INHERITED;
        }
        Node fonts = properties.child("w:rFonts");
        return new Setting(
                properties.flag("w:b"),
                properties.number("w:sz"),
                fonts == null ? null : fonts.attribute("w:eastAsia"),
                properties.flag("w:vanish"));
    }

    /// This setting, completed by another.
    Setting over(Setting base) {
        return new Setting(
                bold == null ? base.bold : bold,
                halfPoints == null ? base.halfPoints : halfPoints,
                font == null ? base.font : font,
                hidden == null ? base.hidden : hidden);
    }
}
