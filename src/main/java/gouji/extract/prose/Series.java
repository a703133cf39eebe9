package gouji.extract.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures that share their words: `各增加①、①，各增长②、②`; `三项分别为①、①和①`. Each gets the naming of the first and its own
/// name from the coordinated list before them.
final class Series {
    private final Map<Integer, Item> items = new HashMap<>();

    /// One figure of a series.
    ///
    /// @param name what it is about, or null where the list has not as many names as figures
    record Item(FindRule.@Nullable Naming naming, @Nullable String name, int position, int size) {}

    Series(Coded coded, List<Clause> clauses, Map<Integer, FindRule.Naming> namings, Words words) {
        String code = coded.code();
        List<String> names = List.of();
        int sentence = -1;
        for (int at = 0; at < code.length(); at++) {
            int size = size(code, at);
            if (size < 2) {
                continue;
            }
            Clause clause = clauseOf(clauses, at);
            if (clause == null) {
                continue;
            }
            if (clause.sentence() != sentence) {
                names = List.of();
                sentence = clause.sentence();
            }
            FindRule.Naming naming = namings.get(coded.figureAt(at));
            int end = naming != null ? Math.max(clause.start(), naming.start()) : at;
            String before = code.substring(clause.start(), at);
            if (words.distributes(before)) {
                int start = words.nameStart(code, clause.start(), end);
                String list = code.substring(start, Math.max(start, words.nameEnd(code, start, end)));
                List<String> coordinated = Words.coordinated(list, size);
                names = coordinated.isEmpty() && names.size() == size && list.isEmpty() ? names : coordinated;
                for (int i = 0; i < size; i++) {
                    items.put(at + 2 * i, new Item(naming, i < names.size() ? names.get(i) : null, i, size));
                }
            }
            at += 2 * size - 2;
        }
    }

    @Nullable
    Item item(int at) {
        return items.get(at);
    }

    /// How many figures of one kind stand from here on with nothing but `、` or `和` between them.
    private static int size(String code, int at) {
        if (!Coded.isFigure(code.charAt(at)) || code.charAt(at) == Coded.DATE) {
            return 0;
        }
        int size = 1;
        while (at + 2 * size < code.length()
                && code.charAt(at + 2 * size) == code.charAt(at)
                && "、和及".indexOf(code.charAt(at + 2 * size - 1)) >= 0) {
            size++;
        }
        return size;
    }

    private static @Nullable Clause clauseOf(List<Clause> clauses, int at) {
        for (Clause clause : clauses) {
            if (clause.start() <= at && at < clause.end()) {
                return clause;
            }
        }
        return null;
    }
}
