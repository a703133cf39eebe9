package gouji.check.net;

import gouji.check.fact.Aim;
import gouji.check.fact.FactIndex;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An indicator's row with its weight and score.
///
/// @param figures those of all its cells
record ScoredRow(Aim aim, BigDecimal weight, BigDecimal score, List<Worded> figures) {
    private static final Pattern WEIGHT = Pattern.compile("[（(](\\d+(?:\\.\\d+)?)分[)）]");
    private static final int POINTS = 2; // decimals of a score

    /// So much of the weight.
    record Share(BigDecimal value, String arithmetic, List<Finding.Stated> of) {}

    static List<ScoredRow> of(WordDemand.Said said) {
        Map<String, Long> rowsOf = said.aims().stream()
                .collect(Collectors.groupingBy(aim -> level2(aim.indicator()), Collectors.counting()));
        Map<String, ScoredRow> rows = new LinkedHashMap<>();
        for (Aim aim : said.aims()) {
            BigDecimal weight = weight(aim.indicator(), rowsOf);
            BigDecimal score = Aim.number(aim.indicator().score());
            if (weight != null && score != null && weight.signum() > 0 && score.signum() > 0) {
                var row = new ScoredRow(aim, weight, score, new ArrayList<>());
                rows.put(FactIndex.line(aim.indicator().place()), row);
            }
        }
        for (Figured text : rows.isEmpty() ? List.<Figured>of() : said.figured()) {
            ScoredRow row = text.text().sort() == Texts.Sort.CELL
                    ? rows.get(FactIndex.line(text.text().place()))
                    : null;
            if (row != null) {
                row.figures().addAll(text.worded(null));
            }
        }
        return List.copyOf(rows.values());
    }

    /// Its weight, which may be told with its name, or with that of the class of which it is the only one: `数量指标（8分）`.
    private static @Nullable BigDecimal weight(Indicator indicator, Map<String, Long> rowsOf) {
        if (indicator.weight() != null) {
            return Aim.number(indicator.weight());
        }
        boolean isOnly = rowsOf.getOrDefault(level2(indicator), 0L) == 1;
        String names = Objects.toString(indicator.level3(), "") + (isOnly ? level2(indicator) : "");
        Matcher weight = WEIGHT.matcher(names);
        return weight.find() ? new BigDecimal(weight.group(1)) : null;
    }

    private static String level2(Indicator indicator) {
        return indicator.place().table()
                + Objects.toString(indicator.level1(), "")
                + Objects.toString(indicator.level2(), "");
    }

    Finding.Stated stated(Quantity quantity, String role) {
        return new Finding.Stated(
                quantity.plainValue(),
                quantity.unit().symbol(),
                role,
                aim.indicator().place());
    }

    BigDecimal points(Share share) {
        int scale = isFull() ? POINTS : Math.max(0, score.scale());
        return weight.multiply(share.value()).setScale(scale, RoundingMode.HALF_UP);
    }

    boolean isMade(Share share) {
        return points(share).subtract(score).abs().compareTo(score.ulp()) <= 0;
    }

    boolean isFull() {
        return score.compareTo(weight) >= 0;
    }

    static Quantity score(BigDecimal value) {
        return new Quantity(value, Unit.SCORE, null, null);
    }
}
