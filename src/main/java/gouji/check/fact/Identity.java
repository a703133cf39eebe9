package gouji.check.fact;

import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// 同一事项: what two facts must share to be the same fact, stated twice. Never their value alone, and never less than
/// all of this: budget versions, scopes, years, targets and results differ rightly.
public record Identity(
        String subject,
        Measure measure,
        @Nullable Integer year,
        @Nullable String project,
        @Nullable String scope,
        @Nullable String indicator) {
    private static final Search NUMBER = Search.of(
            "^(?:项目|附件|指标|目标)?(?:[（(](?:[一二三四五六七八九十]+|\\d{1,2})[）)]|(?:[一二三四五六七八九十]+|\\d{1,2})[、.．：:](?!\\d))");
    // 流域综合治理工程（2019—2021年）
    private static final Search YEARS = Search.of("[（(]20\\d{2}年?(?:[-—－~～至到]+20\\d{2}年?)?[）)]$");
    private static final List<String> BROUGHT_IN = List.of("上年", "上一年", "上期", "去年", "年初", "期初", "以前年度", "历年");
    // what a name is the same without
    private static final BitSet MARKS = new BitSet();

    static {
        "“”‘’《》〈〉「」【】〔〕（）、，。；：·—–的 \t\n\u000B\f\r!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
                .chars()
                .forEach(MARKS::set);
    }

    /// @param tidy makes a [#name] of what is written
    /// @param names resolves a tidy name to the one by which its project is known
    static Identity of(Fact fact, Report report, UnaryOperator<String> tidy, UnaryOperator<String> names) {
        String subject = names.apply(tidy.apply(fact.subject()));
        String project = fact.project() == null ? null : names.apply(tidy.apply(fact.project()));
        String indicator = fact.indicator() == null || fact.isOfLine() ? null : tidy.apply(fact.indicator());
        Measure measure = fact.measure();
        if (isCostItem(fact)) {
            // what a cost indicator names is bought with the project's money: a line item of the project
            project = subject;
            subject = tidy.apply(leaf(fact));
            indicator = null;
            measure =
                    measure == Measure.TARGET ? Measure.BUDGET : measure == Measure.ACTUAL ? Measure.EXECUTED : measure;
        }
        if (isPayment(measure) && !String.valueOf(fact.indicator()).contains("/")) {
            // what is paid under 产出指标 is paid for the project; 年末结转 is what a balance is called, but 上年结转 is another
            boolean isBroughtIn = measure == Measure.CARRIED_OVER
                    && BROUGHT_IN.stream().anyMatch(String.valueOf(indicator)::startsWith);
            indicator = isBroughtIn ? Measure.CARRIED_OVER.toString() : null;
        }
        return new Identity(
                subject,
                measure,
                fact.year() == null ? report.year() : fact.year(),
                subject.equals(project) ? null : project,
                fact.scope() == null ? null : tidy.apply(fact.scope()),
                indicator);
    }

    /// Whether a fact is an amount of money under an indicator that names what it is for.
    public static boolean isCostItem(Fact fact) {
        String indicator = fact.indicator();
        return indicator != null
                && indicator.contains("成本")
                && indicator.indexOf('/') >= 0
                && fact.quantity().unit().isMoney()
                && switch (fact.measure()) {
                    case BUDGET, EXECUTED, TARGET, ACTUAL -> true;
                    default -> false;
                };
    }

    private static boolean isPayment(Measure measure) {
        return switch (measure) {
            case EXECUTED, EXECUTION_RATE, CARRIED_OVER, SURPLUS, RETURNED -> true;
            default -> false;
        };
    }

    private static String leaf(Fact fact) {
        String indicator = String.valueOf(fact.indicator());
        return indicator.substring(indicator.lastIndexOf('/') + 1);
    }

    Identity with(Measure other) {
        return new Identity(subject, other, year, project, scope, indicator);
    }

    /// The same, whosever money it is, and whether it is called 支出 or 执行数.
    public Identity loosely() {
        return new Identity(
                subject, measure == Measure.EXECUTED ? Measure.EXPENDITURE : measure, year, project, null, indicator);
    }

    Identity without(@Nullable String none) {
        return new Identity(subject, measure, year, none, scope, indicator);
    }

    /// A name without what writers vary: width, blanks, quotes, punctuation and 的; and without the number before it.
    public static String name(String written) {
        String tidy = NormalForm.of(written);
        String bare = YEARS.without(NUMBER.without(tidy));
        var name = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!MARKS.get(c)) {
                name.append(c);
            }
        }
        return name.toString();
    }
}
