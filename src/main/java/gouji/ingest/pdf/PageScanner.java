package gouji.ingest.pdf;

import gouji.ingest.page.PageContent;
import gouji.ingest.page.PaleLetters;
import gouji.ingest.paint.Colour;
import gouji.ingest.paint.Painted;
import gouji.ingest.paint.Unseen;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads a page's content stream once, for letters and rulings together. Serves one page.
final class PageScanner extends PDFStreamEngine {
    private static final Set<String> ASIDE = Set.of("Stamp", "Watermark"); // annotations that are none of the text
    private static final int FEW = 4; // letters; fewer lying ones are a label in the margin
    private static final float SMALLEST = 0.5f; // points; nobody reads what is smaller
    private static final float ASLANT = 0.1f; // tangent: below that a page was scanned or typeset a little askew

    private final int number;
    private final Layers layers;
    private final Sheet sheet;
    private final Canvas canvas = new Canvas(this);
    private final DrawnObjects objects = new DrawnObjects(this, canvas);
    private final List<Letter> letters = new ArrayList<>();
    private final BitSet unpainted = new BitSet(); // of the letters
    private final BitSet clipped = new BitSet(); // of the letters
    private final List<Letter> askew = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Fonts fonts = new Fonts();
    private final BitSet pale = new BitSet(); // letters
    private int unmapped;
    private int watermarkDepth; // marked sequences open since one that says it is a watermark
    private int offDepth; // marked sequences open since one on a layer that is off
    private int leftOut; // letters on layers that are off
    private int filled; // fields without a look of their own

    private PageScanner(PDPage page, Layers layers, int number, int turn) {
        this.number = number;
        this.layers = layers;
        this.sheet = Sheet.of(page, turn);
        StateOperators.on(this).forEach(this::addOperator);
        addOperator(objects);
        PathOperators.on(this, canvas, this::rule).forEach(this::addOperator);
        InkOperators.on(this, canvas).forEach(this::addOperator);
    }

    /// A page most of whose letters lie on their side is turned for reading; a person would turn the sheet.
    ///
    /// @param number the page's number, from 1
    static Scanned scan(PDPage page, Layers layers, int number) throws IOException {
        Scanned upright = scan(page, layers, number, 0);
        List<Letter> letters = upright.page().letters();
        int[] turned = lettersTurned(letters);
        for (int turn : new int[] {90, 180, 270}) {
            int lying = turned[turn / 90];
            if (lying > FEW && lying > turned[0]) {
                return scan(page, layers, number, turn);
            }
        }
        return upright;
    }

    /// @param leftOut how many letters nobody sees, which were not read
    /// @param filled how many fields of a form have a value whose look is not kept
    /// @param doubtfulFonts those whose letters may be others than what is seen
    record Scanned(PageContent page, int leftOut, int filled, List<String> doubtfulFonts) {}

    /// How many are turned by none, one, two and three right angles.
    private static int[] lettersTurned(List<Letter> letters) {
        var turned = new int[4];
        for (Letter letter : letters) {
            turned[letter.turn() / 90] += letter.text().isBlank() ? 0 : 1;
        }
        return turned;
    }

    private static Scanned scan(PDPage page, Layers layers, int number, int turn) throws IOException {
        var scanner = new PageScanner(page, layers, number, turn);
        scanner.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !scanner.isOff(annotation.getCOSObject())) {
                scanner.annotation(annotation);
            }
        }
        return scanner.scanned(turn);
    }

    private Scanned scanned(int turn) {
        var seen = Unseen.of(letters, unpainted, clipped, canvas.painted(), objects.images());
        var content = new PageContent(
                number,
                sheet.width(),
                sheet.height(),
                turn,
                seen.letters(),
                askew,
                rulings,
                objects.images(),
                unmapped,
                seen.hidden());
        content = content.withAside(PaleLetters.watermarks(letters, pale));
        return new Scanned(content, leftOut + seen.leftOut(), filled, fonts.doubtful());
    }

    /// Whether what is drawn now is on no layer that is off.
    boolean isShown() {
        return offDepth == 0;
    }

    int lettersDrawn() {
        return letters.size();
    }

    private void annotation(PDAnnotation annotation) throws IOException {
        boolean isField = "Widget".equals(annotation.getSubtype());
        boolean isAside = ASIDE.contains(annotation.getSubtype());
        if (!isField && !isAside && !"FreeText".equals(annotation.getSubtype())) {
            return;
        }
        int before = letters.size();
        int depth = watermarkDepth;
        watermarkDepth += isAside ? 1 : 0;
        inside(() -> showAnnotation(annotation));
        watermarkDepth = depth;
        if (isField && letters.size() == before) {
            canvas.painted().letter(before, Ink.UNKNOWN);
            letters.addAll(FilledField.letters(annotation, sheet, number));
            filled += letters.size() > before ? 1 : 0;
        }
    }

    private void rule(Ruling ruling) {
        if (isShown()) {
            rulings.add(ruling);
        }
    }

    private boolean isOff(COSDictionary drawn) {
        return layers.hide(drawn.getCOSDictionary(COSName.OC));
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    /// What is drawn inside leaves colour and clipping outside as they were.
    private void inside(Drawing drawing) throws IOException {
        Ink before = canvas.ink();
        drawing.draw();
        canvas.take(before);
    }

    private void form(PDFormXObject form, Drawing drawing) throws IOException {
        int before = offDepth;
        offDepth += isOff(form.getCOSObject()) ? 1 : 0;
        inside(drawing);
        offDepth = before;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        form(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        canvas.group(1);
        form(form, () -> super.showTransparencyGroup(form));
        canvas.group(-1);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        canvas.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        canvas.restore();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean isBegun = properties != null && "Watermark".equals(properties.getNameAsString(COSName.SUBTYPE));
        if (watermarkDepth > 0 || isBegun) {
            watermarkDepth++;
        }
        if (offDepth > 0 || (COSName.OC.equals(tag) && layers.hide(properties))) {
            offDepth++;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        watermarkDepth = Math.max(0, watermarkDepth - 1);
        offDepth = Math.max(0, offDepth - 1);
    }

    /// A point of the current drawing on the page as a person sees it.
    Point2D.Float seen(float x, float y) {
        Point2D.Float drawn =
                getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return sheet.seen(drawn.x, drawn.y);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Fonts.Known known = fonts.of(font);
        String text = known.text(code);
        if (offDepth > 0) {
            leftOut += text.isBlank() ? 0 : 1;
            return;
        }
        if (text.equals(Fonts.UNKNOWN)) {
            unmapped++;
        }
        Point2D.Float origin = sheet.seen(matrix.getTranslateX(), matrix.getTranslateY());
        // The direction in which the letter runs, and how long its size and its width are on the page.
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        float run = (float) Math.hypot(alongX, alongY);
        float width = displacement.getX() == 0 && font.isVertical() ? size : run * Math.abs(displacement.getX());
        boolean isAskew = Math.min(Math.abs(alongX), Math.abs(alongY)) > ASLANT * run;
        int angle = sheet.angle(alongX, alongY);
        Letter letter = sheet.letter(text, number, origin, width, size, angle, known.name());
        if (sheet.holds(letter) && size > SMALLEST) {
            boolean isAside = isAskew || watermarkDepth > 0;
            if (!isAside) {
                look(letter, font);
            }
            (isAside ? askew : letters).add(letter);
        }
    }

    /// Notes how a letter is painted that is to be added.
    private void look(Letter letter, PDFont font) {
        boolean isPlain = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL;
        boolean isColoured = isPlain && !(font instanceof PDType3Font); // these may choose their colours themselves
        int colour = isColoured ? canvas.ink().colour() : Ink.UNKNOWN;
        canvas.painted().letter(letters.size(), colour);
        pale.set(letters.size(), Colour.isPale(colour, getGraphicsState().getNonStrokeAlphaConstant()));
        if (!letter.text().isBlank()) {
            unpainted.set(letters.size(), !isPainted());
            clipped.set(letters.size(), !canvas.ink().clip().box().touches(Painted.box(letter)));
        }
    }

    private boolean isPainted() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean isClear = mode == RenderingMode.FILL && getGraphicsState().getNonStrokeAlphaConstant() == 0;
        return mode != RenderingMode.NEITHER && !isClear;
    }
}
