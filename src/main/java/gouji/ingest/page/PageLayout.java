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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A page as tables and lines of text, in the order in which they are read: from top to bottom, columns one after the
/// other.
///
/// @param aside text that is set askew or on its side in the margin, or that others are printed over
/// @param rules lines that no ruled table has for its own
public record PageLayout(
        int number, float width, float height, List<Piece> pieces, List<TextLine> aside, List<Ruling> rules) {
    private static final float TOUCHING = 2; // points
    private static final int FEET = 2; // lines below the text
    private static final float FOOT = 0.085f; // of the page's height, in which running heads and feet stand

    public PageLayout {
        pieces = List.copyOf(pieces);
        aside = List.copyOf(aside);
        rules = List.copyOf(rules);
    }

    /// The same page with other pieces.
    PageLayout with(List<Piece> others) {
        return new PageLayout(number, width, height, others, aside, rules);
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

    /// @param column the one that it stands in, or null
    /// @param end where that column ends, or 0
    record Part(PageTable table, @Nullable Column column, float end) implements Piece {
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
    ///
    /// @param before the page before it, if any
    public static PageLayout of(PageContent drawn, @Nullable PageLayout before) {
        Set<Letter> backdrop = Backdrop.of(drawn.letters());
        PageContent page = backdrop.isEmpty() ? drawn : drawn.withAside(backdrop);
        var frames = new ArrayList<Frame>();
        for (Frame frame : FrameFinder.find(page.rulings())) {
            boolean isBox = frame.columns() == 1 || frame.rows() == 1;
            frames.add(isBox ? AlignedFinder.within(frame, lettersIn(frame, page), page.rulings()) : frame);
        }
        FrameFinder.boxes(page.rulings(), frames).stream()
                .filter(box -> isCutRow(box, page, before))
                .forEach(frames::add);
        List<TextLine> lines = TextLine.of(outside(frames, page));
        List<TextLine> stacks = Stacks.of(lines);
        Set<Letter> stacked = new HashSet<>();
        stacks.forEach(stack -> stacked.addAll(stack.letters()));
        if (!stacked.isEmpty()) {
            lines = TextLine.of(outside(frames, page).stream()
                    .filter(letter -> !stacked.contains(letter))
                    .toList());
        }
        List<Ruling> rulings = outside(frames, page.rulings());
        List<TextColumns> columns =
                TextColumns.of(lines, frames, rulings, page.width(), before == null ? List.of() : before.lastColumns());
        frames.addAll(unruled(lines, columns, rulings));
        return new Laid(page, frames, stacks, stacked, columns, rulings).layout();
    }

    /// Whether a box is the one row of a table that stands on this page: at its end, where the table may begin with its
    /// title, or at its top below a table as wide.
    private static boolean isCutRow(Frame box, PageContent page, @Nullable PageLayout before) {
        float foot = page.height() * (1 - FOOT);
        boolean isLast = true;
        boolean isFirst = true;
        for (Letter letter : page.letters()) {
            isLast &= letter.text().isBlank() || letter.top() < box.bottom() || letter.top() > foot;
            isFirst &= letter.text().isBlank() || letter.bottom() > box.top() || letter.bottom() < page.height() * FOOT;
        }
        boolean isRow = box.bottom() - box.top() < page.height() / 4 && box.bottom() < foot;
        return isRow
                && (isLast || (isFirst && before != null && before.endsInTable(box)))
                && TextLine.of(lettersIn(box, page)).stream()
                        .allMatch(line -> Stretch.of(line, ColumnGrid.CORRIDOR * line.size())
                                        .size()
                                == 1);
    }

    /// Whether it ends in a table between the edges of another, but for running feet.
    private boolean endsInTable(Frame next) {
        int feet = 0;
        for (Piece piece : pieces.reversed()) {
            if (piece instanceof Part part) {
                Frame frame = part.table().frame();
                return Math.abs(frame.left() - next.left()) < TOUCHING
                        && Math.abs(frame.right() - next.right()) < TOUCHING;
            }
            if (++feet > FEET) {
                return false;
            }
        }
        return false;
    }

    /// The columns in which it ends, but for running feet; none where it ends in text as wide as the page.
    private List<Column> lastColumns() {
        var columns = new TreeSet<Column>(Comparator.comparingDouble(Column::left));
        int feet = 0;
        for (Piece piece : pieces.reversed()) {
            Column column = columnOf(piece);
            if (column != null && columns.stream().noneMatch(column::isOver)) {
                columns.add(column);
            } else if (column == null && (!columns.isEmpty() || ++feet > FEET)) {
                break;
            }
        }
        return List.copyOf(columns);
    }

    static @Nullable Column columnOf(Piece piece) {
        return switch (piece) {
            case Text text -> text.column();
            case Part part -> part.column();
        };
    }

    /// The tables without upright lines, each in its column where the text has some.
    private static List<Frame> unruled(List<TextLine> lines, List<TextColumns> columns, List<Ruling> rulings) {
        var frames = new ArrayList<Frame>();
        for (TextColumns each : columns) {
            List<Letter> here = lines.stream()
                    .flatMap(line -> line.letters().stream())
                    .filter(letter -> each.holds(letter.middleY()))
                    .toList();
            for (Column column : each.columns()) {
                List<Ruling> beside = rulings.stream()
                        .filter(rule -> each.at((rule.from() + rule.to()) / 2).equals(column))
                        .toList();
                frames.addAll(AlignedFinder.find(TextLine.of(each.in(column, here)), beside));
            }
        }
        List<TextLine> single = lines.stream()
                .filter(line -> in(columns, line.top() + line.bottom()) == null)
                .toList();
        frames.addAll(AlignedFinder.find(single, rulings));
        return frames;
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
            List<TextColumns> columns,
            List<Ruling> rules) {

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
                    pieces.add(part(frames.get(i), inFrames.get(i)));
                }
            }
            pieces.addAll(texts(body));
            stacks.forEach(stack -> pieces.add(new Text(stack, Kind.STACK, null)));
            pieces.sort(Comparator.comparingDouble(Piece::top));
            columns.forEach(each -> oneAfterTheOther(pieces, each));
            var aside = new ArrayList<>(TextLine.of(turned));
            aside.addAll(TextLine.of(page.askew()));
            return new PageLayout(page.number(), page.width(), page.height(), pieces, aside, rules);
        }

        private Part part(Frame frame, List<Letter> letters) {
            PageTable table = PageTable.fill(page.number(), frame, letters);
            TextColumns here = in(columns, frame.top() + frame.bottom());
            return here == null
                    ? new Part(table, null, 0)
                    : new Part(table, here.at((frame.left() + frame.right()) / 2), here.bottom());
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
                for (Column column : each.columns()) {
                    TextLine.of(each.in(column, body)).forEach(line -> texts.add(new Text(line, Kind.MAIN, column)));
                }
                single.removeIf(letter -> each.holds(letter.middleY()));
            }
            TextLine.of(single).forEach(line -> texts.add(new Text(line, Kind.MAIN, null)));
            return texts;
        }

        /// Puts what stands in a column before what stands in the next one.
        private static void oneAfterTheOther(List<Piece> pieces, TextColumns columns) {
            var here = new ArrayList<Piece>();
            int first = pieces.size();
            for (int i = pieces.size() - 1; i >= 0; i--) {
                Piece piece = pieces.get(i);
                if (columns.holds((piece.top() + piece.bottom()) / 2)) {
                    here.addFirst(piece);
                    pieces.remove(i);
                    first = i;
                }
            }
            here.sort(Comparator.comparingDouble(piece -> {
                Column column = columnOf(piece);
                return column == null ? columns.at(leftOf(piece)).left() : column.left();
            }));
            pieces.addAll(first, here);
        }

        private static float leftOf(Piece piece) {
            return switch (piece) {
                case Text text -> text.line().left();
                case Part part -> part.table().frame().left();
            };
        }
    }
}
