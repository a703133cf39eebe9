package gouji.ingest.word;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Characters of the symbol fonts that carry meaning in reports: ≥, ≤, ☑, ☐ and their like.
final class Symbols {
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xA3, "≤"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xE5, "∑"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB7, "•"),
            Map.entry(0x2D, "-"),
            Map.entry(0x2B, "+"),
            Map.entry(0x3D, "="));
    private static final Map<Integer, String> WINGDINGS =
            Map.of(0xFE, "☑", 0xFD, "☒", 0xA8, "☐", 0x6F, "☐", 0x71, "☐", 0xFC, "✓", 0xFB, "✗", 0x6C, "●", 0x6E, "■");
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x52, "☑", 0x51, "☒", 0x53, "☒", 0x54, "☒", 0xA3, "☐", 0x2A, "☐", 0x50, "✓", 0x4F, "✗");

    private Symbols() {}

    /// Whether a character means something only in its own font.
    static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    /// The character at a code of a symbol font, or null where it is not known.
    static @Nullable String of(@Nullable String font, int code) {
        int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
        return switch (font == null ? "" : font.toLowerCase(Locale.ROOT)) {
            case "symbol" -> SYMBOL.get(low);
            case "wingdings" -> WINGDINGS.get(low);
            case "wingdings 2" -> WINGDINGS_2.get(low);
            default -> isPrivate((char) code) ? null : Character.toString(code);
        };
    }
}
