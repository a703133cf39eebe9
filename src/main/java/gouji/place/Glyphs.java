package gouji.place;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where each character of a text is drawn: one page and one box a character, packed in arrays because a long PDF has
/// millions of them. A character without a place of its own (a blank put in between words) has page 0.
public final class Glyphs {
    private final int[] pages;
    private final float[] boxes; // left, top, width, height of each character in turn

    private Glyphs(int[] pages, float[] boxes) {
        this.pages = pages;
        this.boxes = boxes;
    }

    /// Glyphs for `length` characters, none of them placed.
    public static Glyphs none(int length) {
        return new Glyphs(new int[length], new float[4 * length]);
    }

    public int length() {
        return pages.length;
    }

    /// The page of a character, from 1, or 0 where it has none.
    public int page(int index) {
        return pages[index];
    }

    public @Nullable Box box(int index) {
        return pages[index] == 0
                ? null
                : new Box(boxes[4 * index], boxes[4 * index + 1], boxes[4 * index + 2], boxes[4 * index + 3]);
    }

    public Glyphs slice(int start, int end) {
        return new Glyphs(Arrays.copyOfRange(pages, start, end), Arrays.copyOfRange(boxes, 4 * start, 4 * end));
    }

    /// Collects glyphs character by character.
    public static final class Builder {
        private int[] pages = new int[64];
        private float[] boxes = new float[256];
        private int length;

        public Builder add(int page, float left, float top, float width, float height) {
            if (length == pages.length) {
                pages = Arrays.copyOf(pages, 2 * length);
                boxes = Arrays.copyOf(boxes, 8 * length);
            }
            pages[length] = page;
            boxes[4 * length] = left;
            boxes[4 * length + 1] = top;
            boxes[4 * length + 2] = Math.max(0, width);
            boxes[4 * length + 3] = Math.max(0, height);
            length++;
            return this;
        }

        /// Adds a character that is drawn nowhere.
        public Builder addUnplaced() {
            return add(0, 0, 0, 0, 0);
        }

        public Builder addAll(Glyphs other) {
            for (int i = 0; i < other.length(); i++) {
                add(
                        other.pages[i],
                        other.boxes[4 * i],
                        other.boxes[4 * i + 1],
                        other.boxes[4 * i + 2],
                        other.boxes[4 * i + 3]);
            }
            return this;
        }

        public Glyphs build() {
            return new Glyphs(Arrays.copyOf(pages, length), Arrays.copyOf(boxes, 4 * length));
        }
    }
}
