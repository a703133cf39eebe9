package gouji.rule;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a rule is, in short: for lists, and for whoever asks why a fact or finding is there.
///
/// @param why it is there
/// @param source where the relation is laid down, or null
/// @param example the first, as text; null for what is read by grammar
/// @param file inside the folder of rules
public record RuleCard(
        Group group,
        String id,
        String title,
        String why,
        @Nullable String source,
        @Nullable String example,
        String file) {

    /// Where a rule is at home.
    public enum Group {
        EXTRACT("提取规则"),
        CHECK("审核规则"),
        GRAMMAR("按语法和表格结构读出的数据和关系");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static RuleCard of(ExtractRule rule, String file) {
        return new RuleCard(
                Group.EXTRACT,
                rule.id(),
                rule.title(),
                rule.why(),
                null,
                rule.examples().getFirst().text(),
                file);
    }

    static RuleCard of(RuleFile rule, String file) {
        RuleNode root = rule.root();
        String example = root.get("examples").items().getFirst().entries().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("finding"))
                .map(entry -> inWords(entry.getValue()))
                .collect(Collectors.joining("；"));
        return new RuleCard(
                Group.CHECK,
                rule.id(),
                root.get("title").text(),
                root.get("why").text(),
                root.find("source").map(RuleNode::text).orElse(null),
                example,
                file);
    }

    private static String inWords(RuleNode node) {
        if (node.isText()) {
            return node.text();
        }
        return node.isList()
                ? node.items().stream().map(RuleCard::inWords).collect(Collectors.joining("；"))
                : node.entries().values().stream().map(RuleCard::inWords).collect(Collectors.joining(" "));
    }

    static RuleCard of(String id, RuleNode described, String file) {
        RuleNode known = described.only("title", "why");
        return new RuleCard(
                Group.GRAMMAR, id, known.get("title").text(), known.get("why").text(), null, null, file);
    }
}
