package gouji.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML file of rules or vocabulary, read into nodes that know their lines.
///
/// Bound objects blame the end of the mapping for a key misspelt in its midst; so the keys are compared here, on the
/// tree, and records are bound afterwards.
public final class RuleFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path path;
    private final List<String> lines;
    private final RuleNode root;

    private RuleFile(Path path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
        this.root = parse(text);
    }

    public static RuleFile read(Path path) {
        try {
            return new RuleFile(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file from its text, for tests and editors.
    public static RuleFile of(Path path, String text) {
        return new RuleFile(path, text);
    }

    public Path path() {
        return path;
    }

    /// The file's name without `.yaml`; a rule's id must be the same.
    public String name() {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    /// The name of the folder that the file is in.
    public String folder() {
        Path parent = path.getParent();
        return parent == null ? "" : String.valueOf(parent.getFileName());
    }

    public RuleNode root() {
        return root;
    }

    /// The rule's id, which must be the file's name, in lower case with hyphens.
    public String id() {
        RuleNode id = root.get("id");
        if (!id.text().equals(name())) {
            throw id.error("id 应与文件名相同：“" + name() + "”");
        }
        if (!id.text().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw id.error("id 只用小写字母、数字和连字符");
        }
        return id.text();
    }

    RuleException error(int line, String expected) {
        String content = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return RuleException.at(path, line, content, expected);
    }

    private RuleNode parse(String text) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw error(1, "文件是空的");
            }
            RuleNode node = node(parser);
            if (parser.nextToken() != null) {
                throw error(line(parser), "一个文件只写一条规则");
            }
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw error(
                    line,
                    "YAML 写法有误：" + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private RuleNode node(JsonParser parser) {
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, line);
            case START_ARRAY -> {
                var items = new ArrayList<RuleNode>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield RuleNode.list(this, line, items);
            }
            case VALUE_NULL -> RuleNode.scalar(this, line, "");
            default -> RuleNode.scalar(this, line, parser.getString());
        };
    }

    private RuleNode map(JsonParser parser, int line) {
        var entries = new LinkedHashMap<String, RuleNode>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getString();
            int keyLine = line(parser);
            parser.nextToken();
            if (entries.put(key, node(parser)) != null) {
                throw error(keyLine, "键“" + key + "”重复");
            }
        }
        return RuleNode.map(this, line, entries);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
