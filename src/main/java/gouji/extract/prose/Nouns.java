package gouji.extract.prose;

import gouji.pattern.Held;
import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;

/// The noun in the words that lead up to a figure: who gave it, how, when and what became of it are no part of its
/// name.
/// `县财政统一下达中央资金` is 中央资金, `养护单价低于` is 养护单价, `省财政统一` nothing.
final class Nouns {
    private static final String VOCABULARY = "nouns";
    private static final Search WORD = Search.of("[一-龥&&[^含]].*[一-龥&&[^含至]]|[A-Za-z]{2}");
    private static final int MOST_CUTS = 5;

    // each leaves what its group `n` holds, or nothing where it has none
    private final List<Search> cuts;
    private final Search giver;
    private final Search recipient;

    Nouns(Vocabulary vocabulary) {
        String agents = vocabulary.alternatives(VOCABULARY, "agents");
        String gives = vocabulary.alternatives(VOCABULARY, "gives");
        String adverbs = vocabulary.alternatives(VOCABULARY, "adverbs");
        String saying = vocabulary.alternatives(VOCABULARY, "saying");
        String agent = "(?:[一-龥]{0,8}" + agents + "、?)+";
        String recipients =
                "(?:给|至|到|予)?(?:各|有关|相关|所属|全部|辖区)+[一-龥、（）]{0,8}?" + vocabulary.alternatives(VOCABULARY, "recipients");
        recipient = Search.of(recipients);
        giver = Search.of(agent + "[厅局]?");
        cuts = List.of(
                Search.of("^[一-龥]{2,6}" + vocabulary.alternatives(VOCABULARY, "prices") + "为(?<n>[一-龥]{2,})$"),
                // 设备检修另在公用经费中列支
                Search.of("^(?<n>.{2,}?)(?:另|均|都|已|也)*在[一-龥]{2,12}[中内里]$"),
                Search.of("^" + vocabulary.alternatives(VOCABULARY, "pointing") + "(?<n>[一-龥“]{3,}.*)$"),
                Search.of("^.{2,24}?" + vocabulary.alternatives(VOCABULARY, "finding")
                        + "(?:[我本][一-龥]{1,2}|存在|有)*(?<n>.*)$"),
                Search.of("^.{0,24}(?:原因|主要)(?:是|为|系)(?:由于)?(?<n>.*)$"),
                Search.of("^(?:扣除|剔除|减去).{2,14}后(?:的)?(?<n>.*)$"),
                Search.of("^(?:增减|加减|收支|调增调减)?(?:相抵|抵销|抵减|调整|追加|压减)后?(?:净)?$"),
                Search.of("^(?<n>\\d{1,2}月[底末])(?:仅|只|累计|共|实际)+(?:支出|执行|完成|支付)?$"),
                // 县财政统一压减专项, 收到第二批资金; but 批复投资 is what it is called
                Search.of("^" + agent + "(?:于\\d{1,2}月|年初|年底|年末|从[^中]{2,16}中)?" + adverbs + "*" + gives
                        + "(?:给|至|到|了|的)?(?<n>.*)$"),
                Search.of("^" + agent + "(?:于\\d{1,2}月(?:底|份)?|年初|年底|年末)?" + adverbs + "+$"),
                Search.of("^(?:于\\d{1,2}月)?" + adverbs + "+" + gives + "(?:给|至|到|了|的)?(?<n>.*)$"),
                Search.of("^" + vocabulary.alternatives(VOCABULARY, "gives-alone")
                        + "(?:给|至|到|了|的)?(?<n>[一-龥]{4,}|[一-龥]{1,3}(?:金|费|款|资|补贴|补助|待遇|津贴|报酬)|第[一二三]批|)$"),
                Search.of("^" + adverbs + "+$"),
                // 已拨付各学校①: to whom, and not what
                Search.of("^" + recipients + "$"),
                Search.of("^.{2,20}(?:的有|的是)(?<n>[一-龥“].+)$"),
                Search.of("^(?:从|向|对|将|把)(?<n>“.+)$"),
                // 从上级部门分配到的体育彩票公益金
                Search.of("^从[一-龥]{2,12}到?的(?<n>[一-龥“]{3,})$"),
                // 其余为人员, 其次是抽检监测, 排名依次是甲县, 属于生态工程
                Search.of("^(?:.{0,6}(?:其余|其次|依次|最[多少高低大小])(?:的)?(?:是|为)|属于?)(?<n>[一-龥“]{2,}.*)$"),
                Search.of("^.{2,20}(?<![自理缘])由(?<n>[一-龥“]{2,})$"),
                Search.of("^由" + agent + "$"),
                Search.of("^由(?<n>[一-龥“]{2,}.*)$"),
                Search.of("^[^中]{2,16}从(?<n>[^中]{2,16})中$"),
                Search.of("^(?<n>.{0,40}?)" + saying + "[一-龥]{0,2}$"),
                // 两次均高于合同约定的
                Search.of("^(?<n>.{0,40}?)(?:均|都|略|远)*" + vocabulary.alternatives(VOCABULARY, "above-or-below")
                        + "[^，；。]{0,8}" + vocabulary.alternatives("grammar", "set-how") + "的?$"),
                Search.of("^(?!.*" + vocabulary.alternatives(VOCABULARY, "whole-words") + "$)(?<n>.*?)"
                        + vocabulary.alternatives(VOCABULARY, "particles") + "$"));
    }

    /// `各学校`, `有关企业`: to whom money went, and not what for.
    boolean isRecipient(String words) {
        return recipient.matches(words);
    }

    /// The noun of some words, or nothing where they hold none.
    String of(String words) {
        String noun = words;
        for (int i = 0; i < MOST_CUTS; i++) {
            String shorter = cut(noun);
            if (shorter.equals(noun)) {
                break;
            }
            noun = shorter;
        }
        boolean isNone = !WORD.isIn(noun) || (!noun.equals(words) && giver.matches(noun));
        return isNone ? "" : noun;
    }

    private String cut(String words) {
        var held = new Held(words);
        for (Search cut : cuts) {
            Matcher matcher = held.mayHold(cut) ? cut.first(words).orElse(null) : null;
            if (matcher != null) {
                boolean leaves = cut.pattern().namedGroups().containsKey("n");
                String rest = leaves ? matcher.group("n").strip() : "";
                return WORD.isIn(rest) ? rest : "";
            }
        }
        return words;
    }
}
