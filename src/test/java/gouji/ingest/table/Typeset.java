package gouji.ingest.table;

import java.util.ArrayList;
import java.util.List;

/// Sets text for tests: Han characters are as wide as high, all others half of that.
public final class Typeset {
    private Typeset() {}

    public static List<Letter> line(int page, float left, float top, float size, String text) {
        var letters = new ArrayList<Letter>();
        float x = left;
        for (int i = 0; i < text.length(); i++) {
            float width = TextLine.isWide(text.charAt(i)) ? size : size / 2;
            letters.add(new Letter(text.substring(i, i + 1), page, x, top, width, size, size, "仿宋", 0));
            x += width;
        }
        return letters;
    }

    /// Lines below each other, all from the same left edge.
    public static List<Letter> lines(float left, float top, float size, String... texts) {
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < texts.length; i++) {
            letters.addAll(line(1, left, top + i * 1.3f * size, size, texts[i]));
        }
        return letters;
    }
}
