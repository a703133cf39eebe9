package gouji.extract.prose.words;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What kind of money a name is by itself, or that it is none: `批复投资`, `资产总额`, `财政收入`.
public final class MoneyNames {
    private static final String ASSETS = "资产"; // 资产总额①
    private static final Search GOVERNMENT = Search.of("(?:中央|省级?|市级?|州级?|县级?|区级?|自治区)(?:和[省市县区]级?)?财政");

    private final Set<String> executionWords;
    private final Set<String> attributes;
    private final Search sizes;
    private final Search othersIncome;
    private final Search gains;
    private final Search approved;
    private final Search holdings;
    private final Map<String, Measure> called = new HashMap<>();

    MoneyNames(FunctionWords grammar) {
        executionWords = grammar.set("execution-words");
        attributes = grammar.set("attributes");
        sizes = Search.of(grammar.anyOf("sizes") + "$");
        othersIncome = Search.of("^.*" + grammar.anyOf("income-of-others") + ".*收入(?:达到?|为)?");
        gains = Search.of(grammar.anyOf("gains"));
        approved = Search.of(grammar.anyOf("approved") + "(?:项目|工程)?(?:总|静态)?(?:投资|概算|预算|资金|经费)(?:额|规模|总额)?");
        holdings = Search.of("(?:.*?)" + grammar.anyOf("holdings"));
        for (String measure : grammar.words("called-measures")) {
            grammar.words("called-" + measure).forEach(name -> called.put(name, Measure.of(measure)));
        }
    }

    /// `挽回损失30万元`, `实现产值2亿元`: money that was won or saved, and not spent.
    public boolean isGain(String words) {
        return gains.isIn(words);
    }

    /// Whether an income is what came of the work for people, trades or the treasury, and no money of the bureau:
    /// 农民人均收入, 税费收入.
    public boolean isOthersIncome(String words) {
        return othersIncome.isIn(words);
    }

    /// `批复投资`, `核定概算`: money that was approved, by its name.
    public boolean isApproved(String name) {
        return approved.matches(name);
    }

    /// The kind of figure that a name is, 年初预算 or 支出决算; null where it names a thing.
    public @Nullable Measure called(String name) {
        return called.get(name);
    }

    /// The kind of figure that a name ends with: 年初预算 of `公务用车购置费年初预算`; empty where it ends with none.
    public String endingMeasure(String name) {
        return called.keySet().stream()
                .filter(name::endsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// Whether a name is a level's treasury, which owns what stands beside it and not what it does: `中央财政①、省级财政①`.
    public boolean isTreasury(String name) {
        return GOVERNMENT.matches(name);
    }

    /// Whether a name is that of what is owned or sold, and of no money spent: 资产总额, 彩票销量.
    public boolean isHolding(String name) {
        return holdings.matches(name) || name.equals(ASSETS);
    }

    /// Whether a name is only a side of what was named before: 净值, 累计折旧.
    public boolean isAttribute(String name) {
        return attributes.contains(name);
    }

    /// Whether a name is one of those that the execution of the budget has as an indicator.
    public boolean isExecution(String name) {
        return executionWords.contains(name);
    }

    /// `服务人口`, `补贴面积`: how much there is of something, which has no money of its own.
    public boolean isSize(String name) {
        return sizes.isIn(name);
    }
}
