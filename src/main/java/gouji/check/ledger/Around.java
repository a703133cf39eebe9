package gouji.check.ledger;

import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Worded;
import gouji.report.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The paragraphs around the tables of a report.
final class Around {
    private static final int ABOVE = 2;
    private static final int BELOW = 2;

    private final WordDemand.Said said;
    private final Map<Integer, Integer> above = new HashMap<>(); // by table: the passage right above it
    private final Map<Integer, Figured> figured = new HashMap<>(); // by paragraph

    Around(WordDemand.Said said) {
        this.said = said;
        List<Passage> passages = said.report().passages();
        for (int i = 0; i < passages.size(); i++) {
            Integer table = passages.get(i).tableBelow();
            if (table != null) {
                above.put(table, i);
            }
        }
        for (Figured text : said.figured()) {
            Integer paragraph = text.text().place().paragraph();
            if (paragraph != null && text.text().place().table() == null) {
                figured.put(paragraph, text);
            }
        }
    }

    /// The paragraphs above a table, the nearest first, none beyond a heading or another table.
    List<Passage> above(Columns table) {
        List<Passage> passages = said.report().passages();
        List<Passage> found = new ArrayList<>();
        Integer at = above.get(table.number());
        for (int i = at == null ? -1 : at; i >= 0 && found.size() < ABOVE; i--) {
            Integer other = passages.get(i).tableBelow();
            if ((other != null && other != table.number()) || (passages.get(i).isHeading() && !found.isEmpty())) {
                break;
            }
            found.add(passages.get(i));
        }
        return found;
    }

    /// The paragraphs below a table, the nearest first, none beyond a heading or the next table's own.
    List<Passage> below(Columns table) {
        List<Passage> passages = said.report().passages();
        List<Passage> found = new ArrayList<>();
        Integer at = above.get(table.number());
        int from = at != null ? at + 1 : table.number() == 0 ? 0 : passages.size();
        for (int i = from; i < passages.size() && found.size() < BELOW; i++) {
            if (passages.get(i).isHeading()) {
                break;
            }
            found.add(passages.get(i));
            if (passages.get(i).tableBelow() != null) {
                break;
            }
        }
        return found;
    }

    /// The figures of a paragraph.
    List<Worded> figures(Passage passage) {
        Figured text = passage.place().paragraph() == null
                ? null
                : figured.get(Objects.requireNonNull(passage.place().paragraph()));
        return text == null ? List.of() : text.worded(said.report().year());
    }
}
