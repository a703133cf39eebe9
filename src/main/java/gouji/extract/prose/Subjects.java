package gouji.extract.prose;

import gouji.pattern.Search;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names as reports and their tables both write them.
final class Subjects {
    private static final Pattern FUNCTION_ITEM =
            Pattern.compile("^.*（[类款]）(?<last>[^（）]{3,}(?:（[^类款项]+）[^（）]*)?)(?:（[项款]）)?$");
    private static final Pattern FUNCTION_CLASS = Pattern.compile("^(?<name>.+?)(?:支出)?（(?<level>[类款项])）(?:支出)?$");
    private static final Pattern SPENDING_OF =
            Pattern.compile("^(?<fee>.*(?:费|费用|经费|资金|津贴|补贴|专项|接待))(?:财政拨款)?(?:预算)?支出$");
    private static final Pattern PER = Pattern.compile("^每(?:年|个?月|季度?|次|人|家|户|周|天|日|站|村|个|名|亩|所|期|批)+(?:每[一-龥])?");

    private static final Search MONEY = Search.of(".*(?:费|费用|经费|资金|支出|收入|拨款|总计|合计|总额|金额|预算|决算|成本)");

    private static final Search OUTTURN = Search.of("决算数?$");
    private static final Search BUDGET = Search.of("(?<=费|资金|津贴|补贴)预算(?:控制数|数)?$");

    private Subjects() {}

    /// Whether a name is one of money.
    static boolean isMoney(String name) {
        return MONEY.matches(name);
    }

    /// A name without the words that only one of its places adds: 支出决算, （类）, quotation marks.
    static String canonical(String name) {
        String plain = unquoted(name.strip());
        plain = BUDGET.without(OUTTURN.without(plain));
        Matcher item = FUNCTION_ITEM.matcher(plain);
        if (item.matches()) {
            return item.group("last");
        }
        Matcher functionClass = FUNCTION_CLASS.matcher(plain);
        if (functionClass.matches()) {
            boolean spending =
                    plain.contains("支出") || functionClass.group("level").equals("类");
            return functionClass.group("name") + (spending ? "支出" : "");
        }
        Matcher spending = SPENDING_OF.matcher(plain);
        return spending.matches() ? spending.group("fee") : plain;
    }

    private static String unquoted(String name) {
        boolean isQuoted = name.length() >= 2
                && "“\"".indexOf(name.charAt(0)) >= 0
                && "”\"".indexOf(name.charAt(name.length() - 1)) >= 0
                && name.indexOf('\n') < 0;
        return isQuoted ? name.substring(1, name.length() - 1) : name;
    }

    /// A name without `每次`, `每年` before it.
    static String withoutPer(String name) {
        return PER.matcher(name).replaceFirst("");
    }

    static boolean isPer(String name) {
        return PER.matcher(name).find();
    }
}
