package gouji.index;

/// One width and one case: `２０２０年ＰＭ` is `2020年pm`. One character stands for one, so that offsets stay those of the
/// source.
final class Folding {
    private static final int WIDE_TO_NARROW = 0xFEE0;

    private Folding() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - WIDE_TO_NARROW));
        }
        return c == '\u3000' || c == '\u00a0' ? ' ' : Character.toLowerCase(c);
    }
}
