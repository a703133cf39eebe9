package gouji.ingest.ocr;

import gouji.ingest.ocr.Crops.Crop;
import gouji.ingest.ocr.DrawnLines.Run;
import gouji.ingest.ocr.Tesseract.Manner;
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
    private static final double SEVERAL = 1.9; // of the usual height: lines that touch
    private static final double BEST_HEIGHT =
            36; // pixels of a line of text: tesseract reads it best that high (measured)
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
        var crops = new Crops(picture, dpi, tesseract, folder, limit);
        List<Line> marked = new FigureReading(crops, ink, usual)
                        .of(lines(crops, lines, blocks, usual).stream()
                                .map(line -> line.words().isEmpty() ? Signs.of(line, ink) : line)
                                .toList())
                        .stream()
                        .map(line -> Marks.of(Signs.of(line, ink), ink))
                        .toList();
        Habits habits = Habits.of(marked, usual);
        List<Line> found = marked.stream().map(habits::applied).toList();
        var letters = new ArrayList<Letter>();
        var words = new ArrayList<Word>();
        var setter = new LineSetter(page, scale);
        float most = usualSize(found, setter);
        for (Line line : found) {
            float size = setter.size(line);
            boolean isUsual = Math.abs(size - most) < SAME_SIZE * most;
            letters.addAll(setter.letters(line, isUsual ? most : Math.round(2 * size) / 2f));
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

    private List<Line> lines(Crops crops, List<Area> lines, List<Area> blocks, int usual)
            throws IOException, OcrException {
        var found = new ArrayList<Line>();
        List<List<Word>> ofLines = crops.read(
                lines.stream()
                        .map(area -> new Crop(area, BEST_HEIGHT / Math.max(area.height(), 0.9 * usual)))
                        .toList(),
                Manner.LINE);
        for (int i = 0; i < lines.size(); i++) {
            found.add(Line.of(ofLines.get(i), lines.get(i), ink));
        }
        List<List<Word>> ofBlocks = crops.read(
                blocks.stream().map(area -> new Crop(area, BEST_HEIGHT / usual)).toList(), Manner.BLOCK);
        for (List<Word> block : ofBlocks) {
            Map<String, List<Word>> byLine = new LinkedHashMap<>();
            block.forEach(word ->
                    byLine.computeIfAbsent(word.line(), k -> new ArrayList<>()).add(word));
            for (List<Word> words : byLine.values()) {
                Area area = words.stream().map(Word::area).reduce(Area::union).orElseThrow();
                found.add(Line.of(words, area.within(ink.width(), ink.height()), ink));
            }
        }
        return found;
    }

    /// The size of most letters; sizes near it are that size, as measured by ink.
    private static float usualSize(List<Line> lines, LineSetter setter) {
        int all = lines.stream().mapToInt(line -> line.words().size()).sum();
        int sum = 0;
        for (Line line : lines.stream()
                .sorted((a, b) -> Float.compare(setter.size(a), setter.size(b)))
                .toList()) {
            sum += line.words().size();
            if (2 * sum >= all) {
                return Math.round(2 * setter.size(line)) / 2f;
            }
        }
        return 0;
    }
}
