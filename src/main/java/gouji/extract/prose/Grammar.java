package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The relations that the words between figures state: lists and their totals, shares, growth, balances, products.
final class Grammar {
    private final Words words;
    private final Lists lists;
    private final Rates rates;
    private final Balances balances;
    private final Lead lead;
    private final NamedAmounts named = new NamedAmounts();

    Grammar(Words words, Completeness completeness, Draft draft) {
        this.words = words;
        this.lead = new Lead(words);
        this.lists = new Lists(words, completeness, draft, named);
        this.rates = new Rates(words, draft, named);
        this.balances = new Balances(words, draft);
    }

    /// What kind of amount the total is in whose list an amount stands within the sentence, or null.
    @Nullable
    Measure listedIn(List<Mention> soFar, String between, Clause clause) {
        if (soFar.isEmpty()) {
            return null;
        }
        if (words.lists().opensList(between)) {
            return measureOfTotal(soFar, soFar.size() - 1, clause, between);
        }
        int sentence = clause.sentence();
        for (int i = soFar.size() - 1; i > 0 && soFar.get(i).clause().sentence() == sentence; i--) {
            String opening = soFar.get(i).between();
            if (words.lists().opensList(opening)) {
                return measureOfTotal(soFar, i - 1, clause, opening);
            }
        }
        return null;
    }

    /// What kind of amounts the paragraphs before said that this one lists, or null.
    @Nullable
    Measure listed() {
        Measure open = lists.openMeasure();
        return open == null ? lead.measure() : open;
    }

    /// What kind of amount an unnamed amount is because it stands in a list of parts, or null.
    @Nullable
    Measure listMeasure(List<Mention> soFar, @Nullable Mention before, String between, Clause clause) {
        if (before == null) {
            return listed();
        }
        int sentence = clause.sentence();
        if (clause.depth() > 0) {
            for (Mention mention : soFar.reversed()) {
                if (mention.clause().depth() < clause.depth()) {
                    boolean explained = mention.clause().sentence() == sentence && Said.isStock(mention);
                    return explained && mention.measure() != Measure.OTHER ? mention.measure() : null;
                }
            }
        }
        Measure listed = listedIn(soFar, between, clause);
        if (listed != null) {
            return listed;
        }
        if (clause.depth() == 0 && lists.openMeasure() != null && sentence == 0) {
            return lists.openMeasure();
        }
        // 甲12万元、乙8万元: a neighbour in the same enumeration is of the same kind
        boolean sameSentence = before.clause().sentence() == sentence;
        boolean tells = Said.isStock(before) && before.measure() != Measure.OTHER;
        boolean isOther = before.measure() == Measure.UNIT_PRICE && !between.equals("、");
        return sameSentence && tells && !isOther && before.isOwnSubject() ? before.measure() : null;
    }

    private @Nullable Measure measureOfTotal(List<Mention> soFar, int last, Clause clause, String opening) {
        if (last >= 0
                && soFar.get(last).measure() == Measure.UNIT_PRICE
                && soFar.get(last).clause().part() == clause.part()) {
            return Measure.UNIT_PRICE; // 每人640元，其中中央384元、省级166元
        }
        if (words.moneyVerbs().isOfUses(opening)) {
            Measure spent = spentBefore(soFar, last, clause);
            if (spent != null) {
                return spent;
            }
        }
        Measure against = null;
        for (int i = last; i >= 0 && soFar.get(i).clause().sentence() >= clause.sentence() - 1; i--) {
            boolean isEarlier = soFar.get(i).clause().sentence() < clause.sentence();
            if (Said.isStock(soFar.get(i)) && !(isEarlier && soFar.get(i).measure() == Measure.OTHER)) {
                Measure measure = soFar.get(i).measure();
                if (!Said.isBudgetHeldAgainst(soFar, i)) {
                    return measure;
                }
                against = against == null ? measure : against;
            }
        }
        return against;
    }

    /// `支出①，结余①由财政收回。按用途分：甲①，乙①`: what was spent is what has uses.
    private static @Nullable Measure spentBefore(List<Mention> soFar, int last, Clause clause) {
        for (int i = last; i >= 0 && soFar.get(i).clause().sentence() >= clause.sentence() - 1; i--) {
            Mention mention = soFar.get(i);
            if (Said.isStock(mention) && Said.family(mention.measure()) == Said.Family.SPENT) {
                return mention.measure();
            }
        }
        return null;
    }

    /// A paragraph of that rank begins.
    void enter(int rank) {
        lead.enter(rank);
    }

    void relate(Said said) {
        lead.follow(said);
        named.add(said);
        lists.relate(said);
        rates.relate(said, lists);
        balances.relate(said);
    }

    /// Something other than a paragraph stands here.
    void interrupt() {
        lists.interrupt();
        lead.end();
    }
}
