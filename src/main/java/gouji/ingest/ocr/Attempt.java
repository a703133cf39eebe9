package gouji.ingest.ocr;

import gouji.ingest.ocr.DrawnLines.Run;
import gouji.ingest.table.Frame;
import gouji.ingest.table.FrameFinder;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One reading of a picture that stands upright, more or less. Serves one picture.
final class Attempt {
    private static final int POINTS_PER_INCH = 72;
    private static final float NEAR = 3; // points from a table's outermost lines
    private static final float LONG = 60; // points; so long a line is drawn, not written
    private static final int LINE = 7; // tesseract's segmentation modes
    private static final int BLOCK = 6;
    private static final double SEVERAL = 1.9; // of the usual height: lines that touch
    private static final int MARGIN = 12; // pixels of white that tesseract wants around text
    private static final double BEST_HEIGHT =
            36; // pixels of a line of text: tesseract reads it best that high (measured)
    private static final double MOST_ENLARGED = 2;
    private static final float SAME_SIZE = 0.12f; // of the size

    private final Picture picture;
    private final Ink ink;
    private final int dpi;
    private final float scale;
    private final double skew;

    Attempt(Picture scanned, int dpi) {
        Ink first = Ink.of(scanned);
        this.skew = Skew.of(first);
        boolean isStraight = Math.abs(skew) < Skew.LEAST;
        this.picture = isStraight ? scanned : scanned.turned(-skew);
        this.ink = isStraight ? first : Ink.of(picture);
        this.dpi = dpi;
        this.scale = (float) POINTS_PER_INCH / dpi;
    }

    /// @param words with areas on the page
    /// @param skew in radians
    record Result(
            List<Letter> letters, List<Ruling> rulings, List<Word> words, float width, float height, double skew) {

        /// The mean of its words', 0 to 100.
        double confidence() {
            return words.stream().mapToDouble(Word::confidence).average().orElse(0);
        }
    }

    private record Line(List<Word> words, Area area, float size) {}

    Result read(Tesseract tesseract, int page, Path folder, Duration limit) throws IOException, OcrException {
        List<Run> runs = DrawnLines.of(ink, dpi);
        List<Frame> frames = FrameFinder.find(runs.stream().map(this::ruling).toList());
        var rulings = new ArrayList<Ruling>();
        for (Run run : runs) {
            Ruling ruling = ruling(run);
            boolean isOfTable = frames.stream().anyMatch(frame -> isAt(frame, ruling));
            if (isOfTable || ruling.length() > LONG) {
                rulings.add(ruling);
                picture.wipe(run.area().grown(2));
                ink.wipe(run.area().grown(2));
            }
        }
        List<Area> bands = bands(frames);
        int usual = Bands.usualHeight(bands, dpi);
        var lines = new ArrayList<Area>();
        var blocks = new ArrayList<Area>();
        bands(frames, usual)
                .forEach(band -> (usual > 0 && band.height() > SEVERAL * usual && band.width() > band.height()
                                ? blocks
                                : lines)
                        .add(band));
        var found = new ArrayList<Line>();
        var setter = new LineSetter(ink, page, scale);
        recognise(tesseract, lines, LINE, folder, limit, usual, setter, found);
        recognise(tesseract, blocks, BLOCK, folder, limit, usual, setter, found);
        var letters = new ArrayList<Letter>();
        var words = new ArrayList<Word>();
        float most = usualSize(found);
        for (Line line : found) {
            boolean isUsual = Math.abs(line.size() - most) < SAME_SIZE * most;
            letters.addAll(
                    setter.letters(line.words(), line.area(), isUsual ? most : Math.round(2 * line.size()) / 2f));
            words.addAll(line.words());
        }
        return new Result(letters, rulings, words, picture.width() * scale, picture.height() * scale, skew);
    }

    private Ruling ruling(Run run) {
        float at = (run.at() + 0.5f) * scale;
        return new Ruling(run.isHorizontal(), at, run.from() * scale, run.to() * scale);
    }

    private static boolean isAt(Frame frame, Ruling ruling) {
        float across = ruling.isHorizontal() ? frame.left() : frame.top();
        float end = ruling.isHorizontal() ? frame.right() : frame.bottom();
        float least = ruling.isHorizontal() ? frame.top() : frame.left();
        float most = ruling.isHorizontal() ? frame.bottom() : frame.right();
        return ruling.from() >= across - NEAR
                && ruling.to() <= end + NEAR
                && ruling.at() >= least - NEAR
                && ruling.at() <= most + NEAR;
    }

    private List<Area> bands(List<Frame> frames) {
        return bands(frames, 0);
    }

    /// The lines of text, cell by cell and outside of tables.
    private List<Area> bands(List<Frame> frames, int usual) {
        var bands = new ArrayList<Area>();
        Ink outside = ink.copy();
        for (Frame frame : frames) {
            for (Frame.Field field : frame.fields()) {
                Area cell = new Area(
                        pixels(frame.xs().at(field.column())) + 2,
                        pixels(frame.ys().at(field.row())) + 2,
                        pixels(frame.xs().at(field.column() + field.columnSpan())) - 2,
                        pixels(frame.ys().at(field.row() + field.rowSpan())) - 2);
                Area inside = cell.within(ink.width(), ink.height());
                if (!inside.isEmpty()) {
                    bands.addAll(Bands.of(ink, inside, usual));
                }
            }
            outside.wipe(
                    new Area(pixels(frame.left()), pixels(frame.top()), pixels(frame.right()), pixels(frame.bottom()))
                            .grown(2));
        }
        bands.addAll(Bands.of(outside, outside.all(), usual));
        return bands;
    }

    private int pixels(float points) {
        return Math.round(points / scale);
    }

    private void recognise(
            Tesseract tesseract,
            List<Area> areas,
            int segmentation,
            Path folder,
            Duration limit,
            int usual,
            LineSetter setter,
            List<Line> lines)
            throws IOException, OcrException {
        var files = new ArrayList<Path>();
        var factors = new ArrayList<Double>();
        for (Area area : areas) {
            Path file = folder.resolve(segmentation + "-" + files.size() + ".pgm");
            double factor = BEST_HEIGHT / (segmentation == LINE ? Math.max(area.height(), 0.9 * usual) : usual);
            factors.add(Math.min(factor, MOST_ENLARGED));
            picture.write(area, factors.getLast(), MARGIN, file);
            files.add(file);
        }
        Map<String, List<Word>> byLine = new LinkedHashMap<>();
        for (Word word : tesseract.words(files, segmentation, dpi, folder, limit)) {
            Area crop = areas.get(word.image());
            String key = word.image() + (segmentation == LINE ? "" : "/" + word.line());
            byLine.computeIfAbsent(key, k -> new ArrayList<>()).add(onPage(word, crop, factors.get(word.image())));
        }
        for (List<Word> words : byLine.values()) {
            Area crop = areas.get(words.getFirst().image());
            Area area = segmentation == LINE
                    ? crop
                    : words.stream()
                            .map(Word::area)
                            .reduce(Area::union)
                            .orElse(crop)
                            .within(ink.width(), ink.height());
            lines.add(new Line(words, area, setter.size(words, area)));
        }
    }

    private static Word onPage(Word word, Area crop, double factor) {
        Area area = word.area();
        var placed = new Area(
                crop.left() + (int) Math.round((area.left() - MARGIN) / factor),
                crop.top() + (int) Math.round((area.top() - MARGIN) / factor),
                crop.left() + (int) Math.round((area.right() - MARGIN) / factor),
                crop.top() + (int) Math.round((area.bottom() - MARGIN) / factor));
        return new Word(word.image(), word.line(), placed, word.confidence(), word.text());
    }

    /// The size of most letters; sizes near it are that size, as measured by ink.
    private static float usualSize(List<Line> lines) {
        int all = lines.stream().mapToInt(line -> line.words().size()).sum();
        int sum = 0;
        for (Line line : lines.stream()
                .sorted((a, b) -> Float.compare(a.size(), b.size()))
                .toList()) {
            sum += line.words().size();
            if (2 * sum >= all) {
                return Math.round(2 * line.size()) / 2f;
            }
        }
        return 0;
    }
}
