package gouji.check.row;

import gouji.check.rule.Note;
import gouji.finding.Finding;
import gouji.report.Indicator;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 扣了分而没有写原因: in a table whose other rows tell why they lost points.
public final class LostPoints {
    private LostPoints() {}

    public static Stream<Finding> of(Note note, Report report) {
        Set<Integer> explained = new HashSet<>();
        for (Indicator indicator : report.indicators()) {
            Integer table = indicator.place().table();
            if (table != null && isLoss(indicator) && !isBlank(indicator.deviation())) {
                explained.add(table);
            }
        }
        return report.indicators().stream()
                .filter(indicator -> explained.contains(indicator.place().table())
                        && isLoss(indicator)
                        && isBlank(indicator.deviation()))
                .map(indicator -> finding(note, indicator));
    }

    private static Finding finding(Note note, Indicator indicator) {
        String score = Objects.requireNonNull(indicator.score());
        String weight = Objects.requireNonNull(indicator.weight());
        return note.of(
                "指标“" + Objects.requireNonNullElse(indicator.level3(), "") + "”分值" + weight + "分，得" + score
                        + "分，没有写扣分原因，同表别的扣分项写了",
                List.of(
                        new Finding.Stated(score, "分", "score", indicator.place()),
                        new Finding.Stated(weight, "分", "weight", indicator.place())));
    }

    private static boolean isLoss(Indicator indicator) {
        BigDecimal weight = number(indicator.weight());
        BigDecimal score = number(indicator.score());
        return weight != null && score != null && score.compareTo(weight) < 0;
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.strip().matches("无|[-—/]+");
    }

    private static @Nullable BigDecimal number(@Nullable String said) {
        return said != null && said.matches("\\d{1,3}(?:\\.\\d+)?") ? new BigDecimal(said) : null;
    }
}
