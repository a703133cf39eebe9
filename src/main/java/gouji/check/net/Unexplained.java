package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// 无从算出的数: a figure that its words call a change, a rest, a growth or a share; two figures of its sentence nearly
/// make it, and nothing around it makes it.
///
/// @param sort what makes such a figure
/// @param words `told`: the words before it that call it one; `unless`: those that call it another one
/// @param reach how far, in hundredths, it may be from what two figures make: farther off they are not meant
public record Unexplained(Sort sort, RuleWords words, BigDecimal reach) implements Net {
    private static final int DIGITS = 6;
    private static final int LEAST = 2; // digits of a figure that tells anything

    public static Unexplained of(RuleNode node) {
        node.only("sort", "words", "reach");
        Sort sort = node.get("sort")
                .as(
                        name -> Sort.valueOf(name.toUpperCase(Locale.ROOT)),
                        "sort 应为 sum、difference、product、mean、points 或 rate");
        BigDecimal reach = node.get("reach").as(BigDecimal::new, "reach 应为百分数，如 35");
        return new Unexplained(sort, RuleWords.of(node.get("words"), "told", "unless"), reach.movePointLeft(2));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (isTold(told)) {
                nearest(around, at, told).ifPresent(made -> findings.add(made.against(note, told)));
            }
        });
        return findings.stream();
    }

    private boolean isTold(Worded told) {
        return sort.mayBe(told)
                && told.quantity().value().precision() >= LEAST
                && words.says("told", told.label())
                && !words.says("unless", told.clause());
    }

    /// What two figures of its sentence make that comes nearest to it; empty where something makes it.
    private Optional<Try> nearest(Around around, int at, Worded told) {
        List<Try> tries = sort.tries(told, around.sentence(at, told));
        Optional<Try> nearest = tries.stream().min(Comparator.comparing(made -> apart(told, made)));
        if (nearest.filter(made -> apart(told, made).compareTo(reach) <= 0).isEmpty()
                || tries.stream().anyMatch(made -> made.makes(told))) {
            return Optional.empty();
        }
        List<Worded> wide = around.wide(at, told);
        boolean isAgain = wide.stream().anyMatch(other -> other.value().equals(told.value()));
        return isAgain || sort.isExplained(told, wide) ? Optional.empty() : nearest;
    }

    private static BigDecimal apart(Worded told, Try made) {
        BigDecimal size = told.base().abs();
        BigDecimal apart = made.value().subtract(size).abs();
        return apart.divide(made.value().abs().max(size), DIGITS, RoundingMode.HALF_UP);
    }
}
