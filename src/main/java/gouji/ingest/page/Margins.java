package gouji.ingest.page;

import gouji.ingest.page.PageLayout.Kind;
import gouji.ingest.page.PageLayout.Text;
import gouji.ingest.page.TextColumns.Column;
import gouji.ingest.table.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the text of pages of one width begins and ends.
///
/// @param left where lines begin that are not indented
/// @param right where full lines end
/// @param bottom the lowest that anything stands on these pages
/// @param leading the usual distance from one line's top to the next one's
record Margins(float left, float right, float bottom, float leading) {
    private static final int BUCKET = 4; // points
    private static final float NARROWEST = 0.7f; // of the page's width: where full lines end at least

    static Margins of(List<PageLayout> pages, Set<Text> furniture) {
        var lines = new ArrayList<TextLine>();
        Map<Integer, Integer> leadings = new HashMap<>();
        float bottom = 0;
        for (PageLayout page : pages) {
            Text before = null;
            for (PageLayout.Piece piece : page.pieces()) {
                if (piece instanceof Text text && furniture.contains(text)) {
                    continue;
                }
                bottom = Math.max(bottom, piece.bottom());
                Text text = piece instanceof Text some && some.kind() == Kind.MAIN ? some : null;
                if (text != null && text.column() == null) {
                    lines.add(text.line());
                }
                if (text != null && before != null && Objects.equals(text.column(), before.column())) {
                    leadings.merge(Math.round(text.line().top() - before.line().top()), 1, Integer::sum);
                }
                before = text;
            }
        }
        float left = left(lines);
        float right = right(lines);
        float width = pages.getFirst().width();
        boolean isFilled = right > NARROWEST * width; // else no line is full: take the margins to be alike
        return new Margins(left, isFilled ? right : Math.max(right, width - left), bottom, mode(leadings));
    }

    /// Those of a column, in which lines are as far apart as on the whole page.
    Margins within(Column column) {
        return new Margins(column.left(), column.right(), bottom, leading);
    }

    private static float left(List<TextLine> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Float> least = new HashMap<>();
        for (TextLine line : lines) {
            int bucket = Math.round(line.left() / BUCKET);
            counts.merge(bucket, 1, Integer::sum);
            least.merge(bucket, line.left(), Math::min);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(2, lines.size() / 12))
                .map(Map.Entry::getKey)
                .min(Integer::compare)
                .or(() -> counts.keySet().stream().min(Integer::compare))
                .map(least::get)
                .orElse(0f);
    }

    /// Most full lines end there; punctuation may hang out beyond it.
    private static float right(List<TextLine> lines) {
        float furthest = furthest(lines.stream().filter(line -> !line.endsInPunctuation()))
                .or(() -> furthest(lines.stream()))
                .orElse(0f);
        Map<Integer, List<Float>> ends = new HashMap<>();
        for (TextLine line : lines) {
            if (line.right() > 0.7f * furthest && !line.endsInPunctuation()) {
                ends.computeIfAbsent(Math.round(line.right() / BUCKET), k -> new ArrayList<>())
                        .add(line.right());
            }
        }
        return ends.values().stream()
                .filter(alike -> alike.size() >= 3)
                .max(Comparator.comparingInt(List::size))
                .map(alike -> alike.stream().max(Float::compare).orElse(furthest))
                .orElse(furthest);
    }

    private static Optional<Float> furthest(Stream<TextLine> lines) {
        return lines.map(TextLine::right).max(Float::compare);
    }

    private static float mode(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> (float) entry.getKey())
                .orElse(0f);
    }
}
