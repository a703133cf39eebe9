package gouji.ingest.ofd;

import gouji.ingest.page.Radicals;
import gouji.ingest.table.Letter;
import gouji.ingest.xml.Node;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.BiConsumer;

/// A text object: its letters, each with its place on the page.
final class TextRun {
    static final String UNKNOWN = "\uFFFD";
    private static final char STANDS_FOR_A_GLYPH = '\u00A4'; // written where a glyph has no character
    private static final float ASCENT = 0.88f; // of the size; Han characters fill their square from there
    private static final float ASLANT = 0.1f; // tangent
    private static final double NARROW = 0.5; // of the size: how wide letters and digits are as a rule
    private static final double WIDEST_NARROW = 0.75;
    private static final int FIRST_WIDE = 0x2010; // dashes and quotes are as wide as Han characters in Chinese fonts

    private final Node object;
    private final AffineTransform place;
    private final int page;
    private final String font;
    private final double size;
    private final double em;
    private final double[] along = new double[2]; // the direction in which a letter runs, on the page
    private final double[] across = new double[2];
    private final boolean readsDown;

    /// @param place from the object's coordinates to the page's, in points
    TextRun(Node object, AffineTransform place, int page, String font) {
        this.object = object;
        this.place = place;
        this.page = page;
        this.font = Numbers.of(object, "Weight", 400) > 500 ? font + "-Bold" : font;
        this.size = Math.abs(Numbers.of(object, "Size", 0));
        this.em = size * Math.abs(Numbers.of(object, "HScale", 1));
        double turn = Math.toRadians(Numbers.of(object, "CharDirection", 0));
        place.deltaTransform(new double[] {Math.cos(turn), Math.sin(turn)}, 0, along, 0, 1);
        place.deltaTransform(new double[] {-Math.sin(turn), Math.cos(turn)}, 0, across, 0, 1);
        this.readsDown = Math.round(Numbers.of(object, "ReadDirection", 0)) % 180 != 0;
    }

    /// @param letters takes each letter, and whether it lies aslant
    void letters(BiConsumer<Letter, Boolean> letters) {
        double x = 0;
        double y = 0;
        for (Node code : object.children()) {
            if (code.name().equals("TextCode")) {
                x = Numbers.of(code, "X", x);
                y = Numbers.of(code, "Y", y);
                letters(code, x, y, letters);
            }
        }
    }

    private void letters(Node code, double startX, double startY, BiConsumer<Letter, Boolean> letters) {
        String said = code.text().indexOf('\n') < 0 ? code.text() : code.text().strip();
        int[] characters = said.codePoints().toArray();
        double[] right = Numbers.distances(code.attribute("DeltaX"), characters.length - 1);
        double[] down = Numbers.distances(code.attribute("DeltaY"), characters.length - 1);
        int[] glyphs = glyphs(characters.length, Math.max(right.length, down.length));
        double x = startX;
        double y = startY;
        for (int first = 0; first < characters.length; ) {
            int glyph = glyphs[first];
            var text = new StringBuilder();
            int next = first;
            while (next < characters.length && glyphs[next] == glyph) {
                text.append(textOf(characters[next++]));
            }
            boolean isWide = characters[first] >= FIRST_WIDE;
            double usual = isWide ? em : NARROW * em;
            double stepX = distance(right, glyph, down.length == 0 && !readsDown ? usual : 0);
            double stepY = distance(down, glyph, right.length == 0 && readsDown ? size : 0);
            boolean isTold = glyph < right.length && stepX > 0;
            double width = isTold ? Math.min(stepX, isWide || next > first + 1 ? em : WIDEST_NARROW * em) : usual;
            boolean isAskew = Math.min(Math.abs(along[0]), Math.abs(along[1])) > ASLANT * length(along);
            letters.accept(letter(text.toString(), x, y, width), isAskew);
            x += stepX;
            y += stepY;
            first = next;
        }
    }

    private static double distance(double[] distances, int index, double otherwise) {
        return index < distances.length ? distances[index] : otherwise;
    }

    /// Which distance follows each character: its own, but where several characters are drawn as one glyph
    /// (`CGTransform`) and fewer distances than characters are given, that of the glyph.
    private int[] glyphs(int characters, int distances) {
        var glyphs = new int[characters];
        for (int i = 0; i < characters; i++) {
            glyphs[i] = i;
        }
        if (distances >= characters - 1 || distances == 0) {
            return glyphs;
        }
        List<Node> transforms = object.children().stream()
                .filter(node -> node.name().equals("CGTransform"))
                .toList();
        for (Node transform : transforms) {
            int from = (int) Numbers.of(transform, "CodePosition", 0);
            int codes = (int) Numbers.of(transform, "CodeCount", 1);
            int drawn = Math.max(1, (int) Numbers.of(transform, "GlyphCount", 1));
            for (int i = Math.max(0, from); codes > drawn && i < characters; i++) {
                int glyph = Math.min(i - from, drawn - 1);
                glyphs[i] -= i < from + codes ? i - from - glyph : codes - drawn;
            }
        }
        return glyphs;
    }

    private String textOf(int character) {
        boolean isGlyphOnly = character == STANDS_FOR_A_GLYPH && object.child("CGTransform") != null;
        if (isGlyphOnly || Character.getType(character) == Character.PRIVATE_USE) {
            return UNKNOWN;
        }
        return character < ' ' ? " " : Radicals.unified(Character.toString(character));
    }

    /// @param x where its baseline begins, in the object's coordinates
    private Letter letter(String text, double x, double y, double width) {
        var origin = new Point2D.Float();
        place.transform(new Point2D.Double(x, y), origin);
        float run = (float) (width * length(along));
        float square = (float) (size * length(across));
        float up = ASCENT * square;
        float below = square - up;
        return switch (quarter()) {
            case 90 -> new Letter(text, page, origin.x - up, origin.y - run, square, run, square, font, 90);
            case 180 -> new Letter(text, page, origin.x - run, origin.y - below, run, square, square, font, 180);
            case 270 -> new Letter(text, page, origin.x - below, origin.y, square, run, square, font, 270);
            default -> new Letter(text, page, origin.x, origin.y - up, run, square, square, font, 0);
        };
    }

    /// By how many degrees a letter is turned to the left; the page's second coordinate grows downwards.
    private int quarter() {
        if (Math.abs(along[0]) >= Math.abs(along[1])) {
            return along[0] >= 0 ? 0 : 180;
        }
        return along[1] < 0 ? 90 : 270;
    }

    private static double length(double[] vector) {
        return Math.hypot(vector[0], vector[1]);
    }
}
