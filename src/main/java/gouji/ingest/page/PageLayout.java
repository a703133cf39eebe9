package gouji.ingest.page;

import gouji.ingest.page.TextColumns.Column;
import gouji.ingest.table.AlignedFinder;
import gouji.ingest.table.Frame;
import gouji.ingest.table.FrameFinder;
import gouji.ingest.table.Letter;
import gouji.ingest.table.PageTable;
import gouji.ingest.table.Ruling;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page as tables and lines of text, in the order in which they are read: from top to bottom, columns one after the
/// other.
///
/// @param aside text that is set askew or on its side in the margin, or that others are printed over
public record PageLayout(int number, float width, float height, List<Piece> pieces, List<TextLine> aside) {
    private static final float TOUCHING = 2; // points

    public PageLayout {
        pieces = List.copyOf(pieces);
        aside = List.copyOf(aside);
    }

    public sealed interface Piece {
        float top();

        float bottom();
    }

    /// How a line stands in the text.
    enum Kind {
        MAIN,
        NOTE,
        STACK
    }

    /// @param column the one that it stands in, or null where the text has but one
    record Text(TextLine line, Kind kind, @Nullable Column column) implements Piece {
        /// A label beside the text comes before the line that it begins with.
        @Override
        public float top() {
            return kind == Kind.STACK ? line.top() - line.size() : line.top();
        }

        @Override
        public float bottom() {
            return line.bottom();
        }
    }

    record Part(PageTable table) implements Piece {
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
    public static PageLayout of(PageContent drawn) {
        Set<Letter> backdrop = Backdrop.of(drawn.letters());
        PageContent page = backdrop.isEmpty() ? drawn : drawn.withAside(backdrop);
        var frames = new ArrayList<Frame>();
        for (Frame frame : FrameFinder.find(page.rulings())) {
            boolean isBox = frame.columns() == 1 || frame.rows() == 1;
            frames.add(isBox ? AlignedFinder.within(frame, lettersIn(frame, page), page.rulings()) : frame);
        }
        List<TextLine> lines = TextLine.of(outside(frames, page));
        List<TextLine> stacks = Stacks.of(lines);
        Set<Letter> stacked = new HashSet<>();
        stacks.forEach(stack -> stacked.addAll(stack.letters()));
        if (!stacked.isEmpty()) {
            lines = TextLine.of(outside(frames, page).stream()
                    .filter(letter -> !stacked.contains(letter))
                    .toList());
        }
        List<TextColumns> columns = TextColumns.of(lines, frames, page.rulings());
        List<TextLine> single = columns.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> in(columns, line.top() + line.bottom()) == null)
                        .toList();
        frames.addAll(AlignedFinder.find(single, outside(frames, page.rulings())));
        return new Laid(page, frames, stacks, stacked, columns).layout();
    }

    private static List<Letter> outside(List<Frame> frames, PageContent page) {
        return page.letters().stream()
                .filter(letter -> letter.turn() == 0 && frameAt(frames, letter) < 0)
                .toList();
    }

    /// The rulings that no ruled table has for its own.
    private static List<Ruling> outside(List<Frame> frames, List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> frames.stream().noneMatch(frame -> frame.columns() > 1 && isOf(frame, ruling)))
                .toList();
    }

    private static boolean isOf(Frame frame, Ruling ruling) {
        float middle = (ruling.from() + ruling.to()) / 2;
        float x = ruling.isHorizontal() ? middle : ruling.at();
        float y = ruling.isHorizontal() ? ruling.at() : middle;
        return x > frame.left() - TOUCHING
                && x < frame.right() + TOUCHING
                && y > frame.top() - TOUCHING
                && y < frame.bottom() + TOUCHING;
    }

    /// The columns at a height, told as twice that height.
    private static @Nullable TextColumns in(List<TextColumns> columns, float twice) {
        for (TextColumns each : columns) {
            if (each.holds(twice / 2)) {
                return each;
            }
        }
        return null;
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

    /// A page whose tables, columns and stacks are known.
    private record Laid(
            PageContent page,
            List<Frame> frames,
            List<TextLine> stacks,
            Set<Letter> stacked,
            List<TextColumns> columns) {

        PageLayout layout() {
            var inFrames = new ArrayList<List<Letter>>();
            frames.forEach(frame -> inFrames.add(new ArrayList<>()));
            var body = new ArrayList<Letter>();
            var turned = new ArrayList<Letter>();
            for (Letter letter : page.letters()) {
                int frame = frameAt(frames, letter);
                if (frame >= 0) {
                    inFrames.get(frame).add(letter);
                } else if (letter.turn() != 0) {
                    turned.add(letter);
                } else if (!stacked.contains(letter)) {
                    body.add(letter);
                }
            }
            var pieces = new ArrayList<Piece>();
            for (int i = 0; i < frames.size(); i++) {
                if (inFrames.get(i).stream().anyMatch(letter -> !letter.text().isBlank())) {
                    pieces.add(new Part(PageTable.fill(page.number(), frames.get(i), inFrames.get(i))));
                }
            }
            pieces.addAll(texts(body));
            stacks.forEach(stack -> pieces.add(new Text(stack, Kind.STACK, null)));
            pieces.sort(Comparator.comparingDouble(Piece::top));
            columns.forEach(each -> oneAfterTheOther(pieces, each));
            var aside = new ArrayList<>(TextLine.of(turned));
            aside.addAll(TextLine.of(page.askew()));
            return new PageLayout(page.number(), page.width(), page.height(), pieces, aside);
        }

        private List<Text> texts(List<Letter> body) {
            if (columns.isEmpty()) {
                List<TextLine> lines = TextLine.of(body);
                Notes notes = lines.isEmpty()
                        ? Notes.NONE
                        : Notes.of(lines, frames, page.rulings(), page.width(), page.height());
                return lines.stream()
                        .map(line -> new Text(
                                notes.unmarked(line), notes.lines().contains(line) ? Kind.NOTE : Kind.MAIN, null))
                        .toList();
            }
            var texts = new ArrayList<Text>();
            var single = new ArrayList<>(body);
            for (TextColumns each : columns) {
                for (Column column : List.of(each.left(), each.right())) {
                    List<Letter> here = body.stream()
                            .filter(letter -> each.holds(letter.middleY())
                                    && each.at(letter.middleX()).equals(column))
                            .toList();
                    TextLine.of(here).forEach(line -> texts.add(new Text(line, Kind.MAIN, column)));
                }
                single.removeIf(letter -> each.holds(letter.middleY()));
            }
            TextLine.of(single).forEach(line -> texts.add(new Text(line, Kind.MAIN, null)));
            return texts;
        }

        /// Puts what stands in the left column before what stands in the right one.
        private static void oneAfterTheOther(List<Piece> pieces, TextColumns columns) {
            var left = new ArrayList<Piece>();
            var right = new ArrayList<Piece>();
            int first = pieces.size();
            for (int i = pieces.size() - 1; i >= 0; i--) {
                Piece piece = pieces.get(i);
                if (columns.holds((piece.top() + piece.bottom()) / 2)) {
                    (isLeft(piece, columns) ? left : right).addFirst(piece);
                    pieces.remove(i);
                    first = i;
                }
            }
            pieces.addAll(first, right);
            pieces.addAll(first, left);
        }

        private static boolean isLeft(Piece piece, TextColumns columns) {
            float x = switch (piece) {
                case Text text -> text.line().left();
                case Part part ->
                    (part.table().frame().left() + part.table().frame().right()) / 2;
            };
            return columns.at(x).equals(columns.left());
        }
    }
}
