package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Ruled;
import gouji.check.fact.FactIndex;
import gouji.check.rule.CheckRule;
import gouji.check.rule.ScoringRule;
import gouji.check.rule.ScoringWords;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.pattern.Searched;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 按报告自己的评分标准计分: rows of a score table that print a rule, a weight, a result and a score.
final class PrintedRules {
    private static final int DECIMALS = 2; // of a score
    private static final int LONGEST_QUOTE = 60;
    private static final Set<String> MINUS = Set.of("-", "－", "—", "−");
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_TAIL = 6;

    /// Before a figure that tells what is lacking, not what was reached.
    private static final Pattern LACK = Pattern.compile("扣|少|未|缺|差|欠|超出|目标|计划|应");

    /// Behind such a figure.
    private static final Pattern LACKING = Pattern.compile("未|没|缺|不|暂缓|滞后|延|推迟|取消|终止|停|超|扣|逾");

    private static final Pattern FALL = Pattern.compile("(?:下降|减少|降低|压减|负增长)(?:了|率)?(?:为|达)?$");
    private static final Pattern PLANNED = Pattern.compile("(?:预算|计划|任务|编制|核定|应[^，。；]{0,4})(?:数|金额|额|总额)?(?:为)?$");
    private static final Pattern REACHED = Pattern.compile("(?:完成|实际|实有|实为|在职|在编|支出|达到|达)[^，。；]{0,4}$");

    private final CheckRule rule;
    private final ScoringWords words;
    private final FactIndex index;
    private final ToldElsewhere told;
    private final Map<String, List<Figured>> rows = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();

    private PrintedRules(
            CheckRule rule, ScoringWords words, FactIndex index, Searched<Texts.Text> said, List<Figured> texts) {
        this.rule = rule;
        this.words = words;
        this.index = index;
        this.told = new ToldElsewhere(index);
        texts.forEach(this::add);
        said.with(words.proportion()).stream() // which needs no figure: 完成率×分值
                .map(Figured::of)
                .filter(text -> text.figures().isEmpty())
                .forEach(this::add);
        for (Indicator indicator : index.report().indicators()) {
            indicators.putIfAbsent(row(indicator.place()), indicator);
        }
    }

    private void add(Figured text) {
        Place place = text.text().place();
        if (place.table() != null && place.row() != null) {
            rows.computeIfAbsent(row(place), key -> new ArrayList<>()).add(text);
        }
    }

    static Stream<Constraint> of(
            CheckRule rule, ScoringWords words, FactIndex index, Searched<Texts.Text> said, List<Figured> texts) {
        var printed = new PrintedRules(rule, words, index, said, texts);
        return index.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.SCORE && fact.place().table() != null)
                .flatMap(score -> printed.of(score).stream());
    }

    private static String row(Place place) {
        return place.table() + "," + place.row();
    }

    /// What a row says of the result.
    ///
    /// @param of the figures that it is worked out from
    private record Result(Quantity quantity, boolean isSure, List<Quantity> of) {
        Result(Quantity quantity, boolean isSure) {
            this(quantity, isSure, List.of());
        }

        boolean tells(Quantity figure) {
            return Stream.concat(Stream.of(quantity), of.stream())
                    .anyMatch(own -> own.value().compareTo(figure.value()) == 0
                            && own.unit().equals(figure.unit()));
        }
    }

    private Optional<Constraint> of(Fact score) {
        Fact weight = only(score, Measure.WEIGHT);
        List<Figured> cells = rows.getOrDefault(row(score.place()), List.of());
        if (weight == null
                || only(score, Measure.SCORE) == null
                || score.quantity().qualifier() != null) {
            return Optional.empty();
        }
        BigDecimal full = weight.quantity().value();
        Indicator indicator = indicators.get(row(score.place()));
        String reason = indicator == null ? null : indicator.deviation();
        Figured said = null;
        ScoringRule read = null;
        for (Figured cell : cells) {
            boolean isOther = isAt(cell, score) || isAt(cell, weight) || isSaid(cell, reason);
            ScoringRule candidate = isOther ? null : read(cell, full);
            if (candidate != null && (said == null || length(cell) > length(said))) {
                said = cell;
                read = candidate;
            }
        }
        if (said == null || read == null) {
            return Optional.empty();
        }
        Result inRow = result(cells, said, score, weight, indicator);
        String name = name(score, indicator);
        Quantity other = inRow == null ? told.result(name, read) : null;
        Result result = other == null ? inRow : new Result(other, true);
        if (result == null) {
            return Optional.empty();
        }
        Quantity inCell = planned(indicator, said);
        ToldElsewhere.Plan plan =
                inCell == null ? told.plan(name, result.quantity()) : new ToldElsewhere.Plan(inCell, true);
        ScoringRule.Score earned = read.score(result.quantity(), full, plan == null ? null : plan.quantity());
        if (earned == null) {
            return Optional.empty();
        }
        boolean isSure = result.isSure() && read.isPlain() && (plan == null || plan.isSure());
        return Optional.of(new Ruled(
                rule.id(),
                rule.kind(),
                score,
                beside(weight, score, result),
                earned.least(),
                earned.most(),
                points(earned.right()),
                "实际为" + result.quantity() + "，按评分标准“" + quoted(said) + "”",
                isSure ? null : "评分标准或实际完成值未必读全"));
    }

    /// What a cell prints, also where its lines are broken anywhere, as those of a PDF are.
    private @Nullable ScoringRule read(Figured cell, BigDecimal full) {
        ScoringRule asBroken = words.read(cell, full);
        if (cell.text().text().indexOf('\n') < 0 || (asBroken != null && asBroken.isPlain())) {
            return asBroken;
        }
        PlacedText joined = cell.text().words().rewrite((text, into) -> {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\n') {
                    into.put(text.charAt(i), i);
                }
            }
        });
        ScoringRule asJoined = words.read(
                Figured.of(
                        new Texts.Text(cell.text().sort(), joined, cell.text().place())),
                full);
        return asJoined == null ? asBroken : asJoined;
    }

    private static String name(Fact score, @Nullable Indicator indicator) {
        String path = score.indicator() == null ? "" : score.indicator();
        String level3 = indicator == null ? null : indicator.level3();
        return level3 == null ? path.substring(path.lastIndexOf('/') + 1) : level3;
    }

    /// The one figure of a measure in the row, or of the indicator in it.
    private @Nullable Fact only(Fact score, Measure measure) {
        List<Fact> found = index.line(FactIndex.line(score)).stream()
                .filter(fact -> fact.measure() == measure)
                .toList();
        List<Fact> own = found.stream() // the class, whose cell begins in the row, has full marks, too
                .filter(fact -> found.size() == 1 || Objects.equals(fact.indicator(), score.indicator()))
                .toList();
        return own.size() == 1 ? own.getFirst() : null;
    }

    /// The weight, and the result where the row states it.
    private List<Fact> beside(Fact weight, Fact score, Result result) {
        Stream<Fact> stated = index.line(FactIndex.line(score)).stream()
                .filter(fact -> fact.measure() != Measure.TARGET
                        && result.tells(fact.quantity())
                        && !fact.equals(score)
                        && !fact.equals(weight));
        return Stream.concat(
                        Stream.of(weight), stated.limit(Math.max(1, result.of().size())))
                .toList();
    }

    private static boolean isAt(Figured cell, Fact fact) {
        return Objects.equals(cell.text().place().column(), fact.place().column());
    }

    private static boolean isSaid(Figured cell, @Nullable String words) {
        return words != null
                && cell.text()
                        .text()
                        .equals(PlacedText.of(words)
                                .rewrite(NormalForm::of)
                                .strip()
                                .text());
    }

    private static int length(Figured cell) {
        return cell.text().text().length();
    }

    private @Nullable Result result(
            List<Figured> cells, Figured said, Fact score, Fact weight, @Nullable Indicator indicator) {
        List<String> told = new ArrayList<>();
        if (indicator != null && indicator.actual() != null) {
            told.add(indicator.actual());
        }
        Set<String> names = names(indicator);
        Integer column = said.text().place().column();
        for (Figured cell : cells) {
            Integer own = cell.text().place().column();
            boolean isAfter = column != null && own != null && own > column;
            String text = cell.text().text();
            if (isAfter && !isAt(cell, score) && !isAt(cell, weight) && !names.contains(text)) {
                told.add(text);
            }
        }
        Result unsure = null;
        for (String text : told) {
            Result result = result(text);
            if (result != null && result.isSure()) {
                return result;
            }
            unsure = unsure == null ? result : unsure;
        }
        return unsure;
    }

    private static Set<String> names(@Nullable Indicator indicator) {
        Set<String> names = new HashSet<>();
        if (indicator != null) {
            Stream.of(indicator.level1(), indicator.level2(), indicator.level3())
                    .flatMap(Stream::ofNullable)
                    .forEach(names::add);
        }
        return names;
    }

    /// `46÷48=95.83%`, `变动率3%`, `132场`.
    private static @Nullable Result result(String said) {
        String text = PlacedText.of(said).rewrite(NormalForm::of).strip().text();
        List<Figure> figures = FigureScanner.scan(text).stream()
                .filter(figure -> figure.quantity().unit().dimension() != Dimension.DATE)
                .toList();
        int equals = Math.max(text.lastIndexOf('='), text.lastIndexOf('≈'));
        List<Figure> after =
                figures.stream().filter(figure -> figure.numberStart() > equals).toList();
        if (equals >= 0 && after.size() == 1) {
            Quantity come = after.getFirst().quantity();
            boolean isBelow = come.value().signum() > 0
                    && MINUS.contains(
                            text.substring(equals + 1, after.getFirst().numberStart())
                                    .strip());
            return new Result(isBelow ? come.negated() : come, true);
        }
        if (figures.size() == 1) {
            Figure only = figures.getFirst();
            String before = text.substring(0, only.start());
            boolean isLacking = LACK.matcher(before).find()
                    || LACKING.matcher(text.substring(only.end())).find();
            if (isLacking || only.quantity().unit().equals(Unit.SCORE)) {
                return null;
            }
            boolean isBare = before.length() <= LONGEST_NAME && text.length() - only.end() <= LONGEST_TAIL;
            boolean isFall = FALL.matcher(before).find();
            Quantity quantity = isFall ? only.quantity().negated() : only.quantity();
            return new Result(quantity, isBare && !quantity.unit().equals(Unit.NONE));
        }
        List<Figure> reached = figures.stream()
                .filter(figure ->
                        REACHED.matcher(text.substring(0, figure.start())).find())
                .toList();
        Result share = figures.size() == 2 && reached.size() == 1 ? share(text, figures, reached.getFirst()) : null;
        if (share != null) {
            return share;
        }
        return reached.size() == 1 ? new Result(reached.getFirst().quantity(), false) : null;
    }

    /// `采购预算410.00万元，实际389.50万元`: what was reached of what was planned.
    private static @Nullable Result share(String text, List<Figure> figures, Figure reached) {
        Figure planned = figures.getFirst().equals(reached) ? figures.getLast() : figures.getFirst();
        Quantity part = reached.quantity();
        Quantity whole = planned.quantity();
        String before = text.substring(0, planned.start());
        boolean isShare = part.unit().equals(whole.unit())
                && !part.unit().isRate()
                && !part.unit().equals(Unit.NONE)
                && part.qualifier() == null
                && whole.qualifier() == null
                && whole.value().signum() > 0
                && PLANNED.matcher(before).find();
        if (!isShare) {
            return null;
        }
        BigDecimal percent = part.value()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.value(), 2 * DECIMALS, RoundingMode.HALF_UP);
        // one of the two may be wrong as well as the score
        return new Result(new Quantity(plain(percent), Unit.PERCENT, null, null), false, List.of(part, whole));
    }

    /// The target in a cell of its own.
    private static @Nullable Quantity planned(@Nullable Indicator indicator, Figured said) {
        if (indicator == null || indicator.target() == null) {
            return null;
        }
        String text = PlacedText.of(indicator.target())
                .rewrite(NormalForm::of)
                .strip()
                .text();
        List<Figure> figures = FigureScanner.scan(text);
        return text.equals(said.text().text()) || figures.size() != 1
                ? null
                : figures.getFirst().quantity();
    }

    private static Quantity points(BigDecimal value) {
        return new Quantity(plain(value.setScale(DECIMALS, RoundingMode.HALF_UP)), Unit.SCORE, null, null);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private static String quoted(Figured said) {
        String text = said.text().text().replace("\n", "");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
