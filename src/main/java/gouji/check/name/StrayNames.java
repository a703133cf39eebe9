package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 套用别处的名称: the name of another body or project where only the report's own can stand: who has got the score, of
/// what grade it is, who will go on, what the conclusion is about. It is of the sort that one's own is, and the report
/// names it nowhere else.
///
/// @param title a title with the `name` that it begins with
/// @param project a title that is of one project, its `name`
/// @param label what the reporting body is filled in beside
/// @param kinds what names of bodies end with, for each sort
/// @param bodies places of a body's `name`
/// @param projects places of a project's `name`
/// @param regions places of the `name` of a county that one works for
/// @param neutral names that may stand there in any report
/// @param unless words of the sentence that say why another one is named
public record StrayNames(
        Search title,
        Search project,
        Search label,
        BodyKinds kinds,
        List<Search> bodies,
        List<Search> projects,
        List<Search> regions,
        Search neutral,
        Search unless)
        implements WordDemand {
    private static final int SHORTEST = 3;
    private static final int SAME_END = 4; // characters, besides 项目, that two projects of one form have in common
    private static final int LONGEST_HEAD = 8;
    private static final int MOST = 2; // more of them are meant
    private static final String RANKS = "省市县区旗州盟";

    public static StrayNames of(RuleNode node) {
        node.only("title", "project", "label", "kinds", "bodies", "projects", "regions", "neutral", "unless");
        String ends = "(?:" + String.join("|", node.get("kinds").texts()) + ")";
        return new StrayNames(
                WordDemand.words(node, "title"),
                WordDemand.words(node, "project"),
                WordDemand.words(node, "label"),
                BodyKinds.of(node.get("kinds")),
                places(node.get("bodies"), "(?<name>\\p{IsHan}{1,20}" + ends + ")"),
                places(node.get("projects"), "(?<name>\\p{IsHan}{3,28}(?:项目|工程))"),
                places(node.get("regions"), "(?<name>\\p{IsHan}{2,3}[县市区旗])"),
                WordDemand.words(node, "neutral"),
                WordDemand.words(node, "unless"));
    }

    private static List<Search> places(RuleNode node, String name) {
        return node.items().stream()
                .map(place -> place.as(words -> Search.of(words.replace("{name}", name)), "此处应为正则表达式，{name}一处"))
                .toList();
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Owner owner = Owner.of(said, title, project, label, kinds);
        Set<Finding> findings = new LinkedHashSet<>();
        findings.addAll(at(bodies, "单位", name -> likeOwn(owner, name), note, said));
        findings.addAll(at(regions, "地方", name -> otherRegion(owner, name), note, said));
        String own = owner.project().orElse("");
        findings.addAll(at(projects, "项目", name -> isOfOneForm(own, name) ? own : "", note, said));
        return findings.size() > MOST ? Stream.of() : findings.stream();
    }

    /// @param ownFor what should stand there instead of a name; empty where the name may well be meant
    private List<Finding> at(List<Search> places, String what, UnaryOperator<String> ownFor, Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Search place : places) {
            said.texts().each(place, (text, match) -> {
                String own = ownFor.apply(match.group("name"));
                if (!own.isEmpty() && isStray(said, text, match)) {
                    findings.add(note.expecting(
                            "写作“" + match.group("name") + "”，而本报告的" + what + "是“" + own + "”，疑为沿用别处文字",
                            List.of(Texts.words(text, match.start("name"), match.end("name"))),
                            new Finding.Expected(own, "")));
                }
            });
        }
        return findings;
    }

    /// The own name which another body of its sort and rank stands for; empty where it is none.
    private String likeOwn(Owner owner, String name) {
        if (name.length() < SHORTEST || neutral.isIn(name) || owner.isCalled(name)) {
            return "";
        }
        return owner.bodies().stream()
                .filter(own -> kinds.areAlike(own, name))
                .filter(own ->
                        rank(own).isEmpty() || rank(name).isEmpty() || rank(own).equals(rank(name)))
                .findFirst()
                .orElse("");
    }

    /// The rank of the region whose body it is; empty where the name does not tell.
    private static String rank(String name) {
        return Home.of(name)
                .map(home -> home.own().rank())
                .orElse(RANKS.indexOf(name.charAt(0)) < 0 ? "" : name.substring(0, 1));
    }

    private boolean isStray(Said said, Texts.Text text, Matcher match) {
        String name = match.group("name");
        String told = RANKS.indexOf(name.charAt(0)) < 0 ? name : name.substring(1);
        boolean isToldOnce = text.text().indexOf(told) == text.text().lastIndexOf(told)
                && said.texts().stream()
                                .filter(one -> one.text().contains(told))
                                .count()
                        == 1;
        return isToldOnce
                && !said.report().document().name().contains(told)
                && !Sentences.isExcused(unless, text.text(), match.start("name"), match.end("name"));
    }

    /// 青溪大桥维修加固工程, 白石大桥维修加固工程: the same work at two places.
    private static boolean isOfOneForm(String own, String name) {
        int same = 0;
        while (same < Math.min(own.length(), name.length())
                && own.charAt(own.length() - 1 - same) == name.charAt(name.length() - 1 - same)) {
            same++;
        }
        String tail = name.substring(name.length() - same).replaceFirst("(?:工程|项目)+$", "");
        int head = name.length() - same;
        return tail.length() >= SAME_END
                && head > 0
                && head <= LONGEST_HEAD
                && own.length() > same
                && own.length() - same <= LONGEST_HEAD;
    }

    /// The own region, where another one of its rank is named, which can lie neither in it nor around it.
    private static String otherRegion(Owner owner, String name) {
        Home other = Home.of(name).orElse(null);
        return owner.bodies().stream()
                .flatMap(own -> Home.of(own).stream())
                .filter(home ->
                        other != null && home.own().rank().equals(other.own().rank()) && home.isSurelyElsewhere(other))
                .map(home -> home.own().name())
                .findFirst()
                .orElse("");
    }
}
