package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Pattern;

/// A point's heading that only a comma divides from what is told of it: `1.设备购置，预算①，支出①，执行率②`.
final class CommaHead {
    private static final Pattern TELLS = Pattern.compile(
            "\\s*(?:年初|全年|年度|本年|当年|年内|实际|累计|调整后?|财政|[省市县区州旗]级|中央|共|总)*(?:预算|安排|批复|下达|投入|支出|执行|支付|到位|(?:综合|绩效|项目)?自评|得分|评分)[^，；。：（\uE001-\uE008]{0,8}[\uE001\uE002\uE004\uE008]");
    // 护工补助, 修缮工程: the words alone say that money is spent on it
    private static final Search SPENT_ON = Search.of("[一-龥“”（）、]{2,}(?:费|费用|经费|补助|补贴|津贴|奖补|工程|项目)");

    private CommaHead() {}

    /// Whether a clause without figures is a heading because of the clause that follows it.
    static boolean is(String name, int index, List<Clause> clauses, String code, Words words) {
        if (clauses.get(index).closer() != '，'
                || index + 1 == clauses.size()
                || !words.topics().isPointHead(name)) {
            return false;
        }
        Clause next = clauses.get(index + 1);
        return !words.topics().isCircumstance(name)
                && (SPENT_ON.matches(name)
                        || TELLS.matcher(code)
                                .region(next.start(), code.length())
                                .lookingAt());
    }
}
