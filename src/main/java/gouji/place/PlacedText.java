package gouji.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text that remembers its origin: matched in a tidy form, quoted in the original, drawn on its page.
///
/// ```java
/// var said = PlacedText.of("预算１，２８８．５９万元").rewrite(NormalForm::of);
/// said.text();        // 预算1288.59万元 – what rules match
/// said.quote(2, 9);   // １，２８８．５９ – what people see
/// ```
///
/// Offsets are always those of [#text()], in UTF-16 units, start inclusive, end exclusive.
public final class PlacedText {
    private final String original;
    private final String text;
    private final int @Nullable [] origins; // for each character of text its index in original; null: the same
    private final @Nullable Glyphs glyphs; // one for each character of original

    private PlacedText(String original, String text, int @Nullable [] origins, @Nullable Glyphs glyphs) {
        this.original = original;
        this.text = text;
        this.origins = origins;
        this.glyphs = glyphs;
    }

    public static PlacedText of(String original) {
        return new PlacedText(original, original, null, null);
    }

    public static PlacedText of(String original, Glyphs glyphs) {
        if (glyphs.length() != original.length()) {
            throw new IllegalArgumentException(
                    glyphs.length() + " glyphs for " + original.length() + " characters: " + original);
        }
        return new PlacedText(original, original, null, glyphs);
    }

    /// The text in its present form.
    public String text() {
        return text;
    }

    /// The whole original.
    public String original() {
        return original;
    }

    public int length() {
        return text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /// The same text in another form; what the rewriting drops stays in the quotes.
    public PlacedText rewrite(Rewriting rewriting) {
        var sink = new Rewriting.Sink(text.length());
        rewriting.rewrite(text, sink);
        int[] mapped = sink.origins();
        if (origins != null) {
            for (int i = 0; i < mapped.length; i++) {
                mapped[i] = origins[mapped[i]];
            }
        }
        return new PlacedText(original, sink.text(), mapped, glyphs);
    }

    /// The original of a stretch, verbatim.
    public String quote(int start, int end) {
        return original.substring(originOf(start), originEnd(start, end));
    }

    /// The page on which a stretch begins, or null where the format has no pages.
    public @Nullable Integer page(int start, int end) {
        if (glyphs != null) {
            for (int i = originOf(start); i < originEnd(start, end); i++) {
                if (glyphs.page(i) > 0) {
                    return glyphs.page(i);
                }
            }
        }
        return null;
    }

    /// The outline of a stretch on the page on which it begins, or null where the format has no pages.
    public @Nullable Box box(int start, int end) {
        Integer page = page(start, end);
        if (page == null || glyphs == null) {
            return null;
        }
        Box outline = null;
        for (int i = originOf(start); i < originEnd(start, end); i++) {
            Box box = glyphs.page(i) == page ? glyphs.box(i) : null;
            if (box != null) {
                outline = outline == null ? box : outline.union(box);
            }
        }
        return outline;
    }

    /// A stretch of this text, with its own quote and places.
    public PlacedText slice(int start, int end) {
        int from = originOf(start);
        int to = originEnd(start, end);
        int[] shifted = null;
        if (origins != null) {
            shifted = new int[end - start];
            for (int i = start; i < end; i++) {
                shifted[i - start] = origins[i] - from;
            }
        }
        return new PlacedText(
                original.substring(from, to),
                text.substring(start, end),
                shifted,
                glyphs == null ? null : glyphs.slice(from, to));
    }

    /// This text without blanks (ideographic ones included) at either end.
    public PlacedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? this : slice(start, end);
    }

    /// Texts one after another, with a separator of no place between them.
    public static PlacedText join(String separator, List<PlacedText> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var originals = new StringBuilder();
        var texts = new StringBuilder();
        var glyphs = new Glyphs.Builder();
        boolean placed = parts.stream().anyMatch(part -> part.glyphs != null);
        var mapped = new int
                [parts.stream().mapToInt(PlacedText::length).sum()
                        + separator.length() * Math.max(0, parts.size() - 1)];
        for (int p = 0; p < parts.size(); p++) {
            if (p > 0) {
                for (int i = 0; i < separator.length(); i++) {
                    mapped[texts.length() + i] = originals.length() + i;
                    glyphs.addUnplaced();
                }
                originals.append(separator);
                texts.append(separator);
            }
            PlacedText part = parts.get(p);
            for (int i = 0; i < part.text.length(); i++) {
                mapped[texts.length() + i] = originals.length() + part.originOf(i);
            }
            texts.append(part.text);
            originals.append(part.original);
            if (part.glyphs != null) {
                glyphs.addAll(part.glyphs);
            } else {
                for (int i = 0; i < part.original.length(); i++) {
                    glyphs.addUnplaced();
                }
            }
        }
        return new PlacedText(originals.toString(), texts.toString(), mapped, placed ? glyphs.build() : null);
    }

    /// Where in [#original()] the character at an index stands; at the end of the text, just after the last one.
    public int originOf(int index) {
        if (index == text.length()) {
            return index == 0 ? 0 : originOf(index - 1) + 1;
        }
        return origins == null ? index : origins[index];
    }

    private int originEnd(int start, int end) {
        return end <= start ? originOf(start) : originOf(end - 1) + 1;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlacedText that && original.equals(that.original) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * original.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
