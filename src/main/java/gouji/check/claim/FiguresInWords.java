package gouji.check.claim;

import gouji.check.constraint.Formula;
import gouji.check.constraint.Judgement;
import gouji.check.constraint.Verdict;
import gouji.check.fact.Slip;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Note;
import gouji.check.text.Culprit;
import gouji.check.text.Figured;
import gouji.check.text.Printed;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一句话里的几个数: what a rule's formulas say of the figures that its pattern names, `预算{budget}，支出{spent}，结余{left}`.
public final class FiguresInWords {
    /// Figures of fewer digits fit too many formulas by chance.
    private static final int TELLING_DIGITS = 2;

    /// So many times as large is no slip.
    private static final BigDecimal FAR = BigDecimal.TEN;

    private final Note note;
    private final Figured text;
    private final Printed printed;
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<String, List<Quantity>> quantities = new LinkedHashMap<>();

    private FiguresInWords(Note note, Figured text, Matcher match, Printed printed) {
        this.note = note;
        this.printed = printed;
        this.text = text;
        match.pattern().namedGroups().keySet().stream()
                .filter(name -> isGiven(match, name))
                .sorted(Comparator.comparingInt(match::start))
                .forEach(name -> {
                    List<Figure> all = text.figures(match, name);
                    if (!all.isEmpty()) { // a word such as 增加 has a name, too
                        figures.put(name, all);
                        quantities.put(name, all.stream().map(Figure::quantity).toList());
                    }
                });
    }

    /// A rule of this form as its file writes it.
    public static CheckRule.Figures rule(RuleNode node) {
        RuleNode words = node.get("find");
        List<Search> finds = (words.isText() ? List.of(words) : words.items())
                .stream()
                        .map(find -> find.as(Figured::search, "find 应为正则表达式，每个数一个名字"))
                        .toList();
        RuleNode holds = node.get("holds");
        Map<String, List<Formula>> formulas = new LinkedHashMap<>();
        if (holds.isMap()) {
            holds.entries().forEach((word, formula) -> formulas.put(word, formulas(formula, finds)));
        } else {
            formulas.put("", formulas(holds, finds));
        }
        return new CheckRule.Figures(
                finds,
                formulas,
                node.find("unless")
                        .map(unless -> unless.as(Search::of, "unless 应为正则表达式"))
                        .orElse(null),
                units(node));
    }

    private static Map<String, Pattern> units(RuleNode node) {
        Map<String, Pattern> units = new LinkedHashMap<>();
        node.find("units")
                .ifPresent(all ->
                        all.entries().forEach((name, unit) -> units.put(name, unit.as(Pattern::compile, "此处应为正则表达式"))));
        return units;
    }

    private static List<Formula> formulas(RuleNode node, List<Search> finds) {
        List<Formula> formulas = (node.isText() ? List.of(node) : node.items())
                .stream()
                        .map(item -> item.as(Formula::of, "此处应为算式，如 left = budget - spent"))
                        .toList();
        for (Formula formula : formulas) {
            for (String name : formula.names()) {
                boolean isNamed = finds.stream()
                        .anyMatch(find -> find.pattern().namedGroups().containsKey(name));
                if (!isNamed) {
                    throw node.error("find 里没有名为“" + name + "”的数");
                }
            }
        }
        return formulas;
    }

    /// What a rule of this form finds.
    ///
    /// @param printed what else the report prints
    public static Stream<Finding> of(Note note, CheckRule.Figures rule, Searched<Figured> texts, Printed printed) {
        return texts.tried(rule.finds()).flatMap(tried -> of(note, rule, tried.searches(), tried.of(), printed));
    }

    private static Stream<Finding> of(
            Note note, CheckRule.Figures rule, List<Search> ways, Figured text, Printed printed) {
        List<Finding> findings = new ArrayList<>();
        var told = new BitSet(); // what one way of saying it takes in, no later one takes apart
        for (Search find : ways) {
            Search.Finds finds = text.finds(find);
            while (finds.next()) {
                Matcher match = finds.match();
                var found = new FiguresInWords(note, text, match, printed);
                if (!found.areIn(rule.units())) {
                    continue;
                }
                boolean isPart = told.get(match.start());
                told.set(match.start(), match.end());
                if (!isPart && !text.isExcused(rule.unless(), match)) {
                    rule.holds().forEach((word, formulas) -> {
                        if (word.isEmpty() || isGiven(match, word)) {
                            found.finding(formulas, text.words(match)).ifPresent(findings::add);
                        }
                    });
                }
            }
        }
        return findings.stream();
    }

    private boolean areIn(Map<String, Pattern> units) {
        return units.entrySet().stream()
                .allMatch(unit -> quantities.getOrDefault(unit.getKey(), List.of()).stream()
                        .allMatch(figure ->
                                unit.getValue().matcher(figure.unit().symbol()).matches()));
    }

    private static boolean isGiven(Matcher match, String name) {
        return match.pattern().namedGroups().containsKey(name) && match.start(name) >= 0;
    }

    /// One finding, if none of the formulas holds; of the formulas the first is told. `3个：学校面积20平方米，为计划25平方米的60%`
    /// is of square metres only: a formula that would add what cannot be added says nothing.
    private Optional<Finding> finding(List<Formula> formulas, String words) {
        List<Formula> applied = formulas.stream()
                .filter(formula -> formula.appliesTo(figures.keySet()) && formula.isOfOneKind(quantities))
                .toList();
        boolean isBroken = !applied.isEmpty()
                && applied.stream()
                        .allMatch(formula -> formula.judge(quantities).verdict() == Verdict.CONFLICT);
        if (!isBroken || applied.stream().anyMatch(this::holdsOfAnother)) {
            return Optional.empty();
        }
        Formula formula = applied.getFirst();
        Judgement judgement = formula.judge(quantities);
        boolean isEquation = formula.relation().equals("=");
        boolean isOfWords = formula.names().size() == 1; // the words alone exclude each other, as 减少 and 增长
        String message = note.rule().title() + "：“" + words + "”"
                + (isOfWords ? "" : "，" + formula.arithmetic(quantities, judgement));
        Quantity expected = isEquation ? formula.expected(quantities, judgement) : null;
        if (expected != null && expected.value().signum() < 0 && isMoneyLeft(formula)) {
            return Optional.empty(); // more was spent than came in: something was there before
        }
        if (isFar(formula, expected)) {
            return ofAnother(applied, words);
        }
        Finding finding = told(message, formula, expected);
        return Optional.of(
                words.contains("其中") && isWithinAnother(formula) ? finding.asHint("也可能是同一句里另一个数的一部分") : finding);
    }

    /// Of several ways to work out a rate one that a slip leads to: `抽检1450批次，不合格29批次，合格率97%`.
    private Optional<Finding> ofAnother(List<Formula> applied, String words) {
        for (Formula formula : applied) {
            Judgement judgement = formula.judge(quantities);
            Quantity expected = formula.expected(quantities, judgement);
            List<Quantity> stated = quantities.getOrDefault(formula.stated(), List.of());
            if (expected != null
                    && stated.size() == 1
                    && expected.value().signum() > 0
                    && Slip.between(stated.getFirst(), expected) != null) {
                String message = note.rule().title() + "：“" + words + "”，" + formula.arithmetic(quantities, judgement);
                return Optional.of(told(message, formula, expected).asHint("也可能是另两个数的比率"));
            }
        }
        return Optional.empty(); // so far apart they were not meant together
    }

    /// A figure of the formula, the how manieth of its name it is.
    private record Named(String name, int index, Figure figure) {}

    /// What does not hold, told of the figure that is much likelier the wrong one than the others, if one is.
    private Finding told(String message, Formula formula, @Nullable Quantity expected) {
        List<Named> all = new ArrayList<>();
        figures.forEach((name, some) -> IntStream.range(0, formula.names().contains(name) ? some.size() : 0)
                .forEach(index -> all.add(new Named(name, index, some.get(index)))));
        List<Printed.Own> own = all.stream()
                .map(named -> new Printed.Own(named.figure().quantity(), text.place(named.figure())))
                .toList();
        Optional<Culprit> culprit =
                formula.relation().equals("=") ? Culprit.among(own, tried(formula, all), printed) : Optional.empty();
        boolean isResult =
                culprit.isPresent() && all.get(culprit.get().at()).name().equals(formula.stated());
        if (culprit.isEmpty() || (isResult && expected != null)) {
            return note.of(message, isResult ? first(all.get(culprit.get().at())) : stated(), expected);
        }
        return note.of(
                message + culprit.get().told(own),
                first(all.get(culprit.get().at())),
                culprit.get().right());
    }

    private Culprit.Tried tried(Formula formula, List<Named> all) {
        List<Predicate<Quantity>> agreeing = all.stream()
                .map(named -> formula.agreesWith(quantities, named.name(), named.index()))
                .toList();
        return new Culprit.Tried() {
            @Override
            public Judgement with(int at, Quantity other) {
                return formula.judge(FiguresInWords.this.with(all.get(at), other));
            }

            @Override
            public boolean agreesWith(int at, Quantity other) {
                return agreeing.get(at).test(other);
            }
        };
    }

    /// The figures, the wrong one first.
    private List<Finding.Stated> first(Named named) {
        Finding.Stated wrong = text.stated(named.figure(), named.name());
        List<Finding.Stated> values = new ArrayList<>(stated());
        values.remove(wrong);
        values.addFirst(wrong);
        return values;
    }

    private Map<String, List<Quantity>> with(Named named, Quantity other) {
        Map<String, List<Quantity>> tried = new LinkedHashMap<>(quantities);
        List<Quantity> changed = new ArrayList<>(tried.getOrDefault(named.name(), List.of()));
        changed.set(named.index(), other);
        tried.put(named.name(), changed);
        return tried;
    }

    /// Whether a rate and what it ought to be are too far apart for a slip of the pen: 95.63% and 15300%. Where
    /// they have the same digits, the point has slipped.
    private boolean isFar(Formula formula, @Nullable Quantity expected) {
        List<Quantity> stated = quantities.getOrDefault(formula.stated(), List.of());
        if (expected == null || stated.size() != 1 || !stated.getFirst().unit().isRate()) {
            return false;
        }
        BigDecimal told = stated.getFirst().inBase();
        BigDecimal right = expected.inBase();
        boolean isPoint = told.signum() > 0
                && told.stripTrailingZeros()
                        .unscaledValue()
                        .equals(right.stripTrailingZeros().unscaledValue());
        return !isPoint
                && (told.multiply(FAR).compareTo(right) < 0
                        || right.multiply(FAR).compareTo(told) < 0);
    }

    /// Whether a rate or an amount is right with another figure of the text in place of one that it was computed from:
    /// `受理186件，其中一般程序44件；办结180件，办结率96.77%`.
    private boolean holdsOfAnother(Formula formula) {
        if (!formula.relation().equals("=") || formula.operands().size() < 2) {
            return false;
        }
        for (String name : formula.operands()) {
            List<Quantity> own = quantities.getOrDefault(name, List.of());
            boolean isExplained = own.size() == 1
                    && own.getFirst().value().precision() >= TELLING_DIGITS
                    && text.figures().stream()
                            .map(Figure::quantity)
                            .filter(other -> isAlike(own.getFirst(), other) && !isNamed(other))
                            .anyMatch(other -> holds(formula, name, other));
            if (isExplained) {
                return true;
            }
        }
        return false;
    }

    private boolean isMoneyLeft(Formula formula) {
        return quantities.getOrDefault(formula.stated(), List.of()).stream()
                .allMatch(left -> left.unit().isMoney() && left.value().signum() > 0);
    }

    /// Whether a part is within another figure told before it in the sentence: `编制68名，实有63人，缺编5人，其中机关22人` is of
    /// the 63. Which figure 其中 takes apart, its words do not say.
    private boolean isWithinAnother(Formula formula) {
        if (formula.relation().equals("=") || formula.operands().size() != 1) {
            return false;
        }
        String name = formula.operands().iterator().next();
        List<Figure> own = figures.getOrDefault(name, List.of());
        return own.size() == 1
                && text.before(own.getFirst()).stream()
                        .map(Figure::quantity)
                        .filter(other -> isAlike(own.getFirst().quantity(), other))
                        .anyMatch(other -> holds(formula, name, other));
    }

    /// A figure that the rule names already stands for nothing else: an actual value is not the target.
    private boolean isNamed(Quantity other) {
        return quantities.values().stream().anyMatch(named -> named.contains(other));
    }

    /// Whether one may stand for the other: 件 and 件次 are counted alike.
    private static boolean isAlike(Quantity one, Quantity other) {
        boolean isOfOneSort = one.unit().equals(other.unit())
                || (one.unit().dimension() == Dimension.COUNT
                        && Worded.key(one.unit()).equals(Worded.key(other.unit())));
        return isOfOneSort && !one.equals(other) && other.qualifier() == null;
    }

    private boolean holds(Formula formula, String name, Quantity other) {
        Map<String, List<Quantity>> tried = new LinkedHashMap<>(quantities);
        tried.put(name, List.of(other));
        return formula.agrees(tried);
    }

    private List<Finding.Stated> stated() {
        List<Finding.Stated> stated = stated(figure -> !isDate(figure));
        return stated.isEmpty() ? stated(FiguresInWords::isDate) : stated; // a year beside amounts accuses nobody
    }

    private List<Finding.Stated> stated(Predicate<Figure> which) {
        List<Finding.Stated> stated = new ArrayList<>();
        figures.forEach(
                (name, all) -> all.stream().filter(which).forEach(figure -> stated.add(text.stated(figure, name))));
        return stated;
    }

    private static boolean isDate(Figure figure) {
        return figure.quantity().unit().dimension() == Dimension.DATE;
    }
}
