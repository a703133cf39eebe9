package gouji.ingest.pdf;

import gouji.ingest.page.PageContent;
import gouji.ingest.page.Radicals;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads a page's content stream once, for letters and rulings together. Serves one page.
final class PageScanner extends PDFStreamEngine {
    static final String UNKNOWN = "\uFFFD";
    private static final float ASCENT = 0.88f; // of the size; Han characters fill their square from there
    private static final int MOST_FORMS = 20_000; // drawn on a page; forms that draw each other never end
    private static final int FEW = 4; // letters; fewer lying ones are a label in the margin
    private static final float ASLANT = 0.1f; // tangent: below that a page was scanned or typeset a little askew

    private final int number;
    private final Layers layers;
    private final PDRectangle crop;
    private final int rotation;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Letter> unpainted = new ArrayList<>(); // of the letters
    private final List<Letter> askew = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<PDFont, String> fontNames = new HashMap<>();
    private final Map<PDFont, Map<Integer, String>> texts = new HashMap<>();
    private int images;
    private int unmapped;
    private int watermarkDepth; // marked sequences open since one that says it is a watermark
    private int offDepth; // marked sequences open since one on a layer that is off
    private int leftOut; // letters on layers that are off

    private PageScanner(PDPage page, Layers layers, int number, int turn) {
        this.number = number;
        this.layers = layers;
        this.crop = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation() + turn, 360);
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetLineWidth(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new CountingDrawObject());
        PathOperators.on(this, this::rule).forEach(this::addOperator);
    }

    /// A page most of whose letters lie on their side is turned for reading; a person would turn the sheet.
    ///
    /// @param number the page's number, from 1
    static Scanned scan(PDPage page, Layers layers, int number) throws IOException {
        Scanned upright = scan(page, layers, number, 0);
        List<Letter> letters = upright.page().letters();
        long standing = lettersTurned(letters, 0);
        for (int turn : new int[] {90, 180, 270}) {
            long lying = lettersTurned(letters, turn);
            if (lying > FEW && lying > standing) {
                return scan(page, layers, number, turn);
            }
        }
        return upright;
    }

    /// @param leftOut how many letters nobody sees, which were not read
    record Scanned(PageContent page, int leftOut) {}

    private static long lettersTurned(List<Letter> letters, int turn) {
        return letters.stream()
                .filter(letter -> letter.turn() == turn && !letter.text().isBlank())
                .count();
    }

    private static Scanned scan(PDPage page, Layers layers, int number, int turn) throws IOException {
        var scanner = new PageScanner(page, layers, number, turn);
        scanner.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            String kind = annotation.getSubtype();
            boolean isText = "Widget".equals(kind) || "FreeText".equals(kind);
            if (isText && !annotation.isHidden() && !scanner.isOff(annotation.getCOSObject())) {
                scanner.showAnnotation(annotation);
            }
        }
        return scanner.scanned(turn);
    }

    /// Letters that are not painted are read where they may be the text layer of a picture.
    private Scanned scanned(int turn) {
        boolean isLayerOfPicture = images > 0 || 2 * unpainted.size() > letters.size();
        if (!isLayerOfPicture && !unpainted.isEmpty()) {
            Set<Letter> unseen = Collections.newSetFromMap(new IdentityHashMap<>()); // one may lie over a painted one
            unseen.addAll(unpainted);
            letters.removeIf(unseen::contains);
            leftOut += unpainted.size();
            unpainted.clear();
        }
        boolean isTurned = rotation % 180 == 90;
        var content = new PageContent(
                number,
                isTurned ? crop.getHeight() : crop.getWidth(),
                isTurned ? crop.getWidth() : crop.getHeight(),
                turn,
                letters,
                askew,
                rulings,
                images,
                unmapped,
                unpainted.size());
        return new Scanned(content, leftOut);
    }

    private void rule(Ruling ruling) {
        if (offDepth == 0) {
            rulings.add(ruling);
        }
    }

    private boolean isOff(COSDictionary drawn) {
        return layers.hide(drawn.getCOSDictionary(COSName.OC));
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private void form(PDFormXObject form, Drawing drawing) throws IOException {
        int before = offDepth;
        offDepth += isOff(form.getCOSObject()) ? 1 : 0;
        drawing.draw();
        offDepth = before;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        form(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        form(form, () -> super.showTransparencyGroup(form));
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
        return turned(drawn.x, drawn.y);
    }

    private Point2D.Float turned(float drawnX, float drawnY) {
        float x = drawnX - crop.getLowerLeftX();
        float y = drawnY - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(crop.getWidth() - x, y);
            case 270 -> new Point2D.Float(crop.getHeight() - y, crop.getWidth() - x);
            default -> new Point2D.Float(x, crop.getHeight() - y);
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = texts.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(code, c -> textOf(font, c));
        if (offDepth > 0) {
            leftOut += text.isBlank() ? 0 : 1;
            return;
        }
        if (text.equals(UNKNOWN)) {
            unmapped++;
        }
        Point2D.Float origin = turned(matrix.getTranslateX(), matrix.getTranslateY());
        // The direction in which the letter runs, and how long its size and its width are on the page.
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        float run = (float) Math.hypot(alongX, alongY);
        float width = displacement.getX() == 0 && font.isVertical() ? size : run * Math.abs(displacement.getX());
        boolean isAskew = Math.min(Math.abs(alongX), Math.abs(alongY)) > ASLANT * run;
        int angle = Math.floorMod(quarter(alongX, alongY) - rotation, 360);
        Letter letter = placed(text, origin, width, size, angle, nameOf(font));
        boolean isSideways = rotation % 180 == 90;
        boolean isOnPage = letter.middleX() >= 0
                && letter.middleY() >= 0
                && letter.middleX() <= (isSideways ? crop.getHeight() : crop.getWidth())
                && letter.middleY() <= (isSideways ? crop.getWidth() : crop.getHeight());
        if (isOnPage && size > 0.5f) {
            boolean isAside = isAskew || watermarkDepth > 0;
            (isAside ? askew : letters).add(letter);
            if (!isAside && !text.isBlank() && !isPainted()) {
                unpainted.add(letter);
            }
        }
    }

    private boolean isPainted() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean isClear = mode == RenderingMode.FILL && getGraphicsState().getNonStrokeAlphaConstant() == 0;
        return mode != RenderingMode.NEITHER && !isClear;
    }

    private Letter placed(String text, Point2D.Float origin, float width, float size, int angle, String font) {
        float up = ASCENT * size;
        float down = size - up;
        return switch (angle) {
            case 90 -> new Letter(text, number, origin.x - up, origin.y - width, size, width, size, font, 90);
            case 180 -> new Letter(text, number, origin.x - width, origin.y - down, width, size, size, font, 180);
            case 270 -> new Letter(text, number, origin.x - down, origin.y, size, width, size, font, 270);
            default -> new Letter(text, number, origin.x, origin.y - up, width, size, size, font, 0);
        };
    }

    private static int quarter(float alongX, float alongY) {
        if (Math.abs(alongX) >= Math.abs(alongY)) {
            return alongX >= 0 ? 0 : 180;
        }
        return alongY >= 0 ? 90 : 270;
    }

    private static String textOf(PDFont font, int code) {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return UNKNOWN;
        }
        boolean isControl = text.length() == 1 && text.charAt(0) < ' ';
        boolean isPrivate = text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE || c == 0);
        return isPrivate ? UNKNOWN : isControl ? " " : Radicals.unified(text);
    }

    private String nameOf(PDFont font) {
        return fontNames.computeIfAbsent(font, f -> {
            String name = f.getName() == null ? "" : f.getName();
            return name.replaceFirst("^[A-Z]{6}\\+", "");
        });
    }

    /// Counts pictures without decoding them.
    private final class CountingDrawObject extends org.apache.pdfbox.contentstream.operator.OperatorProcessor {
        private final DrawObject other = new DrawObject(PageScanner.this);
        private int forms;

        CountingDrawObject() {
            super(PageScanner.this);
        }

        @Override
        public void process(
                org.apache.pdfbox.contentstream.operator.Operator operator,
                List<org.apache.pdfbox.cos.COSBase> operands)
                throws IOException {
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getResources() != null
                    && getResources().isImageXObject(name)) {
                images += offDepth > 0 ? 0 : 1;
            } else if (++forms > MOST_FORMS) {
                throw new IOException("page " + number + " draws more than " + MOST_FORMS + " forms");
            } else {
                other.process(operator, operands);
            }
        }

        @Override
        public String getName() {
            return "Do";
        }
    }
}
