package gouji.ingest.paint;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What is painted on a page beside letters, in order, and which letters nobody sees for it: those that something
/// opaque was painted over later, and those of the colour of what they stand on.
///
/// What is no upright box, or lets something through, hides nothing; a letter on it is taken to be seen.
public final class Painted {
    private static final float NARROW = 3; // points: what is narrower hides no letter
    private static final float EDGE = 0.1f; // of a letter at each side: may stand out from what hides it

    /// What was painted.
    ///
    /// @param letters how many had been drawn before
    /// @param colour [Colour#UNKNOWN] for pictures and all that is no plain box
    /// @param isOpaque whether nothing below it is seen
    private record Paint(Box box, int letters, int colour, boolean isOpaque, boolean isPicture) {}

    /// From which letter on a colour is that of all.
    private record Coloured(int from, int colour) {}

    private final List<Paint> paints = new ArrayList<>();
    private final List<Coloured> colours = new ArrayList<>(List.of(new Coloured(0, 0))); // black, to begin with

    /// Something filled.
    ///
    /// @param isPlain whether it is a box that lets nothing through
    public void fill(Box box, int letters, int ofColour, boolean isPlain) {
        if (!box.isNarrow(NARROW)) {
            paints.add(new Paint(box, letters, isPlain ? ofColour : Colour.UNKNOWN, isPlain, false));
        }
    }

    public void picture(Box box, int letters, boolean isOpaque) {
        paints.add(new Paint(box, letters, Colour.UNKNOWN, isOpaque, true));
    }

    /// Something whose look is not known.
    public void something(Box box, int letters) {
        paints.add(new Paint(box, letters, Colour.UNKNOWN, false, false));
    }

    public void letter(int index, int ofColour) {
        if (ofColour != colours.getLast().colour) {
            colours.add(new Coloured(index, ofColour));
        }
    }

    /// The letters below opaque pictures.
    public BitSet underPictures(List<Letter> letters) {
        return under(letters, true);
    }

    /// The letters that nobody sees below opaque boxes, or because they have the colour of what they stand on.
    public BitSet unseen(List<Letter> letters) {
        BitSet unseen = under(letters, false);
        int to = letters.size();
        for (Coloured run : colours.reversed()) {
            if (mayBlend(run.colour)) {
                for (int i = run.from; i < to; i++) {
                    unseen.set(i, unseen.get(i) || isLikeGround(letters.get(i), i, run.colour));
                }
            }
            to = Math.min(to, run.from);
        }
        return unseen;
    }

    private BitSet under(List<Letter> letters, boolean isPicture) {
        var under = new BitSet();
        for (Paint paint : paints) {
            if (paint.isOpaque && paint.isPicture == isPicture) {
                for (int i = 0; i < Math.min(paint.letters, letters.size()); i++) {
                    if (paint.box.holds(core(letters.get(i)))) {
                        under.set(i);
                    }
                }
            }
        }
        return under;
    }

    /// Whether letters of a colour have anything to stand on that has it, too; the page itself is white.
    private boolean mayBlend(int ofLetters) {
        return ofLetters == Colour.WHITE
                || (ofLetters != Colour.UNKNOWN && paints.stream().anyMatch(paint -> paint.colour == ofLetters));
    }

    private boolean isLikeGround(Letter letter, int index, int ofColour) {
        Box core = core(letter);
        for (Paint paint : paints.reversed()) {
            if (paint.letters <= index && paint.box.touches(core)) {
                return paint.isOpaque && paint.colour == ofColour && paint.box.holds(core);
            }
        }
        return ofColour == Colour.WHITE;
    }

    public static Box box(Letter letter) {
        return new Box(letter.left(), letter.top(), letter.right(), letter.bottom());
    }

    private static Box core(Letter letter) {
        float x = EDGE * letter.width();
        float y = EDGE * letter.height();
        return new Box(letter.left() + x, letter.top() + y, letter.right() - x, letter.bottom() - y);
    }
}
