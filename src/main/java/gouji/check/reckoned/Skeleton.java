package gouji.check.reckoned;

import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// 主干: the figures before one of a sentence, without what is told aside: asides in brackets, and lists that make the
/// figure before them (`做成67例：树葬38例、海葬21例、花坛葬8例，完成…`).
final class Skeleton {
    private static final int LEAST = 2; // of a list

    private Skeleton() {}

    /// Those before the figure at that place, in its sentence and at its level of brackets; the last one last.
    static List<Worded> before(List<Worded> items, int at) {
        Worded told = items.get(at);
        List<Worded> before = new ArrayList<>();
        int depth = 0; // below the told figure's own
        for (int i = at; i >= 0 && items.get(i).isInSentenceOf(told); i--) {
            if (i < at && depth <= 0) {
                before.addFirst(items.get(i));
            }
            depth = Math.max(0, depth - SumParts.brackets(items.get(i).gap()));
        }
        return withoutLists(before);
    }

    /// A list of one sort right behind the figure that it makes is of that figure alone.
    private static List<Worded> withoutLists(List<Worded> figures) {
        List<Worded> rest = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Worded whole = figures.get(i);
            rest.add(whole);
            i += whole.isPlainAmount() ? listed(whole, figures.subList(i + 1, figures.size())) : 0;
        }
        return rest;
    }

    /// How many of the figures are a list that makes the whole, 0 for none; figures of other things may stand between.
    private static int listed(Worded whole, List<Worded> next) {
        BigDecimal sum = BigDecimal.ZERO;
        int parts = 0;
        for (int i = 0; i < next.size() && !next.get(i).key().equals(Worded.RATE); i++) {
            if (next.get(i).key().equals(whole.key())) {
                sum = sum.add(next.get(i).base());
                parts++;
            }
            if (parts >= LEAST && sum.compareTo(whole.base()) == 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
