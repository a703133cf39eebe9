package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.report.Fact;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Totals and their parts: `甲，其中：…`, `…，共计甲`, `甲（…，…）`, and lists that run over several paragraphs.
final class Lists {
    private final Words words;
    private final Wholes wholes;
    private final OpenList open;
    private final AmountParts amounts;
    private final CountParts counts;
    private final BracketParts brackets;
    private final SumsUp sums;
    private final WhatIsLeft left;

    Lists(Words words, Completeness completeness, Draft draft, NamedAmounts named) {
        this.words = words;
        this.wholes = new Wholes(named);
        this.open = new OpenList(words, wholes, draft);
        this.amounts = new AmountParts(words, completeness, wholes, draft);
        this.counts = new CountParts(words, completeness, draft);
        this.brackets = new BracketParts(words, draft);
        this.sums = new SumsUp(words, wholes, draft);
        this.left = new WhatIsLeft(wholes, draft);
    }

    /// The kind of amounts that a list still open from the last paragraph has, or null.
    @Nullable
    Measure openMeasure() {
        return open.measure();
    }

    /// The total of which a mention is a part, or null.
    @Nullable
    Fact totalOf(Mention part) {
        return wholes.of(part);
    }

    void relate(Said said) {
        open.goOn(said);
        List<Mention> mentions = said.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (words.lists().opensList(mention.between())) {
                amounts.relate(said, i);
                if (i > 0) {
                    counts.relate(said, i);
                }
            }
            if (i > 0
                    && mention.clause().opener() == '（'
                    && mention.at() > mentions.get(i - 1).at()) {
                brackets.relate(said, i);
            }
            if (i > 1 && mention.isMoney() && sums.is(said, mention)) {
                sums.relate(said, i);
            }
            if (i > 1 && Said.isKeptOtherwise(mentions.get(i - 1), mention)) {
                left.relate(said, i);
            }
        }
        open.open(said);
    }

    void interrupt() {
        open.interrupt();
    }
}
