package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.regex.Matcher;

/// Whether something was aimed at or reached: `计划完成`, `完成计划`, `低于…的目标`.
public final class Aims {
    // 安排绩效目标公开: the goals are spoken of, nothing is aimed at
    private static final Search GOALS_THEMSELVES = Search.of("绩效目标(?![为是：])");

    private final Search aiming;
    private final Search reaching;
    private final Search past;
    private final Search assuring;
    private final Search ofTask;
    private final Search setBefore;
    private final Search setAfter;

    Aims(FunctionWords grammar) {
        aiming = Search.of(grammar.anyOf("aimed"));
        reaching = Search.of(grammar.anyOf("reached"));
        past = Search.of(grammar.anyOf("past"));
        assuring = Search.of(grammar.anyOf("assuring"));
        ofTask = Search.of("(?:完成|达到|达|为|是|占|相当于)[^，；。]*" + grammar.anyOf("task-words") + "[^，；。]*的$");
        String set = grammar.anyOf("set-by");
        setBefore = Search.of(
                "(?:高于|低于|超过|达到|达|优于|少于|多于|不到|符合|满足)[^，；。\uE001-\uE008]{0,8}" + grammar.anyOf("set-how") + "的?$");
        setAfter = Search.of("^的[一-龥]{0,8}?" + set);
    }

    public boolean isAimed(String words) {
        return aiming.isIn(GOALS_THEMSELVES.without(words));
    }

    /// `完成计划12项` was reached, `计划完成12项` was not.
    public boolean isReachedBefore(String words) {
        int aimed = aiming.first(words).map(Matcher::start).orElse(Integer.MAX_VALUE);
        return reaching.first(words).filter(reached -> reached.start() < aimed).isPresent();
    }

    public boolean isReached(String words) {
        return reaching.isIn(words);
    }

    /// Whether words say that something is over, also in a text about goals.
    public boolean isPast(String words) {
        return past.isIn(words);
    }

    /// `确保设备完好率95%`: meant to be.
    public boolean isAssured(String words) {
        return assuring.isIn(words);
    }

    /// `完成年度任务…的`, `为批复面积的`: what follows is the share of a task that was done.
    public boolean isOfTask(String said) {
        return ofTask.isIn(said);
    }

    /// `均高于合同约定的`: what follows was set before.
    public boolean isSetBefore(String said) {
        return setBefore.isIn(said);
    }

    /// `的控制目标` after a figure that something stayed below or above.
    public boolean isSetAfter(String after) {
        return setAfter.isIn(after);
    }
}
