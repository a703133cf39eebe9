package gouji.cli;

import gouji.rule.RuleBook;
import gouji.rule.RuleCard;
import java.util.Map;
import java.util.stream.Collectors;

/// 依据: what findings rest on, in words.
final class Rules {
    private Rules() {}

    /// `执行率＝执行数÷预算数（依据：财预〔2020〕10号）`, by the rule's id.
    static Map<String, String> inWords(RuleBook book) {
        return book.cards().stream().collect(Collectors.toMap(RuleCard::id, Rules::inWords, (one, again) -> one));
    }

    private static String inWords(RuleCard card) {
        return card.title() + (card.source() == null ? "" : "（依据：" + card.source() + "）");
    }
}
