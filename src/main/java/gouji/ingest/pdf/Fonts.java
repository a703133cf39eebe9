package gouji.ingest.pdf;

import gouji.ingest.page.Radicals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// The fonts of a page, with what their codes stand for as far as they were met.
final class Fonts {
    static final String UNKNOWN = "\uFFFD";

    private final Map<PDFont, Known> all = new HashMap<>();
    private @Nullable Known last; // a page changes its font every few dozen letters

    /// A font.
    static final class Known {
        private final PDFont font;
        private final String name;
        private final @Nullable GlyphCheck check;
        private final Map<Integer, String> texts = new HashMap<>();

        private Known(PDFont font) {
            this.font = font;
            this.check = GlyphCheck.of(font);
            String said = font.getName() == null ? "" : font.getName();
            this.name = said.replaceFirst("^[A-Z]{6}\\+", "");
        }

        /// Its name without subset prefix.
        String name() {
            return name;
        }

        String text(int code) {
            return texts.computeIfAbsent(code, this::read);
        }

        boolean isDoubtful() {
            return check != null && check.isDoubtful();
        }

        private String read(int code) {
            String text = font.toUnicode(code);
            if (text == null || text.isEmpty()) {
                return UNKNOWN;
            }
            boolean isControl = text.length() == 1 && text.charAt(0) < ' ';
            boolean isPrivate =
                    text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE || c == 0);
            if (check != null && !isPrivate && !isControl) {
                check.meet(code, text);
            }
            return isPrivate ? UNKNOWN : isControl ? " " : Radicals.unified(text);
        }
    }

    Known of(PDFont font) {
        Known known = last;
        if (known == null || !font.equals(known.font)) {
            known = all.computeIfAbsent(font, Known::new);
            last = known;
        }
        return known;
    }

    /// The names of those whose codes stand for something else than their glyphs show.
    List<String> doubtful() {
        return all.values().stream()
                .filter(Known::isDoubtful)
                .map(Known::name)
                .sorted()
                .toList();
    }
}
