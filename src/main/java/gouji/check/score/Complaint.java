package gouji.check.score;

import gouji.check.rule.Note;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what is wrong with scores.
record Complaint(Note note) {

    Finding of(Told wrong, List<Told> behind, BigDecimal right, String why) {
        return of(wrong, behind.stream().map(one -> one.saying().stated("part")).toList(), right, why);
    }

    Finding of(Told wrong, Collection<Finding.Stated> behind, @Nullable BigDecimal right, String why) {
        List<Finding.Stated> values = new ArrayList<>(List.of(wrong.saying().stated("stated")));
        values.addAll(behind);
        return note.of(
                note.rule().title() + "：“" + wrong.saying().lead()
                        + wrong.saying().quantity() + "”，" + why,
                values,
                right == null ? null : points(right));
    }

    static Quantity points(BigDecimal value) {
        return new Quantity(value, Unit.SCORE, null, null);
    }

    static String arithmetic(List<Told> scores, String sign) {
        return scores.stream()
                .map(score -> score.saying().quantity().plainValue())
                .collect(Collectors.joining(sign));
    }

    static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /// Without needless noughts, but never with an exponent.
    static BigDecimal tidy(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
