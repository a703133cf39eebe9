package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a heading, or a clause without a figure, says that the figures after it are about.
public final class Topics {
    private static final int LONGEST_POINT = 18; // characters of a point's heading
    private static final Search BUDGET_HEAD =
            Search.of("^[^，；：\uE001-\uE005\uE007\uE008]{0,16}预算(?:数|安排|情况)?(?:为|是|如下)?：");

    private final Nameless nameless;
    // 服务内容仍以助洁为主，占②
    private static final Search MAINLY = Search.of("(?:^|[一-龥]{2})以(?<what>[一-龥、]{2,12})(?:类)?为主$");

    private final Set<String> notHeads;
    private final Pattern tasks;
    private final Search ofTheWhole;
    private final Search untouched;
    private final Search moving;
    private final Search arranged;
    private final Search affected; // 湿地保护受资金未到位影响，执行率②
    private final Search circumstance;

    Topics(FunctionWords grammar, Nameless nameless) {
        this.nameless = nameless;
        notHeads = grammar.set("not-a-head");
        ofTheWhole = Search.of(grammar.anyOf("of-the-whole"));
        tasks = Pattern.compile(grammar.anyOf("tasks"));
        untouched = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,20}?)(?:项目)?(?:资金|经费)?(?:因[一-龥]{2,12})?(?:尚|暂|仍|均|当年|全年)*"
                        + grammar.anyOf("untouched"));
        moving = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,20}?(?:收入|支出|经费|费用?|资金|人数|数量))(?<!的[一-龥]{1,4})(?:也|均|都|则|已|总体|整体)*"
                        + grammar.anyOf("moving"));
        arranged = Search.of(
                "^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,14}?)(?<!财政|政府|部门|[局县市区镇乡省])(?:是|系|统一|均|都)?按(?!照?规定|要求|[期时])[^，。；]{2,12}?"
                        + grammar.anyOf("arranged") + "$");
        affected =
                Search.of("^[①-⑳\\d（）.．、\\s]*(?<what>[一-龥“”]{2,20}?)(?:项目)?(?:主要|均|都)?受到?[一-龥]{2,24}(?:影响|制约|限制|拖累)$");
        circumstance = Search.of(grammar.anyOf("circumstance-begins") + ".*|.*" + grammar.anyOf("circumstance-ends"));
    }

    /// `2023年度预算为：…`: what follows the colon is a budget.
    public boolean headsBudget(String sentence) {
        return BUDGET_HEAD.isIn(sentence);
    }

    /// What a clause without a figure is about: 维护 of `②维护未支付`, 其他收入 of `其他收入连年走低`; null where it says something else.
    public @Nullable String toldOf(String said) {
        return untouched
                .first(said)
                .or(() -> moving.first(said))
                .or(() -> arranged.first(said))
                .or(() -> affected.first(said))
                .or(() -> MAINLY.first(said))
                .map(match -> match.group("what"))
                .orElse(null);
    }

    /// `提前谋划项目`, `强化组织领导`: what is to be done, and no thing.
    public boolean isTask(String words) {
        return tasks.matcher(words).lookingAt();
    }

    /// Whether words before a colon name what is said after it.
    public boolean isHead(String words) {
        return !words.isEmpty() && words.length() <= 60 && notHeads.stream().noneMatch(words::endsWith);
    }

    /// `1.助餐服务。`: a point's heading that is a thing, neither what was done nor a way of speaking of the whole.
    public boolean isPointHead(String words) {
        return isHead(words)
                && words.length() <= LONGEST_POINT
                && !tasks.matcher(words).lookingAt()
                && !ofTheWhole.isIn(words)
                && !nameless.isAnonymous(words)
                && !nameless.isThisProject(words);
    }

    /// `受疫情影响`, `截至年底`: how or when, and no thing.
    public boolean isCircumstance(String words) {
        return circumstance.matches(words);
    }
}
