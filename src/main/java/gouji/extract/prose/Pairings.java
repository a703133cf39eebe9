package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Targets with their actual values in one line: `购置水泵等≥12（台、套），实际完成14台`.
final class Pairings {
    private static final String FIGURE = "[\uE001-\uE005\uE007\uE008]";
    private static final Search PAIR = Search.of("(?<target>" + FIGURE + ")(?:（(?<unit>[^（）\uE001-\uE008]{1,12})）)?，"
            + "(?:年度|全年|目前|已)?(?:实际)(?:完成|达到|实现|达成)?(?:指标)?(?:值|数|率|情况)?(?:达到|为|是|达|：)?(?<actual>" + FIGURE
            + ")(?:（[^（）\uE001-\uE008]{1,12}）)?");
    private static final Pattern LABEL_AT_END = Pattern.compile(
            "(?:的|，|：|（)?(?:年初|年度|预期|全年)?(?:目标值|指标值|任务数|计划数|目标数|任务量|(?<!绩效)目标|计划|设定值|预期)?(?:为|是|：|，)?$");

    private static final Pattern LEVEL = Pattern.compile("^[\\s①-⑳（）0-9.、]*[^，；。：\uE001-\uE008]{0,12}指标[：:]");

    private final List<Pair> pairs = new ArrayList<>();

    /// A target and what was reached.
    ///
    /// @param start where the name of what is measured begins in the code
    /// @param target where the target stands
    /// @param targetEnd where it ends, its unit in brackets included
    /// @param unit from the brackets, or null
    record Pair(
            int start,
            String name,
            int target,
            int targetEnd,
            int actual,
            @Nullable String unit) {

        /// The target with the unit from its brackets: of several the one that the actual value has.
        Quantity targetWithUnit(Quantity target, Quantity actual) {
            if (unit == null || !target.unit().equals(Unit.NONE)) {
                return target;
            }
            List<String> units = List.of(unit.split("[、/或]"));
            boolean shared = units.contains(actual.unit().symbol());
            return target.with(shared ? actual.unit() : Unit.of(units.getFirst().strip()));
        }
    }

    Pairings(Coded coded, int from, Words words) {
        String code = coded.code();
        Search.Finds finds = PAIR.in(code, from, code.length());
        while (finds.next()) {
            Matcher match = finds.match();
            int start = match.start("target");
            while (start > from && "；。\n".indexOf(code.charAt(start - 1)) < 0) {
                start--;
            }
            start = afterLabel(code, start, match.start("target"));
            start = words.edges().nameStart(code, start, match.start("target"));
            String name = LABEL_AT_END
                    .matcher(coded.text(start, match.start("target")).strip())
                    .replaceFirst("");
            boolean isBudget = name.endsWith("预算") && Mention.isMoney(code.charAt(match.start("target")));
            if (name.length() >= 2 && !isBudget) { // 采购预算①，实际①: money, granted and spent
                pairs.add(new Pair(
                        start,
                        name,
                        match.start("target"),
                        targetEnd(match),
                        match.start("actual"),
                        match.group("unit")));
            }
        }
    }

    private static int afterLabel(String code, int start, int end) {
        Matcher level = LEVEL.matcher(code.substring(start, end));
        return level.find() ? start + level.end() : start;
    }

    private static int targetEnd(Matcher match) {
        return match.start("unit") < 0 ? match.end("target") : match.end("unit") + 1;
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /// The pair in whose words a place of the code stands, or null.
    @Nullable
    Pair around(int at) {
        return pairs.stream()
                .filter(pair -> pair.start() <= at && at <= pair.actual())
                .findFirst()
                .orElse(null);
    }
}
