package gouji.cli;

/// How many columns text takes on a terminal: a Han character two, a mark over another none.
final class DisplayWidth {
    /// The wide and full-width ranges of Unicode's annex 11, both ends included.
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };
    private static final int HALF_WIDTH_FILL_SPACE = 0x303F;

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return character != HALF_WIDTH_FILL_SPACE;
            }
        }
        return false;
    }
}
