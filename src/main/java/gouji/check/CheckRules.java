package gouji.check;

import gouji.check.claim.FiguresInWords;
import gouji.check.row.Ranges;
import gouji.check.rule.CheckRule;
import gouji.check.rule.Inspection;
import gouji.check.rule.Proof;
import gouji.check.rule.RuleExample;
import gouji.check.rule.RuleWords;
import gouji.check.rule.ScoringWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import gouji.rule.RuleFile;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the rules of `extraction-rules/check/`.
final class CheckRules {
    private static final Pattern QUANTITY = Pattern.compile("(-?[0-9.]+)(.*)");

    private CheckRules() {}

    static List<CheckRule> of(List<RuleFile> files) {
        return files.stream().map(CheckRules::of).toList();
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
                root.find("proof")
                        .map(node -> node.as(
                                text -> Proof.valueOf(text.toUpperCase(java.util.Locale.ROOT)),
                                "proof 应为 words、near 或 slip"))
                        .orElse(Proof.NEAR),
                demand(root),
                RuleExample.of(root),
                root);
        if (!file.folder().equals(kind.id())) {
            throw root.get("kind").error("kind 应与目录名相同：“" + file.folder() + "”");
        }
        return rule;
    }

    private static CheckRule.Demand demand(RuleNode root) {
        var known = new ArrayList<>(List.of(
                "ratio",
                "balance",
                "made-up",
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
        known.addAll(WordForms.ALL.keySet());
        var keys = new ArrayList<>(List.of(
                "id",
                "title",
                "why",
                "source",
                "kind",
                "severity",
                "proof",
                "examples",
                "counterexamples",
                "in-words",
                "graded",
                "printed",
                "step",
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
                node.only("rate", "part", "whole", "named");
                yield new CheckRule.RatioOf(
                        node.get("rate").measure(),
                        measures(node.get("part")),
                        measures(node.get("whole")),
                        node.find("named").map(RuleNode::items).orElse(List.of()).stream()
                                .map(CheckRules::namedWhole)
                                .toList());
            }
            case "balance" -> {
                node.only("whole", "parts");
                yield new CheckRule.Balance(measures(node.get("whole")), measures(node.get("parts")));
            }
            case "made-up" -> {
                node.only("whole", "parts");
                yield new CheckRule.MadeUpOf(
                        node.get("whole").text(), node.get("parts").texts());
            }
            case "bounded" -> {
                node.only("part", "whole");
                yield new CheckRule.Bounded(
                        node.get("part").measure(), node.get("whole").measure());
            }
            case "restated" -> {
                node.only("measures", "across-reports", "nameless", "heads");
                yield new CheckRule.Restated(
                        measures(node.get("measures")),
                        node.find("across-reports").map(RuleNode::flag).orElse(false),
                        node.find("nameless")
                                .map(words -> words.as(Pattern::compile, "nameless 应为正则表达式"))
                                .orElse(null),
                        node.find("heads")
                                .map(words -> words.as(Search::of, "heads 应为正则表达式"))
                                .orElse(null));
            }
            case "range" -> {
                node.only("measures", "indicators", "exceeded", "least", "most");
                List<String> indicators =
                        node.find("indicators").map(RuleNode::texts).orElse(List.of());
                yield new CheckRule.InRange(
                        measures(node.get("measures")),
                        indicators.isEmpty() ? null : Pattern.compile("(?:" + String.join("|", indicators) + ")$"),
                        indicators.isEmpty() ? null : Ranges.namesBeforeRate(indicators),
                        WordDemand.wordsIfAny(node, "exceeded"),
                        quantity(node.get("least")),
                        quantity(node.get("most")));
            }
            case "unit-among" ->
                new CheckRule.UnitAmong(measures(node.only("measures").get("measures")));
            case "has-unit" ->
                new CheckRule.HasUnit(measures(node.only("measures").get("measures")));
            case "product" -> {
                node.only("result", "factors", "usual", "printed");
                yield new CheckRule.ProductOf(
                        node.get("result").measure(),
                        measures(node.get("factors")),
                        node.find("usual").map(RuleNode::flag).orElse(false),
                        node.get("printed").as(Search::of, "printed 应为正则表达式"));
            }
            case "profile" -> profile(node.only("name", "weights", "proportional-execution", "form"));
            case "scoring" -> new CheckRule.Scoring(scoring(node));
            case "grades" -> {
                var grades = new LinkedHashMap<String, Integer>();
                node.entries().forEach((word, least) -> grades.put(word, least.number()));
                yield new CheckRule.Grades(
                        grades,
                        root.find("in-words")
                                .map(words -> words.as(Figured::search, "in-words 应为正则表达式，{score}一处"))
                                .orElse(null),
                        root.find("graded")
                                .map(graded -> graded.as(Search::of, "graded 应为正则表达式"))
                                .orElse(null),
                        root.find("printed")
                                .map(printed -> printed.as(Search::of, "printed 应为正则表达式"))
                                .orElse(null));
            }
            case "missed-target" ->
                new CheckRule.MissedTarget(node.as(
                        text -> switch (text) {
                            case "full-marks" -> CheckRule.Complaint.FULL_MARKS;
                            case "unexplained" -> CheckRule.Complaint.UNEXPLAINED;
                            default -> throw new IllegalArgumentException(text);
                        },
                        "此处只能写 full-marks 或 unexplained"));
            case "says" -> {
                node.only("find", "unless");
                yield new CheckRule.Says(
                        node.get("find").as(Search::of, "find 应为正则表达式"),
                        node.find("unless")
                                .map(unless -> unless.as(Search::of, "unless 应为正则表达式"))
                                .orElse(null));
            }
            case "figures" -> FiguresInWords.rule(node.only("find", "holds", "unless", "units"));
            case "stages" ->
                new CheckRule.InOrder(
                        node.items().stream()
                                .map(stage -> stage.as(Search::of, "此处应为正则表达式"))
                                .toList(),
                        root.find("step")
                                .map(step -> step.as(Search::of, "step 应为正则表达式"))
                                .orElse(null));
            case "inspection" -> new CheckRule.Seen(node.as(Inspection::of, "不认识的检查"), RuleWords.of(root));
            default -> new CheckRule.Told(wordDemand(form, node));
        };
    }

    private static CheckRule.Profile profile(RuleNode node) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        node.get("weights").entries().forEach((name, points) -> weights.put(name, BigDecimal.valueOf(points.number())));
        return new CheckRule.Profile(
                node.get("name").text(),
                weights,
                node.find("proportional-execution").map(RuleNode::flag).orElse(false),
                node.get("form").as(Search::of, "form 应为正则表达式"));
    }

    private static ScoringWords scoring(RuleNode node) {
        node.only("bands", "steps", "whole", "done", "proportion", "target", "aside", "fall", "several");
        return new ScoringWords(
                node.get("bands").items().stream().map(CheckRules::figured).toList(),
                node.get("steps").items().stream().map(CheckRules::figured).toList(),
                figured(node.get("whole")),
                figured(node.get("done")),
                figured(node.get("proportion")),
                figured(node.get("target")),
                figured(node.get("aside")),
                figured(node.get("fall")),
                figured(node.get("several")));
    }

    private static Search figured(RuleNode node) {
        return node.as(Figured::search, "此处应为正则表达式，每个数一个名字");
    }

    private static CheckRule.NamedWhole namedWhole(RuleNode node) {
        node.only("words", "whole");
        return new CheckRule.NamedWhole(WordDemand.words(node, "words"), measures(node.get("whole")));
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

    private static WordDemand wordDemand(String form, RuleNode node) {
        Function<RuleNode, WordDemand> read = WordForms.ALL.get(form);
        if (read == null) {
            throw node.error("不认识的要求“" + form + "”");
        }
        return read.apply(node);
    }
}
