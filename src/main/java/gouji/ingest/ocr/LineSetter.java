package gouji.ingest.ocr;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.List;

/// Makes letters of recognised words.
final class LineSetter {
    private static final float NARROW = 0.55f; // of a Han character's width
    private static final float HAN_HEIGHT = 0.95f; // of the size
    private static final float FIGURE_HEIGHT = 0.72f; // of the size, for a line without Han characters
    private static final String FONT = "OCR";

    private final int page;
    private final float scale; // points a pixel

    LineSetter(int page, float scale) {
        this.page = page;
        this.scale = scale;
    }

    /// The size of a line's letters in points, by the height of its ink.
    float size(Line line) {
        return line.area().height() * scale / (line.hasHan() ? HAN_HEIGHT : FIGURE_HEIGHT);
    }

    List<Letter> letters(Line line, float size) {
        var letters = new ArrayList<Letter>();
        for (Word word : line.words()) {
            add(word, size, letters);
        }
        return Repairs.of(letters);
    }

    /// Shares a word's width among its letters.
    private void add(Word word, float size, List<Letter> letters) {
        String text = word.text();
        Area area = word.area();
        float all = 0;
        for (int i = 0; i < text.length(); i++) {
            all += share(text.charAt(i));
        }
        float x = area.left() * scale;
        float perShare = area.width() * scale / all;
        for (int i = 0; i < text.length(); i++) {
            float width = share(text.charAt(i)) * perShare;
            letters.add(new Letter(
                    text.substring(i, i + 1),
                    page,
                    x,
                    area.top() * scale,
                    width,
                    area.height() * scale,
                    size,
                    FONT,
                    0));
            x += width;
        }
    }

    private static float share(char c) {
        return c >= 0x2E80 ? 1 : NARROW;
    }
}
