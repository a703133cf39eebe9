package gouji.check.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a paragraph that may belong together, those of the one right before it first.
///
/// @param own the index of the paragraph's first figure
public record Passage(List<Worded> items, int own) {
    private static final int LEAST = 1; // the others may stand elsewhere
    private static final int MOST_OWN = 6; // figures of a paragraph that leans on those before
    private static final int MOST_FAR = 24;
    private static final int FARTHEST = 12; // paragraphs
    private static final int MOST = 60; // figures of a paragraph; a longer one is a table told in words

    /// Those of a report that have enough figures to be held against each other, and not too many.
    ///
    /// @param year that the report is about
    public static List<Passage> of(List<Figured> texts, @Nullable Integer year) {
        List<Passage> passages = new ArrayList<>();
        Figured last = null;
        for (Figured text : texts) {
            int size = text.figures().size();
            if (size <= MOST) {
                boolean isJoined =
                        last != null && isNext(last, text) && last.figures().size() + size <= MOST;
                List<Worded> before = isJoined && last != null ? last.worded(year) : List.of();
                List<Worded> items = new ArrayList<>(before);
                items.addAll(text.worded(year));
                if (items.size() >= LEAST) {
                    passages.add(new Passage(List.copyOf(items), before.size()));
                }
            }
            last = text;
        }
        return List.copyOf(passages);
    }

    /// The figures of short paragraphs with those of several paragraphs before: a rate under one heading, what it is
    /// of under the headings above.
    public static List<Passage> far(List<Figured> texts, @Nullable Integer year) {
        List<Passage> passages = new ArrayList<>();
        List<Figured> before = new ArrayList<>();
        for (Figured text : texts) {
            if (text.text().sort() == Texts.Sort.CELL) {
                continue;
            }
            int own = text.figures().size();
            if (text.text().sort() == Texts.Sort.PARAGRAPH && own <= MOST_OWN) {
                List<Worded> items = new ArrayList<>();
                for (Figured other : before.reversed()) {
                    if (items.size() + other.figures().size() + own > MOST_FAR || !isNear(other, text)) {
                        break;
                    }
                    items.addAll(0, other.worded(year));
                }
                int first = items.size();
                items.addAll(text.worded(year));
                if (first > 0) {
                    passages.add(new Passage(List.copyOf(items), first));
                }
            }
            before.add(text);
        }
        return List.copyOf(passages);
    }

    private static boolean isNear(Figured before, Figured own) {
        Integer one = before.text().place().paragraph();
        Integer other = own.text().place().paragraph();
        return one != null && other != null && other - one <= FARTHEST;
    }

    /// Whether a paragraph follows another one or its heading directly.
    private static boolean isNext(Figured one, Figured other) {
        Integer before = one.text().place().paragraph();
        Integer own = other.text().place().paragraph();
        return one.text().sort() != Texts.Sort.CELL
                && other.text().sort() == Texts.Sort.PARAGRAPH
                && before != null
                && own != null
                && own - before == 1;
    }
}
