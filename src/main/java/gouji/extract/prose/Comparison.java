package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// The figure that a comparison starts from: `比上年的①减少①`, `较2019年①增长②`. It is of the year before and of the same
/// thing and kind as what is compared.
final class Comparison {
    private static final Search BASE = Search.of(
            "(?:比|较|与|同|由|从)(?:(?<last>上年度?末?|去年末?|上一年度?)|(?<date>\uE006)(?:度)?(?:\uE003(?=\\p{IsHan}))?)(?:同期|(?:同|可比)口径)?(?:[^，。；：\uE001-\uE008]{0,8}(?:决算|预算|支出|收入|执行|投入|到位|完成|总计|合计|总额|同期|口径))?数?(?:的|是|为)?$");

    /// The last word tells what kind of amount it is.
    private static final Search WHOLE = Search.of(
            "(?:占|为|完成)[^，。；：\uE001-\uE008]{0,8}?(?:(?<received>到位)|(?<budget>预算)|(?<income>收入)|(?<spent>支出))(?:总额|总量|总数|资金|数|金额)?$");

    private final Coded coded;
    private final String code;

    Comparison(Coded coded) {
        this.coded = coded;
        this.code = coded.code();
    }

    boolean isBase(int at, Clause clause) {
        return base(at, clause).isPresent();
    }

    /// The kind of an amount that another one is a share of, `占到位总额①的②`, where its own words tell it; else null.
    @Nullable
    Measure whole(int at, Clause clause) {
        boolean isWhole = at + 2 < code.length() && code.charAt(at + 1) == '的' && code.charAt(at + 2) == Coded.RATE;
        Matcher words =
                isWhole ? WHOLE.first(code.substring(clause.start(), at)).orElse(null) : null;
        if (words == null) {
            return null;
        }
        return words.group("received") != null
                ? Measure.RECEIVED
                : words.group("budget") != null
                        ? Measure.BUDGET
                        : words.group("income") != null ? Measure.INCOME : Measure.EXPENDITURE;
    }

    /// @param reported the report's year
    @Nullable
    Integer year(int at, Clause clause, @Nullable Integer reported) {
        int date = base(at, clause).map(base -> base.start("date")).orElse(-1);
        if (date >= 0) {
            int figure = coded.figureAt(clause.start() + date);
            return coded.figures().get(figure).quantity().value().intValue();
        }
        return reported == null ? null : reported - 1;
    }

    /// The kind of the last amount before it, or what its own words say.
    Measure measure(List<Mention> before, String words) {
        if (words.contains("支出")) {
            return Measure.EXPENDITURE;
        }
        if (words.contains("收入")) {
            return Measure.INCOME;
        }
        if (!before.isEmpty() && before.getLast().measure() == Measure.UNIT_PRICE) {
            return Measure.UNIT_PRICE; // 人均标准①，比上年的①提高
        }
        boolean isOfResult = before.stream()
                .filter(Said::isStock)
                .reduce((first, second) -> second)
                .filter(mention -> mention.measure() == Measure.ACTUAL)
                .isPresent();
        if (isOfResult) {
            return Measure.ACTUAL; // 税费收入①，比上年的①增长②
        }
        for (Mention mention : before.reversed()) {
            boolean flow = Said.family(mention.measure()) == Said.Family.SPENT
                    || Said.family(mention.measure()) == Said.Family.EARNED;
            if (Said.isStock(mention) && flow) {
                return before.stream()
                        .filter(other -> other.at() == mention.at())
                        .findFirst()
                        .map(Mention::measure)
                        .orElse(mention.measure()); // 收、支总计均为①，与上年的①相比
            }
        }
        return Measure.OTHER;
    }

    private Optional<Matcher> base(int at, Clause clause) {
        return BASE.first(code.substring(clause.start(), at));
    }
}
