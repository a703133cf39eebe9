package gouji.extract.prose;

import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The kinds of a bureau's spending, and spending told beside income, whose names are often cut short.
final class SpendingKinds {
    /// A pattern for any kind that has a heading of its own.
    static final String NAMES = "项目支出|基本支出|政府采购|“三公”经费|机关运行经费";

    private static final Pattern BASIC = Pattern.compile("基本(?:预算|支出|经费)?(?:支?出)?(?:预算)?");
    private static final Search BASIC_ANYWHERE = Search.of(".*" + BASIC.pattern() + ".*");
    private static final Search PROJECTS = Search.of("项目(?:预算|支出|经费)?(?:支?出)?(?:预算)?");
    private static final Pattern SIDE =
            Pattern.compile("(?<of>.*(?:本年|全年|年度|预算|基金|财政拨款|部门|总)|)收入(?<rest>总计|合计|总额|总量|)");

    private SpendingKinds() {}

    /// `基本预算①，项目预算①`: the two kinds of spending, not a project; null for other names.
    static @Nullable String of(String name, Clause clause, List<Clause> clauses, String code) {
        if (BASIC.matcher(name).matches()) {
            return "基本支出";
        }
        boolean beside = PROJECTS.matches(name)
                && clauses.stream()
                        .filter(other -> other.sentence() == clause.sentence())
                        .anyMatch(other -> BASIC_ANYWHERE.matches(code.substring(other.start(), other.end())));
        return beside ? "项目支出" : null;
    }

    /// `财政拨款收入总计①、支出总计①`: the second, too, is of 财政拨款.
    static String withPrefixOf(String income, String subject) {
        int at = income.indexOf("收入");
        boolean continues =
                at > 0 && subject.startsWith("支出") && income.substring(at).length() == subject.length();
        return continues ? income.substring(0, at) + subject : subject;
    }

    /// `一般公共预算收入①，支出①`: the second is of 一般公共预算支出.
    static String beside(String income) {
        Matcher side = SIDE.matcher(income);
        return side.matches() ? side.group("of") + "支出" + side.group("rest") : income;
    }
}
