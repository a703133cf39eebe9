package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What has changed where a rise or fall is told: money, something counted, or an achievement by the name of a rate.
final class ChangeMeasures {
    private static final Pattern OWN_FLOW = Pattern.compile("(?:\uE006|全年|本年|年度|实际)*(?<flow>支出|收入)(?=[比较与同])");

    // 由①压缩到①, 从①增加至①
    private static final Search BECAME = Search.of("(?:提高|提升|上升|增加|增长|扩大|上调|调高|降低|下降|减少|缩短|压缩|下调|调整|调|升|降)[到至为]");
    private static final String MIDYEAR = "年中";

    private final Context context;
    private final Antecedent antecedent;

    ChangeMeasures(Context context, Antecedent antecedent) {
        this.context = context;
        this.antecedent = antecedent;
    }

    /// Whether what one figure tells of became the other: `由①提高到①`.
    static boolean isChangedTo(String code, int from, int to) {
        return from < to && BECAME.matches(code.substring(from + 1, to));
    }

    /// What was counted before in the sentence and has grown or fallen: `签约家庭①，比上年增加①，增长②`; or null.
    @Nullable
    Mention grown(Measure measure, char kind, Clause clause) {
        if ((measure != Measure.INCREASE && measure != Measure.GROWTH) || Mention.isMoney(kind)) {
            return null;
        }
        return context.mentions().reversed().stream()
                .filter(mention -> mention.clause().part() == clause.part())
                .filter(mention -> mention.clause().depth() <= clause.depth())
                .filter(mention -> mention.isMoney() || Said.family(mention.measure()) != Said.Family.CHANGED)
                .findFirst()
                .map(mention -> antecedent.of(mention, clause))
                .filter(mention -> !mention.isMoney())
                .orElse(null);
    }

    /// Whether a figure is what another is compared with: 1.12% of `超限率①，较上年的②下降`.
    boolean isBase(int at, Clause clause) {
        return context.comparison().isBase(at, clause);
    }

    /// What has changed, where the words before a change do not name it: 支出 of `比上年支出①增加①`, the budget of
    /// `年中追加①`; null where nothing does.
    @Nullable
    String changed(Measure measure, FindRule.@Nullable Naming naming, Clause clause) {
        Matcher own = OWN_FLOW.matcher(context.code()).region(clause.start(), clause.end());
        if (measure == Measure.INCREASE && own.lookingAt()) {
            return own.group("flow"); // 2021年支出比上年增加①, after its budget
        }
        if (naming != null && naming.gives().indicator() != null) {
            boolean returns = naming.gives().measure() == Measure.RETURNED;
            return returns ? naming.gives().indicator() : during(naming.gives().indicator(), clause);
        }
        if (measure != Measure.INCREASE && measure != Measure.GROWTH) {
            return null;
        }
        return context.mentions().reversed().stream()
                .filter(Said::isStock)
                .filter(mention -> mention.measure() != Measure.OTHER && !mention.isOwnSubject())
                .findFirst()
                .filter(mention -> mention.measure() != Measure.ACTUAL) // 税费收入①，比上年①增长②: what came of it, by its name
                .map(mention -> changed(mention.measure()))
                .orElse(null);
    }

    /// `年中追加①、追减①`: the second, too, in the middle of the year.
    private String during(String change, Clause clause) {
        Mention before = context.last();
        String other = before == null || before.clause().sentence() != clause.sentence()
                ? null
                : before.fact().indicator();
        return other != null && other.startsWith(MIDYEAR) && !change.startsWith("年") ? MIDYEAR + change : change;
    }

    /// What is spent is called 支出 where two years are compared, unless the text itself says 执行数.
    private String changed(Measure measure) {
        boolean spent = measure == Measure.EXECUTED && !context.code().contains("执行数");
        return spent ? Measure.EXPENDITURE.label() : measure.label();
    }

    /// What a rise or fall is that is not one of money: 事故起数下降5%.
    Measure achieved() {
        return context.chapter() == Chapters.Kind.GOALS ? Measure.TARGET : Measure.ACTUAL;
    }

    /// 事故起数下降5% is an achievement under the name of 下降率; 培训费下降5% is a change of money, and negative.
    boolean isOfMoney(String subject, Clause clause) {
        boolean amounts = context.mentions().stream()
                .anyMatch(mention -> mention.isMoney() && mention.clause().sentence() >= clause.sentence() - 1);
        return amounts || Subjects.isMoney(subject);
    }
}
