package gouji.cli;

import gouji.rule.RuleCard;
import java.util.ArrayList;
import java.util.List;

/// `docs/rules.md`: what Gouji looks for and checks, written from the rule files.
final class RulePage {
    private RulePage() {}

    static String of(List<RuleCard> cards) {
        var page = new StringBuilder("""
                # 规则一览

                勾稽找什么、核对什么。本页由 `./gouji rules list --format markdown > docs/rules.md` 从 `extraction-rules/` 生成，请勿手改。
                """);
        for (RuleCard.Group group : RuleCard.Group.values()) {
            page.append("\n## ").append(group.label()).append('\n');
            cards.stream().filter(card -> card.group() == group).forEach(card -> add(page, card));
        }
        return page.toString();
    }

    private static void add(StringBuilder page, RuleCard card) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + plain(card.title()) + "** `" + card.id() + "`");
        lines.add(plain(card.why()));
        if (card.source() != null) {
            lines.add("依据：" + plain(card.source()));
        }
        if (card.example() != null) {
            lines.add("例：" + plain(card.example()));
        }
        page.append('\n').append(String.join("  \n", lines)).append('\n');
    }

    /// Text that Markdown leaves as it is, on one line.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ").replaceAll("([\\\\`*_<>|#\\[\\]])", "\\\\$1");
    }
}
