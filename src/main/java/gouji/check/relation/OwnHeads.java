package gouji.check.relation;

import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What paragraphs say first that all of them is about: `（一）养老保险基金。本年收入…`, `（二）失业保险基金。本年收入…`; `东江县：…`, `西江县：…`.
/// Heads of one sort, as their last characters tell, are of things side by side.
///
/// @param head how a paragraph begins, with its `head`; null where no such heads are known
record OwnHeads(@Nullable Search head, Report report) {
    private static final int SORT = 1; // characters at the end: 县, 金

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

    /// Looked for when it is asked for: few facts are told twice and differently.
    private @Nullable String head(Fact fact) {
        Integer paragraph = fact.place().table() == null ? fact.place().paragraph() : null;
        if (head == null || paragraph == null) {
            return null;
        }
        String own = null;
        for (Passage passage : report.passages()) {
            if (paragraph.equals(passage.place().paragraph())) {
                own = head.leading(passage.text())
                        .map(match -> match.group("head"))
                        .orElse(own);
            }
        }
        return own;
    }
}
