package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Bond;
import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Worked.Reading;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// 按比例计: `合同价486万元，支付首付款30%，即145.80万元`, `监理费按施工合同价的1.8%计取，监理合同金额65.7万元`: so many per cent of an amount,
/// which is called by its name or is the one before.
final class Percents implements Worked.Shape {
    @Override
    public List<String> words() {
        return List.of("by", "of", "taken", "apart", "unless");
    }

    @Override
    public List<Reading> readings(Window window, int at, RuleWords words) {
        Worded told = window.items().get(at);
        Worded rate = at == 0 ? told : window.items().get(at - 1);
        boolean isRate = rate.quantity().unit().isRate() && !rate.isPoints() && rate.isSharp();
        boolean isAsked = isRate
                && told.isMoney()
                && Near.of(told, rate) == Near.CLAUSE
                && words.says("taken", told.gap())
                && !words.says("unless", rate.gap() + told.gap());
        if (isAsked
                && at > 1
                && rate.gap().equals("的")
                && words.says("of", window.items().get(at - 2).label())) {
            return List.of(reading(told, window.items().get(at - 2), rate, Bond.NAMED));
        }
        Matcher by = isAsked ? words.first("by", rate.label()).orElse(null) : null;
        if (by == null) {
            return List.of();
        }
        String base = by.group("base") == null ? "" : by.group("base");
        List<Worded> before = before(window, at - 1, words);
        List<Worded> named = before.stream()
                .filter(figure -> !base.isEmpty() && figure.label().endsWith(base))
                .toList();
        List<Worded> near = before.stream()
                .filter(figure -> Near.of(rate, figure) == Near.CLAUSE)
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (Worded whole : before) {
            boolean isNamed = named.size() == 1 && named.contains(whole);
            boolean isOnly = base.isEmpty() && near.size() == 1 && near.contains(whole);
            Bond bond = isNamed ? Bond.NAMED : isOnly ? Bond.TOLD : Bond.OPEN;
            readings.add(reading(told, whole, rate, bond));
        }
        return readings;
    }

    /// A rate of few digits is exact.
    private static Reading reading(Worded told, Worded whole, Worded rate, Bond bond) {
        Arithmetic by = Arithmetic.product(2, BigDecimal.ONE).paid();
        return new Reading(new Working(told, List.of(whole, rate), by), bond);
    }

    private static List<Worded> before(Window window, int at, RuleWords words) {
        return window.items().subList(0, at).stream()
                .filter(figure -> figure.isMoney() && figure.isPlainAmount() && !words.says("apart", figure.label()))
                .toList();
    }
}
