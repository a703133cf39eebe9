package gouji.check.relation;

import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What paragraphs say first that all of them is about: `（一）养老保险基金。本年收入…`, `（二）失业保险基金。本年收入…`; `东江县：…`, `西江县：…`.
/// Heads of one sort, as their last characters tell, are of things side by side.
///
/// @param byParagraph the head of each paragraph that has one
record OwnHeads(Map<Integer, String> byParagraph) {
    private static final int SORT = 1; // characters at the end: 县, 金

    /// @param head how a paragraph begins, with its `head`; null where no such heads are known
    static OwnHeads of(@Nullable Search head, Report report) {
        Map<Integer, String> heads = new HashMap<>();
        if (head == null) {
            return new OwnHeads(heads);
        }
        for (Passage passage : report.passages()) {
            Integer paragraph = passage.place().paragraph();
            if (paragraph != null) {
                head.leading(passage.text()).ifPresent(match -> heads.put(paragraph, match.group("head")));
            }
        }
        return new OwnHeads(heads);
    }

    /// Whether all places of any two statements are told apart.
    boolean tellApart(List<Statement> versions) {
        for (Statement one : versions) {
            for (Statement other : versions) {
                boolean isSame = !one.equals(other)
                        && one.places().stream()
                                .anyMatch(fact -> other.places().stream().anyMatch(next -> !tellApart(fact, next)));
                if (isSame) {
                    return false;
                }
            }
        }
        return versions.size() > 1;
    }

    private boolean tellApart(Fact one, Fact other) {
        return tellApart(head(one), head(other));
    }

    private static boolean tellApart(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !one.equals(other)
                && one.substring(one.length() - SORT).equals(other.substring(other.length() - SORT));
    }

    private @Nullable String head(Fact fact) {
        Integer paragraph = fact.place().table() == null ? fact.place().paragraph() : null;
        return paragraph == null ? null : byParagraph.get(paragraph);
    }
}
