package gouji.ingest.word;

import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The styles of an ODT, with what each inherits.
final class OdtStyles {
    private static final int LONGEST_CHAIN = 30; // a file may base styles on each other in a circle
    private static final String PARAGRAPH = "paragraph";

    private final Map<String, Node> styles = new HashMap<>(); // by family and name
    private final Map<String, Node> lists = new HashMap<>();
    private final Setting defaults;
    private @Nullable Node outline;

    /// @param automatic the styles that text makes for itself
    /// @param named those that people choose
    OdtStyles(@Nullable Node automatic, @Nullable Node named) {
        Setting setting = Setting.INHERITED;
        for (@Nullable Node holder : Arrays.asList(automatic, named)) {
            for (Node style : holder == null ? List.<Node>of() : holder.children()) {
                String name = style.attribute("style:name");
                switch (style.name()) {
                    case "style:style" -> styles.putIfAbsent(style.attribute("style:family") + "/" + name, style);
                    case "text:list-style" -> lists.putIfAbsent(String.valueOf(name), style);
                    case "text:outline-style" -> outline = style;
                    case "style:default-style" -> {
                        if (PARAGRAPH.equals(style.attribute("style:family"))) {
                            setting = setting(style);
                        }
                    }
                    default -> {
                        // notes, numbers and the like
                    }
                }
            }
        }
        defaults = setting;
    }

    /// A style and those that it is based on, nearest first.
    private List<Node> chain(String family, @Nullable String name) {
        var chain = new ArrayList<Node>();
        String next = name;
        while (next != null && chain.size() < LONGEST_CHAIN) {
            Node style = styles.get(family + "/" + next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.attribute("style:parent-style-name");
        }
        return chain;
    }

    private static List<Node> properties(List<Node> chain, String kind) {
        return chain.stream()
                .flatMap(style -> style.children().stream())
                .filter(child -> child.name().equals(kind))
                .toList();
    }

    /// How a paragraph's characters are set where nothing in it says else.
    Setting paragraphSetting(@Nullable String style) {
        return textSetting(PARAGRAPH, style, defaults);
    }

    /// How the characters of a piece of a paragraph are set.
    Setting spanSetting(@Nullable String style, Setting around) {
        return textSetting("text", style, around);
    }

    private Setting textSetting(String family, @Nullable String name, Setting base) {
        Setting setting = Setting.INHERITED;
        for (Node style : chain(family, name)) {
            setting = setting.over(setting(style));
        }
        return setting.over(base);
    }

    private static Setting setting(Node style) {
        Node said = style.child("style:text-properties");
        if (said == null) {
            return Setting.INHERITED;
        }
        String weight = either(said, "style:font-weight-asian", "fo:font-weight");
        String size = either(said, "style:font-size-asian", "fo:font-size");
        String display = said.attribute("text:display");
        boolean isPoints = size != null && size.matches("\\d{1,3}(?:\\.\\d{1,3})?pt");
        return new Setting(
                weight == null ? null : weight.matches("bold|[6-9]00"),
                size == null || !isPoints ? null : Math.round(2 * Float.parseFloat(size.replace("pt", ""))),
                said.attribute("style:font-name-asian"),
                display == null ? null : display.equals("none"));
    }

    private static @Nullable String either(Node node, String first, String second) {
        String said = node.attribute(first);
        return said == null ? node.attribute(second) : said;
    }

    boolean isCentred(@Nullable String style) {
        for (Node properties : properties(chain(PARAGRAPH, style), "style:paragraph-properties")) {
            String align = properties.attribute("fo:text-align");
            if (align != null) {
                return align.equals("center");
            }
        }
        return false;
    }

    /// The list style that a paragraph's style names; empty where it says that there is none, null where it says
    /// nothing.
    @Nullable
    String listOf(@Nullable String paragraphStyle) {
        for (Node style : chain(PARAGRAPH, paragraphStyle)) {
            String list = style.attribute("style:list-style-name");
            if (list != null) {
                return list;
            }
        }
        return null;
    }

    /// The levels of a list style, or null where there is none of that name.
    @Nullable
    Node list(String name) {
        return lists.get(name);
    }

    /// The levels of numbered headings, or null.
    @Nullable
    Node outline() {
        return outline;
    }
}
