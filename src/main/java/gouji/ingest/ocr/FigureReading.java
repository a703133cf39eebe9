package gouji.ingest.ocr;

import gouji.ingest.ocr.Crops.Crop;
import gouji.ingest.ocr.Tesseract.Manner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads every figure a second time, cut out by itself, as nothing but digits: read as Chinese, `95%` becomes `959%`
/// and a lonely `1` in a cell `于`. Where the two readings agree a figure is as good as certain; where they do not, the
/// number of pieces that its ink is in decides, and where that is of no help it is left as it was and called unsure.
final class FigureReading {
    private static final double BEST_HEIGHT = 30; // pixels of a digit
    private static final double SHORT = 12; // times its height: a line that may be nothing but a figure
    private static final double TOGETHER = 0.35; // of a line's height: between parts of one figure
    private static final float UNSURE = 50; // confidence of what two readings do not agree about
    private static final double LOW = 0.5; // of a digit's height: full stops and commas
    private static final double LOWEST_LINE = 0.5; // of the usual height: lower is dust or a stroke
    private static final double WIDEST = 0.78; // of its height: of a digit, as opposed to `≥`
    private static final double HIGHEST_LINE = 1.3;
    private static final double HIGHEST_DIGIT = 0.9; // of the usual height, which is that of Han characters
    private static final double BROADEST_DIGIT = 0.7; // of its height; `日` and most others are broader

    private final Crops crops;
    private final Ink ink;
    private final int usual; // height of a line in pixels

    FigureReading(Crops crops, Ink ink, int usual) {
        this.crops = crops;
        this.ink = ink;
        this.usual = usual;
    }

    /// What is to be read again.
    ///
    /// @param from the first word, within its line
    /// @param to behind the last
    /// @param pieces of ink in the figure, without marks about it
    /// @param isDigit whether its ink is as low and narrow as a digit, whatever was read
    private record Doubt(int line, int from, int to, Area area, int pieces, boolean isDigit) {}

    /// The lines as both readings have them together; those in which nothing was read are left out.
    List<Line> of(List<Line> lines) throws IOException, OcrException {
        var read = new ArrayList<Line>(lines);
        if (crops.tesseract().knowsFigures()) {
            var doubts = new ArrayList<Doubt>();
            for (int i = 0; i < lines.size(); i++) {
                addDoubts(lines.get(i), i, doubts);
            }
            List<List<Word>> again = crops.read(
                    doubts.stream()
                            .map(doubt -> new Crop(
                                    doubt.area(), BEST_HEIGHT / doubt.area().height()))
                            .toList(),
                    Manner.FIGURE);
            for (int i = doubts.size() - 1; i >= 0; i--) { // from the right, so that the places of others stay
                Doubt doubt = doubts.get(i);
                read.set(doubt.line(), settled(doubt, read.get(doubt.line()), Figure.of(again.get(i))));
            }
        }
        return read.stream().filter(line -> !line.words().isEmpty()).toList();
    }

    private void addDoubts(Line line, int index, List<Doubt> doubts) {
        List<Word> words = line.words();
        if (mayBeFigure(line)) {
            int pieces = ink.parts(line.area()).size();
            doubts.add(new Doubt(index, 0, words.size(), line.area(), pieces, isLikeDigit(line.area())));
            return;
        }
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            while (to < words.size()
                    && Figure.isPart(words.get(to).text())
                    && (to == from
                            || gap(words.get(to - 1), words.get(to))
                                    < TOGETHER * line.area().height())) {
                to++;
            }
            if (to > from) {
                add(line, index, from, to, doubts);
                from = to - 1;
            }
        }
    }

    private static int gap(Word left, Word right) {
        return right.area().left() - left.area().right();
    }

    private void add(Line line, int index, int from, int to, List<Doubt> doubts) {
        List<Word> words = line.words().subList(from, to);
        Figure figure = Figure.of(words);
        if (!figure.isPlain()) {
            return;
        }
        Area area = words.stream().map(Word::area).reduce(Area::union).orElseThrow();
        List<Area> parts = new ArrayList<>(ink.parts(area));
        int height = parts.stream().mapToInt(Area::height).max().orElse(0);
        for (int i = 0; i < figure.before().length() && isMark(parts, parts.getFirst(), height, figure); i++) {
            parts.removeFirst();
        }
        for (int i = 0; i < figure.after().length() && isMark(parts, parts.getLast(), height, figure); i++) {
            parts.removeLast();
        }
        if (!parts.isEmpty()) {
            Area kept = parts.stream().reduce(Area::union).orElseThrow();
            doubts.add(new Doubt(index, from, to, kept, parts.size(), false));
        }
    }

    /// Whether the outermost piece of ink is of a mark beside the figure: low, in two pieces one above the other, or
    /// more
    /// than the figure has.
    private boolean isMark(List<Area> parts, Area part, int height, Figure figure) {
        boolean isSpare = parts.size() > figure.digits().length();
        return parts.size() > 1 && (part.height() < LOW * height || isSpare || ink.isParted(part));
    }

    /// A short line that reads like no text may be a figure that was read as Chinese.
    private boolean mayBeFigure(Line line) {
        Area area = line.area();
        float shaken = isLikeDigit(area) ? Figure.SURE : Figure.POOR;
        return area.width() < SHORT * area.height()
                && area.height() > LOWEST_LINE * usual
                && area.height() < HIGHEST_LINE * usual
                && line.words().stream().noneMatch(word -> word.confidence() > shaken)
                && !isFigure(line.words())
                && beginsWithDigit(ink.parts(area))
                && ink.parts(area).stream().noneMatch(this::isLikeHan);
    }

    private boolean isLikeDigit(Area area) {
        return area.width() < BROADEST_DIGIT * area.height() && area.height() < HIGHEST_DIGIT * usual;
    }

    private boolean isLikeHan(Area part) {
        return part.width() > BROADEST_DIGIT * usual && part.height() > HIGHEST_DIGIT * usual;
    }

    private static boolean isFigure(List<Word> words) {
        return Figure.of(words).isPlain() && words.stream().allMatch(word -> Figure.isPart(word.text()));
    }

    /// Not so a line that begins with `≥`, which looks like a broad 2, or with `：`.
    private boolean beginsWithDigit(List<Area> parts) {
        return parts.stream().noneMatch(ink::isParted)
                && !parts.isEmpty()
                && parts.getFirst().width() < WIDEST * parts.getFirst().height();
    }

    private static Line settled(Doubt doubt, Line line, Figure again) {
        List<Word> words = line.words().subList(doubt.from(), doubt.to());
        Figure first = doubt.isDigit() ? Figure.of(words).doubted() : Figure.of(words);
        boolean isWhole = words.size() == line.words().size();
        Figure.Outcome outcome = first.comparedWith(again, doubt.pieces(), isWhole);
        List<Word> settled = switch (outcome) {
            case KEPT -> words;
            case AGREED -> withConfidence(words, Figure.SURE);
            case DOUBTED -> withConfidence(words, UNSURE);
            case CORRECTED -> List.of(new Word(0, "", doubt.area(), Figure.SURE, first.read(again)));
            case REPLACED -> List.of(new Word(0, "", doubt.area(), UNSURE, first.read(again)));
        };
        return line.with(doubt.from(), doubt.to(), settled);
    }

    private static List<Word> withConfidence(List<Word> words, float confidence) {
        return words.stream().map(word -> word.read(word.text(), confidence)).toList();
    }
}
