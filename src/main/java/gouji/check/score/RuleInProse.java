package gouji.check.score;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文里写了评分标准的一项: `指标值≥24场，实际完成21场，每少1场扣1分，分值8分，得7分`, in one paragraph or two in a row.
///
/// Its words: `step` with the figures `step` and `less`, and `down` or `up`; `proportion`; the leads of the figures in
/// `target`, `actual`, `weight` and `score`; `unless` of their paragraphs.
public record RuleInProse(RuleWords words) implements WordDemand {
    private static final int SCALE = 2; // of a score

    public static RuleInProse of(RuleNode node) {
        return new RuleInProse(
                RuleWords.of(node, "step", "proportion", "target", "actual", "weight", "score", "unless"));
    }

    /// What is told of one item.
    ///
    /// @param size of a step, or null where it is the share of the target that counts
    private record Item(
            Saying target,
            Saying actual,
            Saying weight,
            Saying score,
            @Nullable Quantity size,
            @Nullable BigDecimal less,
            boolean isDown) {

        /// What it earns, exactly.
        BigDecimal right() {
            BigDecimal full = weight.quantity().value();
            BigDecimal planned = target.quantity().value();
            BigDecimal reached = actual.quantity().value();
            if (size == null || less == null) {
                return full.multiply(reached)
                        .divide(planned, MathContext.DECIMAL64)
                        .min(full);
            }
            return earned(steps());
        }

        private BigDecimal steps() {
            BigDecimal planned = target.quantity().value();
            BigDecimal reached = actual.quantity().value();
            BigDecimal gap = isDown ? planned.subtract(reached) : reached.subtract(planned);
            return size == null
                    ? BigDecimal.ZERO
                    : gap.max(BigDecimal.ZERO).divide(size.value(), MathContext.DECIMAL64);
        }

        private BigDecimal earned(BigDecimal steps) {
            BigDecimal lost = less == null ? BigDecimal.ZERO : steps.multiply(less);
            return weight.quantity().value().subtract(lost).max(BigDecimal.ZERO);
        }

        /// Whether the score is what it earns, rounded or with steps begun counted or not.
        boolean isRight() {
            BigDecimal told = score.quantity().value();
            BigDecimal step = BigDecimal.ONE.movePointLeft(told.scale());
            return Stream.of(
                            right(),
                            earned(steps().setScale(0, RoundingMode.FLOOR)),
                            earned(steps().setScale(0, RoundingMode.CEILING)))
                    .limit(size == null ? 1 : 3)
                    .anyMatch(one -> one.subtract(told).abs().compareTo(step) < 0 && isAsPrinted(one, told));
        }

        private static boolean isAsPrinted(BigDecimal exact, BigDecimal told) {
            return exact.setScale(told.scale(), RoundingMode.HALF_UP).compareTo(told) == 0
                    || exact.setScale(told.scale(), RoundingMode.DOWN).compareTo(told) == 0;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        List<Figured> texts = said.figured();
        for (int at : said.figured()
                .placesWithAny(List.of(words.search("step"), words.search("proportion")))
                .toArray()) {
            Figured text = texts.get(at);
            if (text.text().place().table() == null
                    && !words.says("unless", text.text().text())) {
                text.first(words.search("step"))
                        .or(() -> text.first(words.search("proportion")))
                        .map(rule -> item(text, rule, at + 1 < texts.size() ? texts.get(at + 1) : null))
                        .filter(item -> !item.isRight())
                        .ifPresent(item -> findings.add(finding(note, item)));
            }
        }
        return findings.stream();
    }

    /// The figures around a rule, up to the score: those of its paragraph and, where that tells no score, of the next.
    private @Nullable Item item(Figured text, Matcher rule, @Nullable Figured next) {
        boolean isStep = rule.namedGroups().containsKey("step");
        List<Figure> own = text.figures(rule);
        List<Saying> told = new ArrayList<>(text.sayings());
        told.removeIf(saying -> own.contains(saying.figure()));
        boolean isBeside = next != null
                && next.text().place().table() == null
                && told.stream().noneMatch(this::isScore)
                && !words.says("step", next.text().text());
        if (next != null && isBeside) {
            told.addAll(next.sayings());
        }
        List<Saying> scores = told.stream().filter(this::isScore).toList();
        List<Saying> weights = told.stream().filter(this::isWeight).toList();
        Quantity size = isStep ? text.figure(rule, "step").quantity() : null;
        if (scores.size() != 1 || weights.size() != 1) {
            return null;
        }
        Predicate<Saying> isMeasured = saying -> !saying.unit().equals(Unit.SCORE)
                && !Worded.key(saying.unit()).isEmpty()
                && (size == null || Worded.key(saying.unit()).equals(Worded.key(size.unit())));
        List<Saying> targets = told.stream()
                .filter(isMeasured)
                .filter(saying -> words.says("target", saying.lead()))
                .toList();
        if (targets.size() != 1) {
            return null;
        }
        Saying target = targets.getFirst();
        List<Saying> actuals = told.subList(told.indexOf(target) + 1, told.size()).stream()
                .filter(isMeasured)
                .filter(saying ->
                        saying.isSharp() && saying.unit().equals(target.unit()) && words.says("actual", saying.lead()))
                .toList();
        if (actuals.size() != 1 || target.quantity().value().signum() <= 0) {
            return null;
        }
        return new Item(
                target,
                actuals.getFirst(),
                weights.getFirst(),
                scores.getFirst(),
                size,
                isStep ? text.figure(rule, "less").quantity().value() : null,
                !isStep || rule.group("up") == null);
    }

    private boolean isScore(Saying saying) {
        return saying.unit().equals(Unit.SCORE) && !isWeight(saying) && words.says("score", saying.lead());
    }

    private boolean isWeight(Saying saying) {
        return saying.unit().equals(Unit.SCORE) && words.says("weight", saying.clause());
    }

    private static Finding finding(Note note, Item item) {
        BigDecimal right = item.right().setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        Quantity expected = new Quantity(right.scale() < 0 ? right.setScale(0) : right, Unit.SCORE, null, null);
        return note.of(
                note.rule().title() + "：目标" + item.target().quantity() + "，实际"
                        + item.actual().quantity() + "，分值" + item.weight().quantity() + "，应得" + expected + "，写作"
                        + item.score().quantity(),
                List.of(
                        item.score().stated("score"),
                        item.actual().stated("actual"),
                        item.target().stated("target"),
                        item.weight().stated("weight")),
                expected);
    }
}
