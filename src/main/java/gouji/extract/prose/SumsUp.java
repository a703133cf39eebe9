package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.Set;

/// Amounts and the sum told after them: `人员经费①，公用经费①，共计①`.
record SumsUp(Words words, Wholes wholes, Draft draft) {
    private static final Set<String> ITEMS = Set.of("项", "类", "者", "个");

    boolean is(Said said, Mention mention) {
        String before = said.code().substring(mention.clause().start(), mention.at());
        return !mention.isOwnSubject() && words.lists().isTotal(before) && before.length() <= 8;
    }

    /// How many amounts `三项合计` sums up; 0 where it does not say.
    private static int counted(Said said, int index) {
        Mention before = said.mentions().get(index - 1);
        boolean isCount = before.kind() == Coded.COUNT
                && before.clause().equals(said.mentions().get(index).clause())
                && ITEMS.contains(before.figure().quantity().unit().symbol());
        return isCount ? before.value().intValue() : 0;
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
        int counted = counted(said, index);
        if (counted > 1 && counted < parts.size()) {
            parts.subList(0, parts.size() - counted).clear(); // 甲①、乙①、丙①，后两项合计①
        }
        if (parts.size() >= 2) {
            wholes.tell(parts, total.fact());
            draft.add(new Relation.Sum(
                    "summed-up", total.id(), parts.stream().map(Mention::id).toList(), false));
        }
    }
}
