package gouji.extract.prose;

import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list whose total one paragraph ends with and whose parts are the next ones: `支出①，其中：`, `1.甲①`, `2.乙①`.
final class OpenList {
    private static final Search ADDS = Search.of("^\\s*(?:加上?|减去?|再加|另加|加：|减：)(?![快强大班工])");

    private final Words words;
    private final Wholes wholes;
    private final Draft draft;
    private final ClassItems classItems;
    private final List<String> parts = new ArrayList<>();
    private @Nullable Mention total; // that the last paragraph ended with: 其中：
    private int rank; // of the items, negative until the first one comes
    private boolean isPassedOver; // an item's amount is of another kind: the parts may be more than those read

    OpenList(Words words, Wholes wholes, Draft draft) {
        this.words = words;
        this.wholes = wholes;
        this.draft = draft;
        this.classItems = new ClassItems(draft);
    }

    /// The kind of amounts that a list still open from the last paragraph has, or null.
    @Nullable
    Measure measure() {
        return total == null ? null : total.measure();
    }

    /// Something ends the list that is open.
    void interrupt() {
        if (total != null && parts.size() >= 2) {
            boolean isClosed = partPassedOver(total.fact());
            draft.add(new Relation.Sum("parts-in-paragraphs", total.id(), parts, isPassedOver && !isClosed));
            classItems.relate();
        }
        classItems.forget();
        total = null;
        isPassedOver = false;
        parts.clear();
    }

    /// Adds the amount told since the total that no words made a part and that the others lack: with it they add up,
    /// and a paragraph that was not understood makes no false alarm.
    private boolean partPassedOver(Fact whole) {
        List<Fact> since = draft.facts();
        since = since.subList(since.indexOf(whole) + 1, since.size());
        BigDecimal lacking = since.stream()
                .filter(fact -> parts.contains(fact.id()))
                .map(fact -> fact.quantity().inBase())
                .reduce(whole.quantity().inBase(), BigDecimal::subtract);
        Optional<Fact> passedOver = lacking.signum() <= 0
                ? Optional.empty()
                : since.stream()
                        .filter(fact -> fact.quantity().unit().isMoney()
                                && fact.quantity().inBase().compareTo(lacking) == 0
                                && !parts.contains(fact.id()))
                        .findFirst();
        passedOver.ifPresent(fact -> parts.add(fact.id()));
        return passedOver.isPresent() || lacking.signum() == 0;
    }

    /// `年末结余①。支出构成为：`: perhaps the paragraph opens a list that the next ones are.
    void open(Said said) {
        String code = said.code().strip();
        String tail = code.substring(Math.max(0, code.length() - 6));
        if (!(tail.endsWith("：") || tail.endsWith("，"))
                || !words.lists().opensList(tail)
                || said.mentions().isEmpty()) {
            return;
        }
        interrupt();
        Measure led = words.moneyVerbs().led(Lead.lastSentence(code)); // 年末结余①。支出构成为：
        Mention opened = null;
        for (Mention mention : said.mentions().reversed()) {
            boolean isLed = led == null || Said.family(led) == Said.family(mention.measure());
            if (Said.isStock(mention) && mention.clause().depth() == 0 && isLed) {
                if (opened != null
                        && opened.clause().sentence() != mention.clause().sentence()) {
                    break;
                }
                opened = mention;
            }
        }
        total = opened;
        rank = -1;
    }

    /// The paragraph may be an item of the list that is open, or end it.
    void goOn(Said said) {
        if (total == null) {
            return;
        }
        if (ADDS.isIn(said.code())) {
            interrupt(); // 加上级补助收入①、上年结转①，收入总计①
            return;
        }
        rank = rank < 0 ? said.rank() : rank;
        boolean item = said.rank() == rank;
        Mention amount = null;
        for (Mention mention : said.mentions()) {
            if (amount == null
                    && Said.isStock(mention)
                    && Said.family(mention.measure()) == Said.family(total.measure())) {
                amount = mention;
            }
        }
        if (item && amount != null && amount.is(said.mentions().getFirst())) {
            for (Mention part : withThoseBeside(said.mentions(), amount)) {
                parts.add(part.id());
                classItems.add(part, said.code());
                wholes.tell(List.of(part), total.fact());
            }
        } else if (item
                && amount == null
                && rank != Numbering.NONE
                && said.mentions().stream().anyMatch(Said::isStock)) {
            isPassedOver = true;
        } else if (said.rank() < rank
                || (item && rank == Numbering.NONE && amount == null && said.isHeading())
                || (item && rank != Numbering.NONE)) {
            interrupt();
        }
    }

    /// `甲、乙、丙年初预算分别为①、①、①`: an item of several, with nothing but marks between their amounts.
    private static List<Mention> withThoseBeside(List<Mention> mentions, Mention first) {
        var beside = new ArrayList<>(List.of(first));
        for (int i = mentions.indexOf(first) + 1; i < mentions.size(); i++) {
            Mention next = mentions.get(i);
            if (next.measure() != first.measure() || !next.between().matches("[、和及与，]")) {
                break;
            }
            beside.add(next);
        }
        return beside;
    }
}
