package gouji.ingest.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A page in grey, 0 black to 255 white, without what is printed or stamped in red.
final class Picture {
    private static final int TINT = 30; // by how much red outshines green and blue before it is a colour
    private static final int TINGE = 8; // the same for the blurred edge of a stamp
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] greys;
    private final int red; // pixels

    private Picture(int width, int height, byte[] greys, int red) {
        this.width = width;
        this.height = height;
        this.greys = greys;
        this.red = red;
    }

    /// Stamps are red ink: seen by their red they are paper. Black text below a stamp stays dark.
    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var greys = new byte[width * height];
        var row = new int[width];
        int reds = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int r = row[x] >> 16 & 0xFF;
                int g = row[x] >> 8 & 0xFF;
                int b = row[x] & 0xFF;
                int tint = r - Math.max(g, b);
                boolean isRed = tint > TINT;
                reds += isRed ? 1 : 0;
                int grey = tint > TINGE
                        ? Math.min(WHITE, r + (isRed ? tint : tint / 2))
                        : (299 * r + 587 * g + 114 * b) / 1000;
                greys[y * width + x] = (byte) grey;
            }
        }
        return new Picture(width, height, greys, reds);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return greys[y * width + x] & 0xFF;
    }

    /// How much of the page is red, 0 to 1.
    double redShare() {
        return (double) red / greys.length;
    }

    /// Turned about its middle, clockwise, by an angle in radians; what comes in at the edges is white.
    Picture turned(double angle) {
        var turned = new byte[greys.length];
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
                double fromY = -sin * (x - middleX) + cos * (y - middleY) + middleY;
                turned[y * width + x] = (byte) between(fromX, fromY);
            }
        }
        return new Picture(width, height, turned, red);
    }

    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return WHITE;
        }
        double right = x - left;
        double down = y - top;
        double above = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (int) Math.round(above * (1 - down) + below * down);
    }

    /// A quarter turn clockwise, as often as said.
    Picture quarterTurned(int times) {
        Picture turned = this;
        for (int i = 0; i < Math.floorMod(times, 4); i++) {
            turned = turned.quarterTurned();
        }
        return turned;
    }

    private Picture quarterTurned() {
        var turned = new byte[greys.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + (height - 1 - y)] = greys[y * width + x];
            }
        }
        return new Picture(/* width= */ height, /* height= */ width, turned, red);
    }

    /// Makes an area white.
    void wipe(Area area) {
        Area inside = area.within(width, height);
        for (int y = inside.top(); y < inside.bottom(); y++) {
            Arrays.fill(
                    greys,
                    y * width + inside.left(),
                    Math.max(y * width + inside.left(), y * width + inside.right()),
                    (byte) WHITE);
        }
    }

    /// Writes an area, in another size, with a white margin as a portable grey map, which tesseract reads without
    /// decoding.
    void write(Area area, double factor, int margin, Path file) throws IOException {
        int wide = Math.max(1, (int) Math.round(area.width() * factor));
        int high = Math.max(1, (int) Math.round(area.height() * factor));
        var line = new byte[wide + 2 * margin];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ("P5\n" + line.length + " " + (high + 2 * margin) + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = -margin; y < high + margin; y++) {
                Arrays.fill(line, (byte) WHITE);
                for (int x = 0; x < wide && y >= 0 && y < high; x++) {
                    line[margin + x] = (byte) mean(area, x / factor, y / factor, 1 / factor);
                }
                out.write(line);
            }
        }
    }

    /// The grey of a square with its upper left at a position within an area.
    private int mean(Area area, double x, double y, double size) {
        if (size <= 1) {
            return between(Math.min(area.left() + x, width - 2.0), Math.min(area.top() + y, height - 2.0));
        }
        int left = area.left() + (int) x;
        int top = area.top() + (int) y;
        int right = Math.clamp((long) Math.ceil(area.left() + x + size), left + 1, Math.max(left + 1, area.right()));
        int bottom = Math.clamp((long) Math.ceil(area.top() + y + size), top + 1, Math.max(top + 1, area.bottom()));
        double sum = 0;
        double weight = 0;
        for (int j = top; j < bottom; j++) {
            double down = Math.min(j + 1, area.top() + y + size) - Math.max(j, area.top() + y);
            for (int i = left; i < right; i++) {
                double across = Math.min(i + 1, area.left() + x + size) - Math.max(i, area.left() + x);
                sum += at(i, j) * down * across;
                weight += down * across;
            }
        }
        return weight <= 0 ? WHITE : (int) Math.round(sum / weight);
    }
}
