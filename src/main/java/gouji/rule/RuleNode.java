package gouji.rule;

import gouji.report.Measure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One node of a rule file: a text, a list or a map, that knows its line. Every accessor refuses what is not as asked,
/// with the file, the line and what was expected.
public final class RuleNode {
    private final RuleFile file;
    private final int line;
    private final @Nullable String scalar;
    private final @Nullable List<RuleNode> items;
    private final @Nullable Map<String, RuleNode> entries;

    private RuleNode(
            RuleFile file,
            int line,
            @Nullable String scalar,
            @Nullable List<RuleNode> items,
            @Nullable Map<String, RuleNode> entries) {
        this.file = file;
        this.line = line;
        this.scalar = scalar;
        this.items = items;
        this.entries = entries;
    }

    static RuleNode scalar(RuleFile file, int line, String text) {
        return new RuleNode(file, line, text, null, null);
    }

    static RuleNode list(RuleFile file, int line, List<RuleNode> items) {
        return new RuleNode(file, line, null, List.copyOf(items), null);
    }

    static RuleNode map(RuleFile file, int line, Map<String, RuleNode> entries) {
        return new RuleNode(file, line, null, null, Collections.unmodifiableMap(entries));
    }

    public int line() {
        return line;
    }

    public boolean isText() {
        return scalar != null;
    }

    public boolean isList() {
        return items != null;
    }

    public boolean isMap() {
        return entries != null;
    }

    /// A complaint about this node, to be thrown.
    ///
    /// @param expected a Chinese sentence: what should stand here
    public RuleException error(String expected) {
        return file.error(line, expected);
    }

    /// This node's text; numbers and truth values are texts as written.
    public String text() {
        if (scalar == null) {
            throw error("此处应为一段文字");
        }
        if (scalar.isBlank()) {
            throw error("此处不能为空");
        }
        return scalar;
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("此处应为 true 或 false");
        };
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw error("此处应为整数");
        }
    }

    public Measure measure() {
        if (!Measure.exists(text())) {
            throw error("没有名为“" + text() + "”的指标口径");
        }
        return Measure.of(text());
    }

    /// What `of` makes of this node's text; its IllegalArgumentException becomes a complaint about this line.
    public <T> T as(Function<String, T> of, String expected) {
        try {
            return of.apply(text());
        } catch (IllegalArgumentException e) {
            throw error(expected + "（" + e.getMessage() + "）");
        }
    }

    public List<RuleNode> items() {
        if (items == null) {
            throw error("此处应为列表");
        }
        return items;
    }

    /// The texts of a list, or the one text that stands for a list of one.
    public List<String> texts() {
        return isText() ? List.of(text()) : items().stream().map(RuleNode::text).toList();
    }

    /// The entries of a map, in the order of the file.
    public Map<String, RuleNode> entries() {
        if (entries == null) {
            throw error("此处应为“键: 值”");
        }
        return entries;
    }

    /// The value of a key that must be there.
    public RuleNode get(String key) {
        RuleNode value = entries().get(key);
        if (value == null) {
            throw error("缺少键“" + key + "”");
        }
        return value;
    }

    public Optional<RuleNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /// This node, if it is a map with no other keys than these.
    public RuleNode only(String... keys) {
        List<String> known = List.of(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.error("不认识的键“" + key + "”；可用的键：" + String.join("、", known));
            }
        });
        return this;
    }
}
