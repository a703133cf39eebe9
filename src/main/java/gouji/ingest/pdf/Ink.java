package gouji.ingest.pdf;

/// The colour that fills have, and the part of the page to which drawing is confined, at one moment.
///
/// @param space how colours are told: by one number, by three, by four; 0 where that is not known
/// @param colour as 0xRRGGBB, [#UNKNOWN] where it cannot be told without drawing
record Ink(int space, int colour, Clip clip) {
    static final int UNKNOWN = -1;
    static final int WHITE = 0xFFFFFF;
    static final Ink FIRST = new Ink(1, 0, Clip.NONE);
    private static final float NEARLY = 0.98f; // of white: nobody sees the difference

    /// @param isExact whether all of the box may be drawn on, not only parts of it
    record Clip(Box box, boolean isExact) {
        static final Clip NONE =
                new Clip(new Box(-Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE), true);

        Clip within(Box other, boolean isBox) {
            return new Clip(box.meet(other), isExact && isBox);
        }
    }

    /// A part of the page as a person sees it.
    record Box(float left, float top, float right, float bottom) {

        Box meet(Box other) {
            return new Box(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }

        Box grown(float by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        boolean isNarrow(float least) {
            return right - left < least || bottom - top < least;
        }
    }

    Ink inSpace(int numbers) {
        int first = numbers == 0 ? UNKNOWN : 0; // black
        return new Ink(numbers, first, clip);
    }

    Ink of(int numbers, float[] said) {
        return new Ink(numbers, colour(numbers, said), clip);
    }

    Ink clipped(Clip other) {
        return new Ink(space, colour, other);
    }

    private static int colour(int numbers, float[] said) {
        if (numbers == 0 || said.length != numbers) {
            return UNKNOWN;
        }
        return switch (numbers) {
            case 1 -> rgb(said[0], said[0], said[0]);
            case 3 -> rgb(said[0], said[1], said[2]);
            default -> {
                float light = 1 - said[3];
                yield rgb((1 - said[0]) * light, (1 - said[1]) * light, (1 - said[2]) * light);
            }
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

    /// How many numbers tell a colour of a space, 0 where these do not tell it by themselves.
    static int numbers(String space) {
        return switch (space) {
            case "DeviceGray", "CalGray", "G" -> 1;
            case "DeviceRGB", "CalRGB", "RGB" -> 3;
            case "DeviceCMYK", "CMYK" -> 4;
            default -> 0;
        };
    }
}
