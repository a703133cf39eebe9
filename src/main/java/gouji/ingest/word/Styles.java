package gouji.ingest.word;

import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The styles of a document, with what each inherits.
final class Styles {
    private static final Pattern HEADING_NAME = Pattern.compile("(?i)(?:heading|标题)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 30; // a file may base styles on each other in a circle

    private final Map<String, Node> byId = new HashMap<>();
    private final Setting defaults;
    private final @Nullable String defaultParagraph;

    Styles(@Nullable Node part) {
        String defaultId = null;
        if (part != null) {
            for (Node style : part.children()) {
                String id = style.attribute("w:styleId");
                if (style.name().equals("w:style") && id != null) {
                    byId.putIfAbsent(id, style);
                    boolean isDefault =
                            "1".equals(style.attribute("w:default")) || "true".equals(style.attribute("w:default"));
                    if (isDefault && "paragraph".equals(style.attribute("w:type"))) {
                        defaultId = id;
                    }
                }
            }
        }
        defaultParagraph = defaultId;
        defaults = part == null ? Setting.INHERITED : Setting.of(part.at("w:docDefaults", "w:rPrDefault", "w:rPr"));
    }

    /// A paragraph style and those that it is based on, nearest first; the default style for an unknown one.
    private List<Node> chain(@Nullable String id) {
        var chain = new ArrayList<Node>();
        String next = id;
        while (next != null && chain.size() < LONGEST_CHAIN) {
            Node style = byId.get(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.value("w:basedOn");
        }
        return chain;
    }

    private List<Node> paragraphChain(@Nullable Node paragraphProperties) {
        String id = paragraphProperties == null ? null : paragraphProperties.value("w:pStyle");
        return chain(id != null && byId.containsKey(id) ? id : defaultParagraph);
    }

    /// How a paragraph's characters are set where its runs say nothing else.
    Setting paragraphSetting(@Nullable Node paragraphProperties) {
        Setting setting = Setting.INHERITED;
        for (Node style : paragraphChain(paragraphProperties)) {
            setting = setting.over(Setting.of(style.child("w:rPr")));
        }
        return setting.over(defaults);
    }

    /// How a run's characters are set.
    Setting runSetting(@Nullable Node runProperties, Setting paragraph) {
        if (runProperties == null) {
            return paragraph;
        }
        Setting setting = Setting.of(runProperties);
        for (Node style : chain(runProperties.value("w:rStyle"))) {
            setting = setting.over(Setting.of(style.child("w:rPr")));
        }
        return setting.over(paragraph);
    }

    /// A paragraph's outline level from 1, or 0 for body text.
    int level(@Nullable Node paragraphProperties) {
        Integer own = paragraphProperties == null ? null : paragraphProperties.number("w:outlineLvl");
        if (own != null) {
            return own < 9 ? own + 1 : 0;
        }
        for (Node style : paragraphChain(paragraphProperties)) {
            Integer outline = style.number("w:pPr", "w:outlineLvl");
            if (outline != null) {
                return outline < 9 ? outline + 1 : 0;
            }
            String name = style.value("w:name");
            Matcher matcher = HEADING_NAME.matcher(name == null ? "" : name.strip());
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }

    boolean isCentred(@Nullable Node paragraphProperties) {
        String own = paragraphProperties == null ? null : paragraphProperties.value("w:jc");
        if (own != null) {
            return own.equals("center");
        }
        for (Node style : paragraphChain(paragraphProperties)) {
            String jc = style.value("w:pPr", "w:jc");
            if (jc != null) {
                return jc.equals("center");
            }
        }
        return false;
    }

    /// The list that a style puts its paragraphs in.
    ///
    /// @param styleId the style that says so, which may stand for a level of the list
    /// @param level null where the style leaves it to the list
    record StyleList(String styleId, int list, @Nullable Integer level) {}

    @Nullable
    StyleList list(@Nullable Node paragraphProperties) {
        for (Node style : paragraphChain(paragraphProperties)) {
            Integer list = style.number("w:pPr", "w:numPr", "w:numId");
            String id = style.attribute("w:styleId");
            if (list != null && id != null) {
                return new StyleList(id, list, style.number("w:pPr", "w:numPr", "w:ilvl"));
            }
        }
        return null;
    }

    /// The list of a numbering style, or null.
    @Nullable
    Integer listOf(String numberingStyle) {
        Node style = byId.get(numberingStyle);
        return style == null ? null : style.number("w:pPr", "w:numPr", "w:numId");
    }
}
