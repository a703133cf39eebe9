package gouji.ingest.ofd;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.page.Drawing;
import gouji.ingest.page.PageContent;
import gouji.ingest.page.PaleLetters;
import gouji.ingest.paint.Box;
import gouji.ingest.paint.Clip;
import gouji.ingest.paint.Colour;
import gouji.ingest.paint.Painted;
import gouji.ingest.paint.PathShape;
import gouji.ingest.paint.Unseen;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.xml.Node;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws the objects of a page for their letters and rulings. Serves one page.
final class PageCanvas {
    private static final double POINTS = 72 / 25.4; // in a millimetre
    private static final int DEEPEST = 12; // drawings in drawings
    private static final int MOST_OBJECTS = 2_000_000;
    private static final int FEW = 4; // letters; fewer lying ones are a label in the margin
    private static final float SMALLEST = 0.5f; // points
    private static final float THICK = 3; // points; thinner lines are no ground that letters could stand on
    private static final double OPAQUE = 255;
    private static final double[] A4 = {0, 0, 210, 297};

    private final int number;
    private final Shared shared;
    private final double width;
    private final double height;
    private final int turn;
    private final AffineTransform page;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Letter> hidden = new ArrayList<>();
    private final List<Letter> askew = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Drawing drawing = new Drawing(rulings::add);
    private final Painted painted = new Painted();
    private final BitSet clipped = new BitSet(); // letters that stand wholly beside what may be drawn on
    private final BitSet pale = new BitSet(); // letters
    private Clip clip = Clip.NONE; // of the drawings that are open
    private boolean isClear; // whether one of these lets something through
    private @Nullable String layer; // the parameters of the one that is being drawn
    private int images;
    private int objects;
    private int offPage; // letters

    private PageCanvas(int number, Shared shared, double[] box, int turn) {
        this.number = number;
        this.shared = shared;
        this.turn = turn;
        boolean isTurned = turn % 180 == 90;
        this.width = POINTS * (isTurned ? box[3] : box[2]);
        this.height = POINTS * (isTurned ? box[2] : box[3]);
        this.page = switch (turn) {
            case 90 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
        page.scale(POINTS, POINTS);
        page.translate(-box[0], -box[1]);
    }

    /// What a page shows. One most of whose letters lie on their side is turned for reading.
    ///
    /// @param contents the `Content` of its templates and its own, in the order in which they are drawn
    /// @param box of the page in millimetres
    static Drawn draw(int number, Shared shared, List<Node> contents, double[] box) throws UnreadableException {
        double[] sound = box[2] > 0 && box[3] > 0 ? box : A4;
        Drawn upright = draw(number, shared, contents, sound, 0);
        List<Letter> drawn = upright.page().letters();
        for (int turn : new int[] {90, 180, 270}) {
            long lying = drawn.stream()
                    .filter(letter -> letter.turn() == turn && !letter.text().isBlank())
                    .count();
            if (lying > FEW && 2 * lying > drawn.size()) {
                return draw(number, shared, contents, sound, turn);
            }
        }
        return upright;
    }

    /// @param leftOut how many letters are not painted and were not read
    record Drawn(PageContent page, int leftOut) {}

    private static Drawn draw(int number, Shared shared, List<Node> contents, double[] box, int turn)
            throws UnreadableException {
        var canvas = new PageCanvas(number, shared, box, turn);
        for (Node content : contents) {
            canvas.objects(content, canvas.page, 0);
        }
        return canvas.drawn();
    }

    /// Letters that are not painted are read where they are the text layer below a scan.
    private Drawn drawn() {
        boolean isScan =
                images > 0 && letters.stream().allMatch(letter -> letter.text().isBlank());
        var seen = Unseen.of(letters, new BitSet(), clipped, painted, images);
        List<Letter> read = isScan ? hidden : seen.letters();
        long unmapped = read.stream()
                .filter(letter -> letter.text().equals(TextRun.UNKNOWN))
                .count();
        var content = new PageContent(
                number,
                (float) width,
                (float) height,
                turn,
                read,
                askew,
                rulings,
                images,
                (int) unmapped,
                isScan ? hidden.size() : seen.hidden());
        content = content.withAside(PaleLetters.watermarks(letters, pale));
        return new Drawn(content, offPage + (isScan ? 0 : hidden.size() + seen.leftOut()));
    }

    private void objects(Node holder, AffineTransform place, int depth) throws UnreadableException {
        for (Node object : holder.children()) {
            if (++objects > MOST_OBJECTS) {
                throw new UnreadableException(Reason.TOO_LARGE, "OFD文件的一页中图形过多，未读取。请确认来源。");
            }
            switch (object.name()) {
                case "Layer" -> {
                    layer = object.attribute("DrawParam");
                    objects(object, place, depth);
                }
                case "PageBlock" -> objects(object, place, depth);
                case "TextObject" -> text(object, placed(object, place));
                case "PathObject" -> path(object, placed(object, place));
                case "ImageObject" -> picture(object, placed(object, place));
                case "CompositeObject" -> composite(object, placed(object, place), depth);
                default -> {
                    // clips, actions, areas: nothing to see
                }
            }
        }
    }

    private static AffineTransform placed(Node object, AffineTransform place) {
        var placed = new AffineTransform(place);
        placed.concatenate(Numbers.placement(object));
        return placed;
    }

    private void text(Node object, AffineTransform place) {
        var look = new Look(shared, object, layer);
        boolean isStroked = "true".equals(object.attribute("Stroke"));
        boolean isFilled = !"false".equals(object.attribute("Fill")) && look.opacity() > 0;
        boolean isPainted = isShown(object) && (isFilled || isStroked);
        int colour = isStroked ? Colour.UNKNOWN : look.fill(Colour.BLACK);
        Box within = Clips.of(object, place, clip).box();
        Box bounds = bounds(object, place);
        int from = letters.size();
        new TextRun(object, place, number, shared.font(object.attribute("Font"))).letters((letter, isAskew) -> {
            boolean isOnPage = letter.middleX() >= 0
                    && letter.middleY() >= 0
                    && letter.middleX() <= width
                    && letter.middleY() <= height;
            if (!isOnPage || letter.size() <= SMALLEST) {
                offPage += letter.text().isBlank() ? 0 : 1;
            } else if (!isPainted || isAskew) {
                (isPainted ? askew : hidden).add(letter);
            } else {
                painted.letter(letters.size(), colour);
                pale.set(letters.size(), Colour.isPale(colour, look.opacity()));
                clipped.set(letters.size(), !letter.text().isBlank() && !within.touches(Painted.box(letter)));
                letters.add(letter);
            }
        });
        if (letters.subList(from, letters.size()).stream()
                .noneMatch(letter -> bounds.grown(letter.size()).touches(Painted.box(letter)))) {
            clipped.set(from, letters.size());
        }
    }

    /// Beyond its bounds nothing of an object is to be drawn; but writers reckon them roughly, so that what begins
    /// inside them is taken to be seen.
    private static Box bounds(Node object, AffineTransform place) {
        double[] told = Numbers.box(object.attribute("Boundary"));
        if (told == null || told[2] <= 0 || told[3] <= 0) {
            return Clip.NONE.box();
        }
        return box(new Rectangle2D.Double(0, 0, told[2], told[3]), place, object);
    }

    /// @param place from the object's coordinates, its matrix included
    private static Box box(Rectangle2D area, AffineTransform place, Node object) {
        var placed = new AffineTransform(place);
        double[] matrix = Numbers.list(object.attribute("CTM"), 6);
        try {
            if (matrix.length == 6) { // bounds are told without it
                placed.concatenate(new AffineTransform(matrix).createInverse());
            }
        } catch (NoninvertibleTransformException e) {
            return Clip.NONE.box();
        }
        return box(placed.createTransformedShape(area).getBounds2D());
    }

    private static Box box(Rectangle2D area) {
        return new Box((float) area.getMinX(), (float) area.getMinY(), (float) area.getMaxX(), (float) area.getMaxY());
    }

    private void path(Node object, AffineTransform place) {
        Node data = object.child("AbbreviatedData");
        boolean isStroked = !"false".equals(object.attribute("Stroke"));
        boolean isFilled = "true".equals(object.attribute("Fill"));
        if (data == null || !isShown(object) || !(isStroked || isFilled)) {
            return;
        }
        PathShape shape = PathData.draw(data.text(), place, drawing);
        drawing.paint(isStroked);
        Box box = shape.box();
        if (box != null && isFilled) {
            fill(object, place, shape, box);
        }
        float line = (float) (Numbers.of(object, "LineWidth", 0) * Math.sqrt(Math.abs(place.getDeterminant())));
        if (box != null && isStroked && line > THICK) {
            painted.something(clip.box().meet(box.grown(line / 2)), letters.size());
        }
    }

    private void fill(Node object, AffineTransform place, PathShape shape, Box box) {
        var look = new Look(shared, object, layer);
        Clip confined = Clips.of(object, place, clip);
        int colour = look.fill(Colour.UNKNOWN);
        boolean isPlain = shape.isBox() && confined.isExact() && !isClear && look.opacity() == 1;
        if (look.opacity() > 0) {
            painted.fill(confined.box().meet(box), letters.size(), colour, isPlain && colour != Colour.UNKNOWN);
        }
    }

    private void picture(Node object, AffineTransform place) {
        if (isShown(object)) {
            images++;
            Clip confined = Clips.of(object, place, clip);
            boolean isOpaque = shared.isOpaque(object.attribute("ResourceID"))
                    && object.attribute("ImageMask") == null
                    && confined.isExact()
                    && !isClear
                    && Numbers.of(object, "Alpha", OPAQUE) == OPAQUE;
            painted.picture(confined.box().meet(bounds(object, place)), letters.size(), isOpaque);
        }
    }

    private void composite(Node object, AffineTransform place, int depth) throws UnreadableException {
        Node unit = shared.composite(object.attribute("ResourceID"));
        if (unit != null && depth < DEEPEST && isShown(object)) {
            Clip outside = clip;
            boolean wasClear = isClear;
            clip = Clips.of(object, place, clip);
            isClear |= Numbers.of(object, "Alpha", OPAQUE) < OPAQUE;
            objects(Objects.requireNonNullElse(unit.child("Content"), unit), place, depth + 1);
            clip = outside;
            isClear = wasClear;
        }
    }

    private static boolean isShown(Node object) {
        return !"false".equals(object.attribute("Visible")) && Numbers.of(object, "Alpha", OPAQUE) > 0;
    }
}
