package gouji.check.missed;

import gouji.check.fact.Aim;
import gouji.check.missed.Miss.Ground;
import gouji.check.row.MissedTargets;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.report.Indicator;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what was not reached: rows of indicators, rows of tables with a plan and a result, and rates in sentences that
/// tell how much of something was done.
///
/// @param plan what the column of the plan is called
/// @param result what the column of the result is called
/// @param less words of what had better be little
/// @param aside words of a row that explain it, or that make it one of no single thing
/// @param share the `rate` of a plan that was done, and perhaps the plan itself, `target`
/// @param rate the `rate` of what was done, and in `verb` what that is
/// @param doing the end of the name of such a rate, and in `verb` what was done
/// @param admitted words that say that something was not reached
/// @param told goals and results in paragraphs or cells of their own
/// @param plans those of one paragraph
record Misses(
        Search plan,
        Search result,
        Search less,
        Search aside,
        Search share,
        Search rate,
        Search doing,
        Search admitted,
        GoalsTold told,
        PlansTold plans) {
    private static final String PLAIN = "完成"; // says nothing of what was done
    private static final int REACH = 24; // of words to their figures
    private static final BigDecimal NEARLY = new BigDecimal("0.001");

    static Misses of(RuleNode node) {
        node.only("plan", "result", "less", "aside", "share", "rate", "doing", "admitted", "told", "plans");
        return new Misses(
                WordDemand.words(node, "plan"),
                WordDemand.words(node, "result"),
                WordDemand.words(node, "less"),
                WordDemand.words(node, "aside"),
                WordDemand.figures(node, "share"),
                WordDemand.figures(node, "rate"),
                WordDemand.words(node, "doing"),
                WordDemand.words(node, "admitted"),
                GoalsTold.of(node.get("told")),
                PlansTold.of(node.get("plans")));
    }

    /// @param generic words that name nothing
    List<Miss> in(WordDemand.Said said, Search generic) {
        List<Miss> misses = new ArrayList<>();
        said.aims().stream().filter(MissedTargets::isMissed).map(Misses::ofRow).forEach(misses::add);
        said.aims().forEach(aim -> done(aim, misses));
        said.tables().forEach(table -> rows(table, misses));
        misses.addAll(told.in(said, less));
        misses.addAll(plans.in(said));
        said.figured().each(share, (text, match) -> share(text, match, generic, misses));
        said.figured().each(rate, (text, match) -> rate(text, match, generic, misses));
        said.texts().each(admitted, (text, match) -> admitted(said.figured(text), match, misses));
        return misses;
    }

    /// `群众满意度为80%，未达到目标值90%`: the words, with the figures of their sentence near them.
    private static void admitted(Figured figured, Matcher match, List<Miss> misses) {
        Texts.Text text = figured.text();
        if (text.sort() == Texts.Sort.HEADING) {
            return;
        }
        int from = Sentences.start(text.text(), match.start());
        List<Finding.Stated> values = new ArrayList<>();
        figured.figures().stream()
                .filter(figure -> figure.start() >= from && Math.abs(figure.start() - match.start()) <= REACH)
                .map(figure -> figured.stated(figure, "stated"))
                .forEach(values::add);
        String words = text.text().substring(from, match.end());
        if (values.isEmpty()) {
            values.add(Texts.words(text, match.start(), match.end()));
        }
        misses.add(new Miss(words, null, "", null, Ground.WORDS, "“" + words + "”", values));
    }

    /// `隐患整改率`, 89 %: not all was done, whatever the target.
    private void done(Aim aim, List<Miss> misses) {
        Matcher match =
                doing.first(Objects.toString(aim.indicator().level3(), "")).orElse(null);
        Quantity actual = aim.actual();
        if (match != null
                && actual != null
                && aim.target() != null
                && actual.unit().isRate()
                && isShort(actual)) {
            Miss row = ofRow(aim);
            misses.add(new Miss(
                    row.name().substring(0, match.start()),
                    row.project(),
                    row.levels(),
                    match.group("verb"),
                    Ground.FIGURES,
                    row.told(),
                    row.values()));
        }
    }

    /// What a rate of that name measures: `整改` of 隐患整改率.
    @Nullable
    String verb(String name) {
        return doing.first(name).map(match -> match.group("verb")).orElse(null);
    }

    private static Miss ofRow(Aim aim) {
        Indicator indicator = aim.indicator();
        Quantity target = Objects.requireNonNull(aim.target());
        Quantity actual = Objects.requireNonNull(aim.actual());
        String name = Objects.toString(indicator.level3(), "");
        return new Miss(
                name,
                indicator.project(),
                Objects.toString(indicator.level1(), "") + Objects.toString(indicator.level2(), ""),
                null,
                Ground.FIGURES,
                "指标“" + name + "”目标值" + target + "，完成值" + actual,
                List.of(stated(actual, "actual", indicator), stated(target, "target", indicator)));
    }

    private static Finding.Stated stated(Quantity quantity, String role, Indicator indicator) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, indicator.place());
    }

    private void rows(Columns table, List<Miss> misses) {
        OptionalInt target = table.column(plan, result);
        OptionalInt actual = table.column(result, plan);
        if (target.isEmpty() || actual.isEmpty()) {
            return;
        }
        table.body().forEach(row -> {
            Quantity planned = table.figure(row, target.getAsInt());
            Quantity reached = table.figure(row, actual.getAsInt());
            String words = table.row(row);
            if (planned != null
                    && reached != null
                    && !less.isIn(words)
                    && !aside.isIn(words)
                    && isMissed(planned, reached)) {
                String name = table.text(row, Math.max(0, target.getAsInt() - 1));
                String levels = IntStream.range(0, Math.max(0, target.getAsInt() - 1))
                        .mapToObj(column -> table.text(row, column))
                        .collect(Collectors.joining());
                misses.add(new Miss(
                        name,
                        null,
                        levels,
                        null,
                        Ground.FIGURES,
                        "“" + name + "”应为" + planned + "，实际" + reached,
                        List.of(
                                table.stated(row, actual.getAsInt(), reached, "actual"),
                                table.stated(row, target.getAsInt(), planned, "target"))));
            }
        });
    }

    /// Whether what was reached is on the wrong side of what was to be.
    static boolean isMissed(Quantity planned, Quantity reached) {
        boolean areAlike = planned.unit().equals(reached.unit())
                && planned.upper() == null
                && reached.upper() == null
                && reached.qualifier() == null
                && planned.unit().dimension() != Dimension.DATE;
        int compared = reached.inBase().compareTo(planned.inBase());
        boolean isLimit = planned.qualifier() == Qualifier.AT_MOST || planned.qualifier() == Qualifier.LESS_THAN;
        return areAlike && (isLimit ? compared > 0 : compared < 0);
    }

    /// `举办展览11个，其中原创4个，为年度计划12个的91.67%`: of the figure before that makes this rate of the plan, or of the nearest.
    private void share(Figured text, Matcher match, Search generic, List<Miss> misses) {
        Figure part = text.figure(match, "rate");
        if (!isShort(part.quantity())) {
            return;
        }
        Figure target = match.start("target") < 0 ? null : text.figure(match, "target");
        List<Figure> before = text.before(target == null ? part : target).stream()
                .filter(figure -> figure.quantity().qualifier() == null
                        && figure.quantity().unit().dimension() != Dimension.DATE)
                .toList();
        if (!before.isEmpty()) {
            Figure done = before.reversed().stream()
                    .filter(figure -> target != null && isShare(figure.quantity(), target.quantity(), part.quantity()))
                    .findFirst()
                    .orElse(before.getLast());
            misses.add(
                    ofSentence(text, done, part, target, generic.without(clauseTo(text.text(), done.start())), null));
        }
    }

    private static boolean isShare(Quantity done, Quantity target, Quantity rate) {
        return done.unit().equals(target.unit())
                && target.value().signum() != 0
                && done.inBase()
                                .divide(target.inBase(), MathContext.DECIMAL64)
                                .subtract(rate.inBase())
                                .abs()
                                .compareTo(NEARLY)
                        <= 0;
    }

    /// `违法图斑46个，已整改41个，整改率89.13%`.
    private void rate(Figured text, Matcher match, Search generic, List<Miss> misses) {
        Figure part = text.figure(match, "rate");
        if (isShort(part.quantity())) {
            List<Figure> before = text.before(part);
            Figure done = before.isEmpty() ? part : before.getLast();
            String words = text.text().text();
            int sentence = Sentences.start(words, part.start());
            String named = words.substring(Sentences.start(words, Math.max(0, sentence - 1)), part.start());
            if (!less.isIn(clauseTo(text.text(), part.start()))) {
                boolean isPlain = match.group("verb").equals(PLAIN);
                String name = isPlain ? generic.without(clauseTo(text.text(), done.start())) : named;
                misses.add(ofSentence(text, done, part, null, name, isPlain ? null : match.group("verb")));
            }
        }
    }

    private static boolean isShort(Quantity rate) {
        return rate.qualifier() == null && rate.upper() == null && rate.inBase().compareTo(BigDecimal.ONE) < 0;
    }

    private static String clauseTo(Texts.Text text, int end) {
        return text.text().substring(Sentences.clause(text.text(), end), end);
    }

    private static Miss ofSentence(
            Figured text, Figure done, Figure rate, @Nullable Figure target, String name, @Nullable String verb) {
        List<Finding.Stated> values = new ArrayList<>();
        values.add(text.stated(done, "actual"));
        if (target != null) {
            values.add(text.stated(target, "target"));
        }
        if (!rate.equals(done)) {
            values.add(text.stated(rate, "rate"));
        }
        String words = text.text().text();
        return new Miss(
                name,
                null,
                "",
                verb,
                Ground.FIGURES,
                "“" + words.substring(Sentences.clause(words, done.start()), rate.end()) + "”",
                List.copyOf(values));
    }
}
