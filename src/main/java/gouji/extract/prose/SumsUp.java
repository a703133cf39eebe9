package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.report.Relation;
import java.util.ArrayList;

/// Amounts and the sum told after them: `人员经费①，公用经费①，共计①`.
record SumsUp(Words words, Wholes wholes, Draft draft) {
    boolean is(Said said, Mention mention) {
        String before = said.code().substring(mention.clause().start(), mention.at());
        return !mention.isOwnSubject() && words.lists().isTotal(before) && before.length() <= 8;
    }

    /// `人员经费①，公用经费①，共计①`
    void relate(Said said, int index) {
        Mention total = said.mentions().get(index);
        var parts = new ArrayList<Mention>();
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = said.mentions().get(i);
            if (mention.clause().sentence() != total.clause().sentence()) {
                break;
            }
            if (mention.isMoney()) {
                boolean alike = Said.isStock(mention)
                        && mention.isOwnSubject()
                        && !mention.between().contains("累计") // 6月底累计①，9月底累计①
                        && !said.code()
                                .substring(mention.clause().start(), mention.at())
                                .contains("累计")
                        && !words.distribution()
                                .isOfEach(
                                        said.code() // 各计提①，合计①
                                                .substring(mention.clause().start(), mention.at()))
                        && (parts.isEmpty() || parts.getFirst().measure() == mention.measure());
                if (!alike) {
                    return;
                }
                parts.addFirst(mention);
            }
            if (words.lists().opensList(mention.between())) {
                break;
            }
        }
        if (parts.size() >= 2) {
            wholes.tell(parts, total.fact());
            draft.add(new Relation.Sum(
                    "summed-up", total.id(), parts.stream().map(Mention::id).toList(), false));
        }
    }
}
