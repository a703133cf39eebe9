package gouji.ingest.pdf;

import gouji.ingest.paint.Clip;
import gouji.ingest.paint.Colour;

/// The colour that fills have, and the part of the page to which drawing is confined, at one moment.
///
/// @param space how colours are told: by one number, by three, by four; 0 where that is not known
/// @param colour as 0xRRGGBB, [#UNKNOWN] where it cannot be told without drawing
record Ink(int space, int colour, Clip clip) {
    static final int UNKNOWN = Colour.UNKNOWN;
    static final Ink FIRST = new Ink(1, 0, Clip.NONE);

    Ink inSpace(int numbers) {
        int first = numbers == 0 ? UNKNOWN : 0; // black
        return new Ink(numbers, first, clip);
    }

    Ink of(int numbers, float[] said) {
        return new Ink(numbers, numbers == said.length ? Colour.of(said) : UNKNOWN, clip);
    }

    Ink clipped(Clip other) {
        return new Ink(space, colour, other);
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
