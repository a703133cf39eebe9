package gouji.ingest.page;

import gouji.ingest.table.AlignedFinder;
import gouji.ingest.table.Frame;
import gouji.ingest.table.FrameFinder;
import gouji.ingest.table.Letter;
import gouji.ingest.table.PageTable;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A page as tables and lines of text, from top to bottom.
///
/// @param aside text that is set askew or on its side in the margin
public record PageLayout(int number, float width, float height, List<Piece> pieces, List<TextLine> aside) {

    public PageLayout {
        pieces = List.copyOf(pieces);
        aside = List.copyOf(aside);
    }

    public sealed interface Piece {
        float top();

        float bottom();
    }

    public record Text(TextLine line) implements Piece {
        @Override
        public float top() {
            return line.top();
        }

        @Override
        public float bottom() {
            return line.bottom();
        }
    }

    public record Part(PageTable table) implements Piece {
        @Override
        public float top() {
            return table.frame().top();
        }

        @Override
        public float bottom() {
            return table.frame().bottom();
        }
    }

    /// Finds the tables of a page, and what stands outside them.
    public static PageLayout of(PageContent page) {
        var frames = new ArrayList<Frame>();
        for (Frame frame : FrameFinder.find(page.rulings())) {
            frames.add(
                    frame.columns() > 1 ? frame : AlignedFinder.within(frame, lettersIn(frame, page), page.rulings()));
        }
        var upright = new ArrayList<Letter>();
        for (Letter letter : page.letters()) {
            if (letter.turn() == 0 && frameAt(frames, letter) < 0) {
                upright.add(letter);
            }
        }
        frames.addAll(AlignedFinder.find(TextLine.of(upright), page.rulings()));
        return of(page, frames);
    }

    private static PageLayout of(PageContent page, List<Frame> frames) {
        var inFrames = new ArrayList<List<Letter>>();
        frames.forEach(frame -> inFrames.add(new ArrayList<>()));
        var body = new ArrayList<Letter>();
        var turned = new ArrayList<Letter>();
        for (Letter letter : page.letters()) {
            int frame = frameAt(frames, letter);
            if (frame >= 0) {
                inFrames.get(frame).add(letter);
            } else {
                (letter.turn() == 0 ? body : turned).add(letter);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < frames.size(); i++) {
            if (inFrames.get(i).stream().anyMatch(letter -> !letter.text().isBlank())) {
                pieces.add(new Part(PageTable.fill(page.number(), frames.get(i), inFrames.get(i))));
            }
        }
        TextLine.of(body).forEach(line -> pieces.add(new Text(line)));
        pieces.sort(Comparator.comparingDouble(Piece::top));
        var aside = new ArrayList<>(TextLine.of(turned));
        aside.addAll(TextLine.of(page.askew()));
        return new PageLayout(page.number(), page.width(), page.height(), pieces, aside);
    }

    private static List<Letter> lettersIn(Frame frame, PageContent page) {
        return page.letters().stream()
                .filter(letter -> letter.turn() == 0 && frame.holds(letter.middleX(), letter.middleY()))
                .toList();
    }

    private static int frameAt(List<Frame> frames, Letter letter) {
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).holds(letter.middleX(), letter.middleY())) {
                return i;
            }
        }
        return -1;
    }
}
