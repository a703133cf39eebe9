package gouji.place;

import java.util.Arrays;

/// A way to put text into another form: it reads the text and keeps, replaces or drops each character, in order.
@FunctionalInterface
public interface Rewriting {

    void rewrite(String text, Sink into);

    /// Takes the rewritten characters, each with the index of the character that it stands for.
    final class Sink {
        private final StringBuilder text;
        private int[] origins;

        Sink(int expectedLength) {
            text = new StringBuilder(expectedLength);
            origins = new int[Math.max(16, expectedLength)];
        }

        /// Adds a character that stands for the character at `origin`; origins never fall.
        public void put(char c, int origin) {
            int length = text.length();
            if (length > 0 && origin < origins[length - 1]) {
                throw new IllegalArgumentException("origin " + origin + " after " + origins[length - 1]);
            }
            if (length == origins.length) {
                origins = Arrays.copyOf(origins, 2 * length);
            }
            origins[length] = origin;
            text.append(c);
        }

        String text() {
            return text.toString();
        }

        int[] origins() {
            return Arrays.copyOf(origins, text.length());
        }
    }
}
