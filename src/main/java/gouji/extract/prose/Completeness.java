package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a list names all the parts of its total. Its words may say so (`分别为`, `按资金来源分`, `共三项：`), the parts'
/// shares, or the parts themselves, where they are known to make up a whole: 基本支出 and 项目支出.
final class Completeness {
    // 共五项：, 三个项目：
    private static final Search COUNTED = Search.of("^[^，；。：]{0,4}：");
    // 无因公出国（境）费: what is not listed is nothing
    private static final Search NOTHING_ELSE =
            Search.of("^[^。；\uE001-\uE008]{0,4}(?:无|没有|未发生|未安排)[^。；\uE001-\uE008]{2,}");

    // 其中执法用车①、其他用车①: nothing is left out
    private static final Search REST = Search.of("其[他它余]|剩余");

    // 资产总额①，其中…: how much there is, not that all of it is listed
    private static final Search AMOUNT_ITSELF = Search.of("总额|总数|总量|累计");

    // 甲①、乙②、其余为群众投劳; 甲①，执行率②；自筹资金全部使用: what comes last has no figure
    private static final Search GOES_ON = Search.of("^(?:、|[，；](?:其余|余下|剩余|剩下))[^，；\uE001-\uE008]{2,}$"
            + "|；[^，；\uE001-\uE008]{0,8}(?:资金|经费|支出|收入|拨款|补助|配套|部分)[^，；\uE001-\uE008]{2,12}$");

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.98"); // shares are rounded

    private final Words words;
    private final List<List<Pattern>> partitions;

    Completeness(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.partitions = vocabulary.all("partitions").values().stream()
                .map(parts -> parts.stream().map(Completeness::pattern).toList())
                .toList();
    }

    private static Pattern pattern(String names) {
        return Pattern.compile(String.join(
                "|", Arrays.stream(names.split("/")).map(Pattern::quote).toList()));
    }

    /// @param first the index of the first part among what was said
    boolean isWhole(Said said, int first, Fact total, List<Mention> parts) {
        String between = said.mentions().get(first).between();
        String after = said.code().substring(parts.getLast().at() + 1);
        if (parts.size() < 2 || endsOpen(after) || haveSharesOfLess(said, parts)) {
            return false;
        }
        boolean isPartial = words.lists().isPartialList(marker(between));
        boolean isOfKnownParts = !isPartial && (arePartition(parts) || NOTHING_ELSE.isIn(after));
        boolean isSummed = !isPartial
                && said.mentions().stream()
                        .anyMatch(mention -> mention.id().equals(total.id())
                                && words.lists()
                                        .isTotal(AMOUNT_ITSELF.without(said.code()
                                                .substring(mention.clause().start(), mention.at()))));
        return parts.stream().allMatch(part -> hasShare(said.mentions(), part))
                || words.lists().isWholeList(between)
                || (words.lists().dividesWhole(between) && !isPartial)
                || isOfKnownParts
                || (!isPartial
                        && parts.size() > 2
                        && REST.leading(parts.getLast().own()).isPresent())
                || isSummed
                || isCounted(said, first, parts)
                || (between.contains("：") && parts.size() >= 3);
    }

    /// `项目支出共五项：` and five amounts after it.
    boolean isCounted(Said said, int first, List<Mention> parts) {
        Mention count = first == 0 ? null : said.mentions().get(first - 1);
        return count != null
                && count.kind() == Coded.COUNT
                && parts.size() >= 2
                && COUNTED.isIn(said.mentions().get(first).between())
                && count.figure().quantity().inBase().compareTo(BigDecimal.valueOf(parts.size())) == 0;
    }

    private boolean arePartition(List<Mention> parts) {
        boolean isAllLeft = tells(parts, Measure.CARRIED_OVER) && tells(parts, Measure.RETURNED);
        return isAllLeft || partitions.stream().anyMatch(partition -> isPartition(partition, parts));
    }

    /// Whether a part says itself what it is: 结转下年①, not 工程尾款①.
    private static boolean tells(List<Mention> parts, Measure measure) {
        return parts.stream().anyMatch(part -> part.rule() != null && part.measure() == measure);
    }

    private static boolean isPartition(List<Pattern> partition, List<Mention> parts) {
        return partition.size() == parts.size()
                && partition.stream()
                        .allMatch(name -> parts.stream()
                                        .filter(part -> name.matcher(part.thing())
                                                        .find()
                                                || name.matcher(part.counted()).find())
                                        .count()
                                == 1);
    }

    private static boolean hasShare(List<Mention> mentions, Mention part) {
        int next = mentions.indexOf(part) + 1;
        return next < mentions.size() && mentions.get(next).measure() == Measure.SHARE;
    }

    /// `中央①、省级①，分别占某某的60%和30%`: there is more than the parts, whatever the words before them say.
    private static boolean haveSharesOfLess(Said said, List<Mention> parts) {
        Clause last = parts.getLast().clause();
        List<Mention> shares = said.mentions().stream()
                .filter(mention -> mention.measure() == Measure.SHARE
                        && mention.at() > parts.getFirst().at()
                        && mention.clause().part() == last.part())
                .limit(parts.size())
                .toList();
        return shares.size() == parts.size() && Mention.sum(shares).compareTo(NEARLY_ALL) < 0;
    }

    private static String marker(String between) {
        return between.substring(Math.max(0, between.length() - 14));
    }

    private static boolean endsOpen(String after) {
        int end = after.indexOf('。');
        String rest = end < 0 ? after : after.substring(0, end);
        return rest.endsWith("等") || rest.startsWith("等") || GOES_ON.isIn(rest);
    }
}
