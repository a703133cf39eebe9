package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.report.Relation;
import java.util.ArrayList;
import java.util.List;

/// Parts that a bracket tells of the amount before it: `专项资金安排①（年初预算①，追加预算①）`.
record BracketParts(Words words, Draft draft) {
    /// `专项资金安排①（年初预算①，追加预算①）`
    void relate(Said said, int first) {
        List<Mention> mentions = said.mentions();
        Mention total = mentions.get(first - 1);
        Mention like = mentions.get(first);
        boolean adjoins = total.at() == like.clause().start() - 2;
        // 固定资产净值①（原值①，累计折旧①）: sides of it, not parts
        boolean sides = words.moneyNames().isAttribute(like.own());
        if (!adjoins || sides || !Said.isStock(total) || !Said.isStock(like)) {
            return;
        }
        var parts = new ArrayList<Mention>();
        for (int i = first; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.clause().depth() < like.clause().depth()
                    || (i > first
                            && mention.clause().opener() == '（'
                            && mention.clause().depth() == like.clause().depth())) {
                break;
            }
            if (Said.isStock(mention)
                    && mention.clause().depth() == like.clause().depth()) {
                parts.add(mention);
            }
        }
        boolean allGranted =
                parts.stream().allMatch(part -> Said.family(part.measure()) == Said.family(total.measure()));
        if (parts.size() >= 2
                && allGranted
                && !isNetted(mentions.subList(first - 1, mentions.indexOf(parts.getLast()) + 1))) {
            draft.add(new Relation.Sum(
                    "parts-in-brackets",
                    total.id(),
                    parts.stream().map(Mention::id).toList(),
                    words.lists().isPartialList(like.between())));
        }
    }

    /// `净追加①（追加①，收回①）`: amounts set off against each other.
    private boolean isNetted(List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> words.lists().isNetted(mention.between()));
    }
}
