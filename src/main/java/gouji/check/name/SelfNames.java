package gouji.check.name;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 自称与别处的名称: `我局` in a township's report, the name of another bureau or county where this one's should stand.
///
/// The rules' words: `self` a name for oneself, its sort in a group `sort`; `leaders` those of a region, its rank in a
/// group `rank`; `bureau` a bureau's name where a sentence
/// begins; `region` another county where a clause begins, with `place`; `kin` a body without a region's name, with its
/// `sort`; `deeds` what only the reporting body does, behind the name; `unless` what tells of two parties.
public final class SelfNames {
    /// Regions of one rank, each with its own way to be called.
    private static final List<String> RANKS = List.of("县", "区", "旗");

    private static final Pattern BEHIND_REGION = Pattern.compile("(?<=^\\p{IsHan}{2,6}[省市县区旗]).*");
    private static final int RARE = 2; // texts that name a bureau which has nothing to do with the report

    private SelfNames() {}

    /// Once for each sort.
    public static Stream<Finding> selves(Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        String bureau = report.bureau();
        if (bureau == null || bureau.isEmpty()) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<String> told = new ArrayList<>();
        texts.each(words.search("self"), (text, match) -> {
            String sort = match.group("sort");
            boolean isOwn = bureau.contains(sort)
                    || report.document().name().contains(sort + "20")
                    || words.says("unless", text.text());
            if (!isOwn && !told.contains(sort)) {
                told.add(sort);
                findings.add(note.of(
                        "自称“" + match.group() + "”，而本报告的单位是“" + bureau + "”",
                        List.of(Texts.words(text, match.start(), match.end()))));
            }
        });
        texts.each(words.search("leaders"), (text, match) -> {
            String rank = match.group("rank");
            boolean isOther = bureau.indexOf(rank) < 0
                    && RANKS.stream().anyMatch(other -> !other.equals(rank) && bureau.indexOf(other, 2) > 0)
                    && !words.says("unless", text.text());
            if (isOther && !told.contains(rank)) {
                told.add(rank);
                findings.add(note.of(
                        "写作“" + match.group() + "”，而本报告的单位是“" + bureau + "”",
                        List.of(Texts.words(text, match.start(), match.end()))));
            }
        });
        return findings.stream();
    }

    /// A bureau of this region, or a county, that is not this report's.
    public static Stream<Finding> others(Note note, RuleWords words, Searched<Texts.Text> texts, Report report) {
        String bureau = Objects.toString(report.bureau(), "");
        String region = BEHIND_REGION.matcher(bureau).replaceFirst("");
        if (bureau.length() < 4) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("bureau", "region", "kin")) {
            Search search = words.search(name);
            texts.each(search, (text, match) -> {
                String said = match.group("name");
                boolean isOwn = bureau.contains(said)
                        || said.contains(bureau)
                        || region.contains(said)
                        || words.says("neutral", said)
                        || isMentioned(report, said)
                        || texts.stream()
                                        .filter(one -> one.text().contains(said))
                                        .count()
                                > RARE
                        || text.text().indexOf(said) != text.text().lastIndexOf(said);
                boolean isTwoParties =
                        Sentences.isExcused(words.search("unless"), text.text(), match.start(), match.end());
                boolean isOfOther = switch (name) {
                    case "bureau" -> isOfRegion(said, bureau, region);
                    case "region" -> bureau.contains(match.group("rank")) && !bureau.contains(match.group("place"));
                    default -> isKin(match, bureau) && text.sort() != Texts.Sort.CELL;
                };
                if (!isOwn && !isTwoParties && isOfOther) {
                    boolean isSure = !name.equals("region")
                            && words.says("deeds", text.text().substring(match.end("name")))
                            && isToldOnce(texts, said);
                    Finding finding = finding(note, text, match, said, bureau);
                    findings.add(isSure ? finding : finding.with(Severity.INFO));
                }
            });
        }
        return findings.size() > 2 ? Stream.of() : findings.stream(); // more of them are meant
    }

    /// With the region's name, or with no more than its rank: `县林业局`.
    private static boolean isOfRegion(String said, String bureau, String region) {
        return (said.startsWith(region) || region.endsWith(said.substring(0, 1))) && !bureau.equals(region);
    }

    /// Of the sort that the reporting body is, or a town like that whose office reports.
    private static boolean isKin(Matcher match, String bureau) {
        String town = match.group("town");
        return town == null
                ? bureau.endsWith(match.group("sort"))
                : Home.of(bureau).filter(home -> home.own().rank().equals(town)).isPresent();
    }

    private static boolean isToldOnce(List<Texts.Text> texts, String name) {
        return texts.stream().filter(one -> one.text().contains(name)).count() == 1;
    }

    /// A project of that name, or a partner that the file's name tells.
    private static boolean isMentioned(Report report, String said) {
        return report.document().name().contains(said)
                || report.projects().stream().anyMatch(project -> project.name().contains(said));
    }

    private static Finding finding(Note note, Texts.Text text, Matcher match, String said, String bureau) {
        return note.of(
                "写作“" + said + "”，而本报告的单位是“" + bureau + "”，疑为沿用别处文字",
                List.of(Texts.words(text, match.start("name"), match.end("name"))));
    }
}
