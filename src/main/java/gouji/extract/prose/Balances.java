package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.quantity.PerMany;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Money in, money out and what is left in one sentence; and price times number.
final class Balances {
    private final Words words;
    private final Draft draft;

    Balances(Words words, Draft draft) {
        this.words = words;
        this.draft = draft;
    }

    void relate(Said said) {
        List<Mention> mentions = said.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            boolean left = mention.measure() == Measure.SURPLUS
                    || (mention.measure() == Measure.CARRIED_OVER && !"carried-in".equals(mention.rule()));
            if (left && mention.isMoney()) {
                difference(mentions, i);
            }
            if (mention.measure() == Measure.UNIT_PRICE && mention.isMoney()) {
                product(said, i);
            }
        }
    }

    /// `到位①，支出①，收回①，结余①`: one amount in, before everything else, of one subject, in one `；` part.
    private void difference(List<Mention> mentions, int index) {
        Mention result = mentions.get(index);
        Mention from = null;
        var less = new ArrayList<String>();
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            if (mention.clause().part() != result.clause().part()
                    || !mention.fact().subject().equals(result.fact().subject())) {
                break;
            }
            if (!mention.isMoney()) {
                continue;
            }
            if (mention.kind() == Coded.DECIMAL) {
                return; // without a unit it cannot be balanced
            }
            boolean in = Said.family(mention.measure()) == Said.Family.GRANTED || "carried-in".equals(mention.rule());
            boolean out = Said.family(mention.measure()) == Said.Family.SPENT || mention.measure() == Measure.RETURNED;
            if ((in && from != null)
                    || (!in && !out)
                    || (out && from != null)
                    || mention.clause().depth() > 0) {
                return;
            }
            if (in) {
                from = mention;
            } else {
                less.addFirst(mention.id());
            }
        }
        if (from != null && !less.isEmpty()) {
            draft.add(new Relation.Difference("balance", result.id(), from.id(), less));
        }
    }

    /// `每站①，3个站，共计①`: the counted unit is the one of the price.
    private void product(Said said, int index) {
        Mention price = said.mentions().get(index);
        String per = said.code()
                .substring(price.clause().start(), Math.min(said.code().length(), price.at() + 3));
        if (per.chars().filter(c -> c == '每').count() > 1 || PerMany.in(per).compareTo(BigDecimal.ONE) > 0) {
            return; // 每人每月: of two numbers, one often untold; 每万尾: not of one
        }
        Mention number = null;
        Mention total = null;
        for (Mention mention : said.mentions()) {
            if (mention.clause().sentence() != price.clause().sentence() || mention.is(price)) {
                continue;
            }
            if (mention.kind() == Coded.COUNT
                    && mention.clause().part() == price.clause().part()) {
                if (number != null) {
                    return; // two factors: persons and months
                }
                number = mention;
            } else if (mention.isMoney() && mention.at() > price.at() && total == null && isTotal(said, mention)) {
                total = mention;
            }
        }
        if (total != null && isAmongOthers(said, price, total)) {
            return; // 每吨680元，货款①，另付运费①，合计①
        }
        // 跨省每人600元，补助3250人；省内每人200元，补助1020人，合计…: of two products
        boolean isBehind =
                total != null && total.clause().part() != price.clause().part();
        boolean ofSeveral = said.mentions().stream()
                .anyMatch(other -> !other.is(price)
                        && other.measure() == Measure.UNIT_PRICE
                        && other.clause().sentence() == price.clause().sentence()
                        && other.clause().part() != price.clause().part()
                        && (isBehind || !hasTotal(said, other)));
        if (number != null && total != null && !ofSeveral && counts(said, number, per)) {
            draft.add(new Relation.Product("price-times-number", total.id(), List.of(price.id(), number.id())));
        }
    }

    /// Whether other amounts stand between a price and the total, which may be of them, too.
    private static boolean isAmongOthers(Said said, Mention price, Mention total) {
        return said.mentions().stream()
                .anyMatch(other -> other.isMoney() && other.at() > price.at() && other.at() < total.at());
    }

    /// Whether the part of a sentence that a price stands in says what it comes to.
    private boolean hasTotal(Said said, Mention price) {
        return said.mentions().stream()
                .anyMatch(other -> other.isMoney()
                        && other.at() > price.at()
                        && other.clause().part() == price.clause().part()
                        && isTotal(said, other));
    }

    private boolean isTotal(Said said, Mention mention) {
        return words.lists().isTotal(said.code().substring(mention.clause().start(), mention.at()));
    }

    private static boolean counts(Said said, Mention number, String per) {
        String unit = number.figure().quantity().unit().symbol();
        String counted = unit
                + said.code().substring(number.at() + 1, Math.min(said.code().length(), number.at() + 3));
        int every = per.lastIndexOf('每');
        String thing = every < 0 || every + 1 >= per.length() ? "" : per.substring(every + 1, every + 2);
        return !thing.isEmpty() && counted.contains(thing);
    }
}
