package gouji.ingest.ofd;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.UnreadableException;
import gouji.ingest.page.Drawing;
import gouji.ingest.page.PageContent;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.xml.Node;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Draws the objects of a page for their letters and rulings. Serves one page.
final class PageCanvas {
    private static final double POINTS = 72 / 25.4; // in a millimetre
    private static final int DEEPEST = 12; // drawings in drawings
    private static final int MOST_OBJECTS = 2_000_000;
    private static final int FEW = 4; // letters; fewer lying ones are a label in the margin
    private static final float SMALLEST = 0.5f; // points
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
    private int images;
    private int objects;

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
        long unmapped = (isScan ? hidden : letters)
                .stream()
                        .filter(letter -> letter.text().equals(TextRun.UNKNOWN))
                        .count();
        var content = new PageContent(
                number,
                (float) width,
                (float) height,
                turn,
                isScan ? hidden : letters,
                askew,
                rulings,
                images,
                (int) unmapped,
                isScan ? hidden.size() : 0);
        return new Drawn(content, isScan ? 0 : hidden.size());
    }

    private void objects(Node holder, AffineTransform place, int depth) throws UnreadableException {
        for (Node object : holder.children()) {
            if (++objects > MOST_OBJECTS) {
                throw new UnreadableException(Reason.TOO_LARGE, "OFD文件的一页中图形过多，未读取。请确认来源。");
            }
            switch (object.name()) {
                case "Layer", "PageBlock" -> objects(object, place, depth);
                case "TextObject" -> text(object, placed(object, place));
                case "PathObject" -> path(object, placed(object, place));
                case "ImageObject" -> images += isShown(object) ? 1 : 0;
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
        Node colour = object.child("FillColor");
        boolean isFilled =
                !"false".equals(object.attribute("Fill")) && (colour == null || Numbers.of(colour, "Alpha", 255) > 0);
        boolean isPainted = isShown(object) && (isFilled || "true".equals(object.attribute("Stroke")));
        new TextRun(object, place, number, shared.font(object.attribute("Font"))).letters((letter, isAskew) -> {
            boolean isOnPage = letter.middleX() >= 0
                    && letter.middleY() >= 0
                    && letter.middleX() <= width
                    && letter.middleY() <= height;
            if (isOnPage && letter.size() > SMALLEST) {
                (!isPainted ? hidden : isAskew ? askew : letters).add(letter);
            }
        });
    }

    private void path(Node object, AffineTransform place) {
        Node data = object.child("AbbreviatedData");
        boolean isStroked = !"false".equals(object.attribute("Stroke"));
        if (data != null && isShown(object) && (isStroked || "true".equals(object.attribute("Fill")))) {
            PathData.draw(data.text(), place, drawing);
            drawing.paint(isStroked);
        }
    }

    private void composite(Node object, AffineTransform place, int depth) throws UnreadableException {
        Node unit = shared.composite(object.attribute("ResourceID"));
        if (unit != null && depth < DEEPEST && isShown(object)) {
            objects(Objects.requireNonNullElse(unit.child("Content"), unit), place, depth + 1);
        }
    }

    private static boolean isShown(Node object) {
        return !"false".equals(object.attribute("Visible")) && Numbers.of(object, "Alpha", 255) > 0;
    }
}
