package gouji.ingest.paint;

/// Colours as 0xRRGGBB.
public final class Colour {
    public static final int UNKNOWN = -1; // cannot be told without drawing
    public static final int BLACK = 0;
    static final int WHITE = 0xFFFFFF;
    private static final float NEARLY = 0.98f; // of white: nobody sees the difference

    private static final double PALE = 0.6; // light or, of what lets something through, opacity

    private Colour() {}

    /// Whether letters of a colour are as pale as those of watermarks, while what is meant to be read is darker.
    ///
    /// @param opacity up to 1
    public static boolean isPale(int colour, double opacity) {
        int light = (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);
        return opacity <= PALE || (colour != UNKNOWN && light >= 3 * 0xFF * PALE);
    }

    /// The colour of one number (grey), three (red, green, blue) or four (cyan, magenta, yellow, black), each up to 1.
    public static int of(float... said) {
        return switch (said.length) {
            case 1 -> rgb(said[0], said[0], said[0]);
            case 3 -> rgb(said[0], said[1], said[2]);
            case 4 -> {
                float light = 1 - said[3];
                yield rgb((1 - said[0]) * light, (1 - said[1]) * light, (1 - said[2]) * light);
            }
            default -> UNKNOWN;
        };
    }

    private static int rgb(float red, float green, float blue) {
        return Math.min(red, Math.min(green, blue)) >= NEARLY
                ? WHITE
                : byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
    }

    private static int byteOf(float share) {
        return Math.round(255 * Math.clamp(share, 0f, 1f));
    }
}
