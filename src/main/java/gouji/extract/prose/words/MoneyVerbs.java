package gouji.extract.prose.words;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said to be done with money: it is paid, granted, lacking, made up of parts.
public final class MoneyVerbs {
    private static final Search USES = Search.of("用途|用于|去向|使用(?:情况|方向)");

    private final Search granted;
    private final Search paid;
    private final Search paying;
    private final Search leverage;
    private final Search reckoned;
    private final Search lacking;
    private final Map<Measure, Search> leads = new EnumMap<>(Measure.class);

    MoneyVerbs(FunctionWords grammar) {
        granted = Search.of("^[^，；。：]{0,12}?" + grammar.anyOf("granted") + "(?:给|了|至)?(?=[我本全各]|(?!的)[一-龥]{0,8}支出$)");
        paid = Search.of("^(?:[，、；其中]|" + NameEdges.WHOLE_PLACE + "|\uE006|全年|年内|当年|本年|累计|共计?|已|实际|先后|合计|\\d{1,2}月)*"
                + grammar.anyOf("paid") + "[一-龥“\uE001-\uE008]");
        paying = Search.of("(?:发放|支付|兑付|兑现|拨付|列支|报销)(?:了)?$");
        leverage = Search.of("(?:" + grammar.anyOf("leverage") + ")[一-龥]{2,}");
        reckoned = Search.of(grammar.anyOf("reckoned"));
        lacking = Search.of(grammar.anyOf("lacking") + "(?:资金)?(?:共|为|约|达)?$|比[^，；。]{1,8}[高低贵](?:出)?$|(?:超出|超额|高出)$");
        grammar.words("led-measures")
                .forEach(measure -> leads.put(
                        Measure.of(measure),
                        Search.of("(?:" + grammar.anyOf("led-" + measure) + ")[^，；。：]{0,12}[：，]$")));
    }

    /// What the words before a list say that its amounts are: 支出 of `支出构成为：`; null where they say nothing.
    public @Nullable Measure led(String lead) {
        return leads.entrySet().stream()
                .filter(entry -> entry.getValue().isIn(lead))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// `主要用途：`, `资金具体用于以下方面：`: what follows is what the money was spent on.
    public boolean isOfUses(String lead) {
        return USES.isIn(lead);
    }

    /// `按以下标准测算`: what follows is meant to be spent.
    public boolean isReckoned(String said) {
        return reckoned.isIn(said);
    }

    /// `县财政批复我局项目支出`: money that was granted, by the verb before its name.
    public boolean isGranted(String said) {
        return granted.isIn(said);
    }

    /// `全年投入宣传推广经费`: money that was paid out, by the verb before it.
    public boolean isPaid(String said) {
        return paid.isIn(said);
    }

    /// `发放抚恤补助`: what was paid, by the verb right before its name.
    public boolean isPaidFor(String said, String name) {
        int start = said.lastIndexOf(name);
        return start > 0 && paying.isIn(said.substring(0, start));
    }

    /// `带动社会资本`: others' money, that the bureau's drew in.
    public boolean isLeveraged(String said) {
        return leverage.isIn(said);
    }

    /// Whether words say that what follows is missing: 配套资金尚缺.
    public boolean isLacking(String said) {
        return lacking.isIn(said);
    }
}
