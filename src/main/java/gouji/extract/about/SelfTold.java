package gouji.extract.about;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whose report it is by its own sentences: who is described (`某中心下设6个科室`), whose chapters they are (`第一部分 某局概况`), who
/// evaluates
/// itself (`某局对2022年度项目开展了绩效自评`), who has drawn the figures together (`经某财政局汇总`), whose project is judged
/// (`对某局主管的…项目进行评价`). And what sentences say of others:
/// who issues papers and money, whom one works with.
final class SelfTold {
    private static final Pattern PAPER = Pattern.compile("《[^《》]*》");
    private static final Search CLAUSE = Search.of("(?:^|[，。；：])\\s?(?:（?[\\d一二三四五六七八九十]+[）、.]\\s?)*(?<said>[^，。；：]+)");
    private static final String OFFICE = "(?:局|厅|委|部|会|办|政府|办公室|小组|指挥部)";
    private static final Search WITH = Search.of("(?:会同|联合(?!会|社|国)|报经|报请|(?<![已曾财])经过?(?![济营贸开费信]))[一-龥]{2,24}?"
            + OFFICE + "(?:、[一-龥]{2,20}?" + OFFICE + ")*");

    private final Search issuing; // what every match of issued holds
    private final Search telling; // and what every match of describes or evaluates holds
    private final Search issued;
    private final Search describes;
    private final Search evaluates;
    private final Search chapters;
    private final Search gathers;
    private final Search judged;

    /// @param name a bureau's name with its region, as a group `name`
    SelfTold(Vocabulary vocabulary, String name) {
        issuing = Search.of("《》|" + vocabulary.alternatives("bureaus", "issues"));
        telling = Search.of("自评|" + vocabulary.alternatives("bureaus", "described") + "|"
                + vocabulary.alternatives("bureaus", "described-as"));
        issued = Search.of(
                "[一-龥、\\s]{2,30}" + OFFICE + "(?:联合)?(?:《》|" + vocabulary.alternatives("bureaus", "issues") + ")");
        describes = Search.of("^" + name + "(?:（[^（）]*）)?(?:"
                + vocabulary.alternatives("bureaus", "described") + "|(?:是|为|系|属于?)[^，。；：]{0,40}"
                + vocabulary.alternatives("bureaus", "described-as") + ")");
        evaluates = Search.of("^" + name + "(?![^，。；：]*" + vocabulary.alternatives("bureaus", "has-others-do")
                + ")[^，。；：]{0,40}(?:开展|完成|组织|进行)[^，。；：]{0,60}自评");
        chapters = Search.of("^第[一二三]部分[：\\s]*" + name + "(?:部门|单位)?(?:概况|20\\d{2}年)");
        gathers = Search.of("经" + name + "汇总");
        judged = Search.of("对" + name + "(?:主管|组织实施|负责实施|牵头实施|实施|承担)的");
    }

    /// Who is described or evaluates itself, as often as these lines say so.
    List<String> of(List<String> lines) {
        var names = new ArrayList<String>();
        for (String line : lines) {
            String said = withoutPapers(line);
            chapters.first(line).ifPresent(match -> names.add(match.group("name")));
            for (var clause : telling.isIn(said) ? CLAUSE.all(said) : List.<MatchResult>of()) {
                describes
                        .first(clause.group("said"))
                        .or(() -> evaluates.first(clause.group("said")))
                        .map((Matcher match) -> match.group("name"))
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    /// Who has drawn the figures of others together, or whose project others judge.
    List<String> gatherers(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(gathers, judged).flatMap(names -> names.first(line).stream()))
                .map(match -> match.group("name"))
                .toList();
    }

    /// A line without the papers that are named, those who issued them and those who took part.
    String withoutOthers(String line) {
        String said = withoutPapers(line);
        return WITH.without(issuing.isIn(said) ? issued.without(said) : said);
    }

    private static String withoutPapers(String line) {
        return line.indexOf('《') < 0 ? line : PAPER.matcher(line).replaceAll("《》");
    }
}
