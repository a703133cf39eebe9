package gouji.ingest.page;

import gouji.ingest.page.PageLayout.Kind;
import gouji.ingest.page.PageLayout.Part;
import gouji.ingest.page.PageLayout.Piece;
import gouji.ingest.page.PageLayout.Text;
import gouji.ingest.page.TextColumns.Column;
import gouji.ingest.table.CutTable;
import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.PageTable;
import gouji.ingest.table.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds tables between rules of which a page's or column's end leaves only a row or two on a side, where they were
/// taken for text.
final class CutTables {
    private static final int MOST_PIECES = 60; // looked at on either side
    private static final float NEAR = 12; // points from text to a line that belongs to it

    private final List<PageLayout> pages;
    private final Set<Text> furniture;
    private final List<List<Piece>> pieces = new ArrayList<>(); // of each page, as they change

    private CutTables(List<PageLayout> pages, Set<Text> furniture) {
        this.pages = pages;
        this.furniture = furniture;
        pages.forEach(page -> pieces.add(new ArrayList<>(page.pieces())));
    }

    /// The pages with such tables as tables.
    ///
    /// @param furniture what stands at the pages' ends and is none of their text
    static List<PageLayout> mended(List<PageLayout> pages, Set<Text> furniture) {
        var tables = new CutTables(pages, furniture);
        Run before = null;
        for (int i = 0; i < pages.size(); i++) {
            // a cut table has lines on either side
            List<Run> runs = pages.get(i).rules().isEmpty() ? List.of() : tables.runs(i);
            before = runs.isEmpty() ? null : before;
            for (Run run : runs) {
                if (before != null) {
                    tables.mend(before, run);
                }
                before = run;
            }
        }
        var mended = new ArrayList<PageLayout>();
        for (int i = 0; i < pages.size(); i++) {
            mended.add(pages.get(i).with(tables.pieces.get(i)));
        }
        return mended;
    }

    /// What stands in one column of a page, or above, between and below columns.
    private record Run(int page, @Nullable Column column, List<Piece> pieces) {}

    private List<Run> runs(int page) {
        var runs = new ArrayList<Run>();
        for (Piece piece : pages.get(page).pieces()) {
            boolean isText = piece instanceof Part || (piece instanceof Text text && !furniture.contains(text));
            if (isText) {
                Column column = PageLayout.columnOf(piece);
                if (runs.isEmpty() || !Objects.equals(runs.getLast().column, column)) {
                    runs.add(new Run(page, column, new ArrayList<>()));
                }
                runs.getLast().pieces.add(piece);
            }
        }
        return runs;
    }

    private void mend(Run earlier, Run later) {
        Piece last = earlier.pieces.getLast();
        Piece first = later.pieces.getFirst();
        boolean isNext = later.page == earlier.page + 1 || (later.page == earlier.page && first.top() < last.bottom());
        if (!isNext || isRuled(last) || isRuled(first) || (last instanceof Part && first instanceof Part)) {
            return;
        }
        Column above = earlier.column;
        Column below = later.column;
        float right = above == null || below == null ? 0 : above.left() - below.left();
        CutTable.Halves halves = CutTable.find(side(earlier, true), side(later, false), right);
        if (halves != null) {
            replace(earlier, halves.above());
            replace(later, halves.below());
        }
    }

    private static boolean isRuled(Piece piece) {
        return piece instanceof Part part && !part.table().frame().isOpen();
    }

    private CutTable.Side side(Run run, boolean isEnd) {
        List<Piece> inOrder = isEnd ? run.pieces.reversed() : run.pieces;
        var letters = new ArrayList<Letter>();
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (Piece piece : inOrder.subList(0, Math.min(inOrder.size(), MOST_PIECES))) {
            if (isRuled(piece)) {
                break;
            }
            letters.addAll(lettersOf(piece));
            top = Math.min(top, piece.top());
            bottom = Math.max(bottom, piece.bottom());
        }
        float from = isEnd ? top - NEAR : 0;
        float to = isEnd ? Float.MAX_VALUE : bottom + NEAR;
        List<Ruling> rules = pages.get(run.page).rules().stream()
                .filter(rule -> rule.isHorizontal() && rule.at() > from && rule.at() < to)
                .filter(rule -> run.column == null
                        || run.column.holds((rule.from() + rule.to()) / 2, (rule.from() + rule.to()) / 2, 0))
                .toList();
        return new CutTable.Side(letters, rules);
    }

    private static List<Letter> lettersOf(Piece piece) {
        return switch (piece) {
            case Text text -> text.kind() == Kind.MAIN ? text.line().letters() : List.of();
            case Part part -> {
                var letters = new ArrayList<Letter>();
                part.table().lines().forEach(lines -> lines.forEach(line -> letters.addAll(line.letters())));
                yield letters;
            }
        };
    }

    /// Puts a table where the text that it is made of stood.
    private void replace(Run run, Frame frame) {
        var taken = new ArrayList<Piece>();
        var letters = new ArrayList<Letter>();
        for (Piece piece : run.pieces) {
            float middle = (piece.top() + piece.bottom()) / 2;
            List<Letter> own = lettersOf(piece);
            if (middle > frame.top() && middle < frame.bottom() && !own.isEmpty()) {
                letters.addAll(own);
                taken.add(piece);
            }
        }
        if (!taken.isEmpty()) {
            PageTable table = PageTable.fill(pages.get(run.page).number(), frame, letters);
            var part = new Part(table, run.column, run.column == null ? 0 : frame.bottom());
            replace(run.pieces, taken, part);
            replace(pieces.get(run.page), taken, part);
        }
    }

    private static void replace(List<Piece> all, List<Piece> some, Piece by) {
        int at = all.indexOf(some.getFirst());
        all.removeAll(some); // first: one of them may be the same table as before
        all.add(at, by);
    }
}
