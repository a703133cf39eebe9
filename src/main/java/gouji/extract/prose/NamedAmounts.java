package gouji.extract.prose;

import gouji.report.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The amounts that a document has stated under names of their own, for `占某某的②` to refer to.
final class NamedAmounts {
    private static final Pattern SHARE_OF = Pattern.compile("占(?<whole>[^，；。：\uE001-\uE008]{2,30})的(?:比例|比重)?");

    /// 占基本支出预算10%: without 的, and not of all there is.
    private static final Pattern BARE_SHARE_OF =
            Pattern.compile("占(?![比总全]|本年|当年|合计)(?<whole>[^，。；：\uE001-\uE008]{2,16}?)[为达约]*\\s*$");

    private static final int SHORTEST_NAME = 4;
    private static final int FARTHEST = 12;

    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> all = new ArrayList<>(); // also those without a name of their own

    void add(Said said) {
        for (Mention mention : said.mentions()) {
            if (Said.isStock(mention)) {
                all.add(mention.fact());
            }
            if (Said.isStock(mention) && mention.isOwnSubject()) {
                facts.add(mention.fact());
            }
        }
    }

    /// Whether a share says of what it is one.
    static boolean namesWhole(Mention share) {
        return SHARE_OF.matcher(share.between()).find();
    }

    /// Whether the words of a share name another whole than the one supposed, not a character pair of which they have.
    static boolean namesOther(Mention share, Fact supposed) {
        Matcher of = BARE_SHARE_OF.matcher(share.between());
        if (!of.find()) {
            return false;
        }
        String name = of.group("whole");
        return IntStream.range(1, name.length())
                .noneMatch(i -> supposed.subject().contains(name.substring(i - 1, i + 1)));
    }

    /// The latest amount before the part of which the share is one, by its name; null where there is none.
    @Nullable
    Fact wholeOf(Mention share, Mention part) {
        Matcher of = SHARE_OF.matcher(share.between());
        if (!of.find()) {
            return null;
        }
        String name = Subjects.canonical(of.group("whole").replaceFirst("^(?:当年|同期|\uE006)+", ""));
        Fact starting = null;
        for (Fact fact : facts.reversed()) {
            if (number(fact) >= number(part.fact())) {
                continue;
            }
            if (fact.subject().equals(name)
                    || fact.subject().equals(name + "总额")
                    || (fact.subject() + "总额").equals(name)
                    || fact.subject().equals(name + "合计")) {
                return alike(fact, part.fact());
            }
            boolean near =
                    Objects.equals(fact.place().paragraph(), part.fact().place().paragraph());
            if (starting == null && name.length() >= 4 && near && fact.subject().startsWith(name)) {
                starting = fact;
            }
        }
        return starting;
    }

    /// `“三公”经费预算①，支出决算①。其中甲①，占“三公”经费的②`: of one thing's amounts in a paragraph what was spent, where the part was.
    private Fact alike(Fact whole, Fact part) {
        return all.reversed().stream()
                .filter(fact -> fact.subject().equals(whole.subject())
                        && number(fact) < number(part)
                        && Said.family(fact.measure()) == Said.family(part.measure())
                        && Said.family(whole.measure()) != Said.family(part.measure())
                        && Objects.equals(fact.year(), part.year())
                        && Objects.equals(fact.place().paragraph(), part.place().paragraph()))
                .findFirst()
                .orElse(whole);
    }

    /// The latest amount whose name, or the end of it, stands in the words that lead up to a list, of the kind and year
    /// of its parts; null where there is none.
    @Nullable
    Fact within(String lead, Mention part) {
        Said.Family family = Said.family(part.measure());
        for (Fact fact : facts.reversed()) {
            if (number(fact) < number(part.fact())
                    && isNamedIn(lead, fact.subject())
                    && (family == Said.Family.OTHER || Said.family(fact.measure()) == family)
                    && Objects.equals(fact.year(), part.fact().year())) {
                return fact;
            }
        }
        return null;
    }

    /// `各乡镇上级补助资金` is named where the words say `将上级补助资金分解到`.
    private static boolean isNamedIn(String lead, String name) {
        int longer = name.length() - SHORTEST_NAME;
        return longer >= 0
                && (lead.contains(name)
                        || (longer > 0 && lead.contains(name.substring(name.length() - SHORTEST_NAME - 1))));
    }

    /// The amounts of a part's kind and year that were stated before it, the latest first, as far back as one turns
    /// for them.
    List<Fact> before(Fact part) {
        return facts.reversed().stream()
                .filter(fact -> number(fact) < number(part)
                        && Said.family(fact.measure()) == Said.family(part.measure())
                        && Objects.equals(fact.year(), part.year()))
                .limit(FARTHEST)
                .toList();
    }

    private static int number(Fact fact) {
        return Integer.parseInt(fact.id().substring(1));
    }
}
