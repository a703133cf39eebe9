package gouji.check;

import gouji.check.constraint.Formula;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import gouji.rule.RuleFile;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One rule of `extraction-rules/check/`: what must agree in any report.
///
/// @param severity the most that a break of it is worth
/// @param demand what must hold
record CheckRule(
        String id,
        String title,
        Kind kind,
        Severity severity,
        Demand demand,
        List<RuleExample> examples,
        RuleNode root) {

    private static final Pattern QUANTITY = Pattern.compile("(-?[0-9.]+)(.*)");

    /// What must hold; one record for each form of rule.
    sealed interface Demand {}

    /// rate = part ÷ whole, for the first of the wholes that fits.
    record RatioOf(Measure rate, Measure part, List<Measure> wholes) implements Demand {}

    /// whole = Σ parts, where a sentence or table row states the whole and at least two of the parts.
    record Balance(List<Measure> wholes, List<Measure> parts) implements Demand {}

    /// part ≤ whole.
    record Bounded(Measure part, Measure whole) implements Demand {}

    /// The same fact is stated alike wherever it is stated.
    record Restated(
            List<Measure> measures,
            boolean acrossReports,
            @Nullable Pattern nameless) implements Demand {}

    /// A value lies in a range.
    ///
    /// @param names what the names of indicators end in whose results must, too; null where none are given
    /// @param words the same names before a rate in a text, or null where none are given
    record InRange(
            List<Measure> measures,
            @Nullable Pattern names,
            @Nullable Search words,
            Quantity least,
            Quantity most) implements Demand {}

    /// An amount is in 万元 like the amounts around it, not in 元.
    record UnitAmong(List<Measure> measures) implements Demand {}

    /// An amount has a unit.
    record HasUnit(List<Measure> measures) implements Demand {}

    /// result = Π factors, of one table row or of one thing told in prose.
    ///
    /// @param isUsual for the rows of which the report does not show that it computes them so
    /// @param printed how a report prints that it computes them so
    record ProductOf(Measure result, List<Measure> factors, boolean isUsual, Search printed) implements Demand {}

    /// A score is what the rule that the report prints beside it makes of the result.
    record Scoring(ScoringWords words) implements Demand {}

    /// 计分办法: the points that a region gives to each class of indicators.
    ///
    /// @param name by which users name it, in ASCII
    /// @param weights points by class: 产出, 效益, 满意度, 预算执行率
    /// @param isProportional whether the execution of the budget scores its rate times its weight
    /// @param form how a report prints that it follows it; null where the user says so
    record Profile(
            String name,
            Map<String, BigDecimal> weights,
            boolean isProportional,
            @Nullable Search form) implements Demand {

        Profile {
            weights = Map.copyOf(weights);
        }

        /// The same, to be applied whatever the report prints.
        Profile named() {
            return new Profile(name, weights, isProportional, null);
        }
    }

    /// The grade word fits the total score.
    ///
    /// @param grades for each word the least score; the words of one grade share it
    /// @param words how a sentence states a score and its grade
    /// @param printed how a report prints its own scale, which then goes before `grades`
    record Grades(
            Map<String, Integer> grades,
            @Nullable Search words,
            @Nullable Search printed) implements Demand {}

    /// A target that was missed has neither full marks nor the claim of completion.
    record MissedTarget(Complaint complaint) implements Demand {}

    /// What is wrong about an indicator that fell short.
    enum Complaint {
        FULL_MARKS,
        UNEXPLAINED
    }

    /// Words that should not stand in a report.
    ///
    /// @param unless where these stand in the same sentence, they may
    record Says(Search find, @Nullable Search unless) implements Demand {}

    /// What must hold between the figures of some words.
    ///
    /// @param finds the words, with a name for each figure
    /// @param holds formulas over these names, any of which suffices; for each group of a pattern that is a word such
    /// as
    ///     大于, what it says; the key of those that hold without such a word is empty
    /// @param unless where these stand in the same sentence, nothing is said
    /// @param units what the unit of a figure must be, by the figure's name
    record Figures(
            List<Search> finds,
            Map<String, List<Formula>> holds,
            @Nullable Search unless,
            Map<String, Pattern> units) implements Demand {}

    /// What is done in stages is done in their order.
    ///
    /// @param stages the words for each, the first first
    record InOrder(List<Search> stages) implements Demand {}

    /// A demand on the words of a report in a form of its own.
    record Told(WordDemand demand) implements Demand {}

    /// What takes more than a pattern to see.
    ///
    /// @param words patterns that the inspection asks for by name
    record Seen(Inspection what, RuleWords words) implements Demand {}

    static List<CheckRule> of(List<RuleFile> files) {
        return files.stream().map(CheckRule::of).toList();
    }

    static CheckRule of(RuleFile file) {
        RuleNode root = file.root();
        String id = file.id();
        Kind kind = root.get("kind").as(text -> Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT)), "kind 应为疑点种类之一");
        root.get("why").text();
        var rule = new CheckRule(
                id,
                root.get("title").text(),
                kind,
                root.get("severity")
                        .as(
                                text -> Severity.valueOf(text.toUpperCase(java.util.Locale.ROOT)),
                                "severity 应为 error、warning 或 info"),
                demand(root),
                RuleExample.of(root),
                root);
        if (!file.folder().equals(kind.id())) {
            throw root.get("kind").error("kind 应与目录名相同：“" + file.folder() + "”");
        }
        return rule;
    }

    private static Demand demand(RuleNode root) {
        var known = new ArrayList<>(List.of(
                "ratio",
                "balance",
                "bounded",
                "restated",
                "range",
                "unit-among",
                "has-unit",
                "product",
                "scoring",
                "profile",
                "grades",
                "missed-target",
                "says",
                "figures",
                "stages",
                "inspection"));
        known.addAll(WordDemand.FORMS.keySet());
        var keys = new ArrayList<>(List.of(
                "id",
                "title",
                "why",
                "source",
                "kind",
                "severity",
                "examples",
                "counterexamples",
                "in-words",
                "printed",
                "words"));
        keys.addAll(known);
        root.only(keys.toArray(String[]::new));
        List<String> demands =
                known.stream().filter(key -> root.find(key).isPresent()).toList();
        if (demands.size() != 1) {
            throw root.error("应恰好写出一种要求：" + String.join("、", known));
        }
        String form = demands.getFirst();
        RuleNode node = root.get(form);
        return switch (form) {
            case "ratio" -> {
                node.only("rate", "part", "whole");
                yield new RatioOf(node.get("rate").measure(), node.get("part").measure(), measures(node.get("whole")));
            }
            case "balance" -> {
                node.only("whole", "parts");
                yield new Balance(measures(node.get("whole")), measures(node.get("parts")));
            }
            case "bounded" -> {
                node.only("part", "whole");
                yield new Bounded(node.get("part").measure(), node.get("whole").measure());
            }
            case "restated" -> {
                node.only("measures", "across-reports", "nameless");
                yield new Restated(
                        measures(node.get("measures")),
                        node.find("across-reports").map(RuleNode::flag).orElse(false),
                        node.find("nameless")
                                .map(words -> words.as(Pattern::compile, "nameless 应为正则表达式"))
                                .orElse(null));
            }
            case "range" -> {
                node.only("measures", "indicators", "least", "most");
                List<String> indicators =
                        node.find("indicators").map(RuleNode::texts).orElse(List.of());
                yield new InRange(
                        measures(node.get("measures")),
                        indicators.isEmpty() ? null : Pattern.compile("(?:" + String.join("|", indicators) + ")$"),
                        indicators.isEmpty() ? null : Ranges.namesBeforeRate(indicators),
                        quantity(node.get("least")),
                        quantity(node.get("most")));
            }
            case "unit-among" -> new UnitAmong(measures(node.only("measures").get("measures")));
            case "has-unit" -> new HasUnit(measures(node.only("measures").get("measures")));
            case "product" -> {
                node.only("result", "factors", "usual", "printed");
                yield new ProductOf(
                        node.get("result").measure(),
                        measures(node.get("factors")),
                        node.find("usual").map(RuleNode::flag).orElse(false),
                        node.get("printed").as(Search::of, "printed 应为正则表达式"));
            }
            case "profile" -> profile(node.only("name", "weights", "proportional-execution", "form"));
            case "scoring" -> new Scoring(scoring(node));
            case "grades" -> {
                var grades = new LinkedHashMap<String, Integer>();
                node.entries().forEach((word, least) -> grades.put(word, least.number()));
                yield new Grades(
                        grades,
                        root.find("in-words")
                                .map(words -> words.as(Figured::search, "in-words 应为正则表达式，{score}一处"))
                                .orElse(null),
                        root.find("printed")
                                .map(printed -> printed.as(Search::of, "printed 应为正则表达式"))
                                .orElse(null));
            }
            case "missed-target" ->
                new MissedTarget(node.as(
                        text -> switch (text) {
                            case "full-marks" -> Complaint.FULL_MARKS;
                            case "unexplained" -> Complaint.UNEXPLAINED;
                            default -> throw new IllegalArgumentException(text);
                        },
                        "此处只能写 full-marks 或 unexplained"));
            case "says" -> {
                node.only("find", "unless");
                yield new Says(
                        node.get("find").as(Search::of, "find 应为正则表达式"),
                        node.find("unless")
                                .map(unless -> unless.as(Search::of, "unless 应为正则表达式"))
                                .orElse(null));
            }
            case "figures" -> FiguresInWords.rule(node.only("find", "holds", "unless", "units"));
            case "stages" ->
                new InOrder(node.items().stream()
                        .map(stage -> stage.as(Search::of, "此处应为正则表达式"))
                        .toList());
            case "inspection" -> new Seen(node.as(Inspection::of, "不认识的检查"), RuleWords.of(root));
            default -> new Told(WordDemand.of(form, node));
        };
    }

    private static Profile profile(RuleNode node) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        node.get("weights").entries().forEach((name, points) -> weights.put(name, BigDecimal.valueOf(points.number())));
        return new Profile(
                node.get("name").text(),
                weights,
                node.find("proportional-execution").map(RuleNode::flag).orElse(false),
                node.get("form").as(Search::of, "form 应为正则表达式"));
    }

    /// The same rule, its profile applied whatever the report prints; what the user asked for is worth a warning.
    CheckRule named(Profile profile) {
        return new CheckRule(id, title, kind, Severity.WARNING, profile.named(), examples, root);
    }

    private static ScoringWords scoring(RuleNode node) {
        node.only("bands", "steps", "whole", "done", "proportion", "target", "aside", "several");
        return new ScoringWords(
                node.get("bands").items().stream().map(CheckRule::figured).toList(),
                node.get("steps").items().stream().map(CheckRule::figured).toList(),
                figured(node.get("whole")),
                figured(node.get("done")),
                figured(node.get("proportion")),
                figured(node.get("target")),
                figured(node.get("aside")),
                figured(node.get("several")));
    }

    private static Search figured(RuleNode node) {
        return node.as(Figured::search, "此处应为正则表达式，每个数一个名字");
    }

    private static List<Measure> measures(RuleNode node) {
        return node.isText()
                ? List.of(node.measure())
                : node.items().stream().map(RuleNode::measure).toList();
    }

    private static Quantity quantity(RuleNode node) {
        Matcher parts = QUANTITY.matcher(node.text());
        if (!parts.matches()) {
            throw node.error("此处应为数字和单位，如 100%");
        }
        return Quantity.of(parts.group(1), parts.group(2));
    }
}
