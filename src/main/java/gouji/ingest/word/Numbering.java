package gouji.ingest.word;

import gouji.ingest.xml.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts Word's automatic lists: gives each paragraph the number that Word shows before it. Paragraphs must be asked
/// for in reading order, each once.
final class Numbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])"); // in w:lvlText: a level's count

    private final Styles styles;
    private final Map<Integer, Node> templates = new HashMap<>(); // w:abstractNum by id
    private final Map<Integer, Node> lists = new HashMap<>(); // w:num by id
    private final Map<Integer, Counts> counts = new HashMap<>(); // by template: lists of one go on counting
    private final Set<Integer> begun = new HashSet<>(); // lists whose start overrides are spent

    Numbering(@Nullable Node part, Styles styles) {
        this.styles = styles;
        if (part != null) {
            for (Node child : part.children()) {
                index(child, "w:abstractNum", "w:abstractNumId", templates);
                index(child, "w:num", "w:numId", lists);
            }
        }
    }

    private static void index(Node node, String name, String idAttribute, Map<Integer, Node> into) {
        String id = node.attribute(idAttribute);
        if (node.name().equals(name) && id != null && id.matches("\\d{1,9}")) {
            into.put(Integer.valueOf(id), node);
        }
    }

    /// The number that is shown before the next paragraph, or null where it has none.
    @Nullable
    String next(@Nullable Node paragraphProperties) {
        Node own = paragraphProperties == null ? null : paragraphProperties.child("w:numPr");
        Integer list = own == null ? null : own.number("w:numId");
        Integer level = own == null ? null : own.number("w:ilvl");
        String levelStyle = null;
        if (list == null) {
            Styles.StyleList styled = styles.list(paragraphProperties);
            if (styled == null) {
                return null;
            }
            list = styled.list();
            level = level == null ? styled.level() : level;
            levelStyle = styled.styleId();
        }
        return list == 0 ? null : count(list, level, levelStyle);
    }

    private @Nullable String count(int listId, @Nullable Integer givenLevel, @Nullable String levelStyle) {
        Node list = lists.get(listId);
        Integer templateId = list == null ? null : templateOf(list);
        Node template = templateId == null ? null : templates.get(templateId);
        if (list == null || templateId == null || template == null) {
            return null;
        }
        int level = givenLevel != null ? givenLevel : levelStyle == null ? 0 : levelOfStyle(template, levelStyle);
        Node definition = level < 0 || level >= LEVELS ? null : level(list, template, level);
        if (definition == null) {
            return null;
        }
        Counts counted = counts.computeIfAbsent(templateId, id -> new Counts());
        if (begun.add(listId)) {
            restart(list, counted);
        }
        counted.count(level, start(definition), deeper -> !restarts(level(list, template, deeper), level));
        return shown(list, template, level, definition, counted);
    }

    private static boolean restarts(@Nullable Node deeper, int level) {
        Integer restartsAfter = deeper == null ? null : deeper.number("w:lvlRestart");
        return restartsAfter == null || (restartsAfter > 0 && level < restartsAfter);
    }

    /// The template that a list counts in; a template may only point to a numbering style, whose list has the real one.
    private @Nullable Integer templateOf(Node list) {
        Integer id = list.number("w:abstractNumId");
        Node template = id == null ? null : templates.get(id);
        String link = template == null ? null : template.value("w:numStyleLink");
        Integer linked = link == null ? null : styles.listOf(link);
        Node linkedList = linked == null ? null : lists.get(linked);
        return linkedList == null ? id : linkedList.number("w:abstractNumId");
    }

    private static int levelOfStyle(Node template, String style) {
        for (Node level : template.children()) {
            if (level.name().equals("w:lvl") && style.equals(level.value("w:pStyle"))) {
                return index(level);
            }
        }
        return 0;
    }

    private static int index(Node level) {
        String index = level.attribute("w:ilvl");
        return index == null || !index.matches("\\d") ? 0 : Integer.parseInt(index);
    }

    private static @Nullable Node level(Node list, Node template, int wanted) {
        for (Node override : list.children()) {
            Node level = override.name().equals("w:lvlOverride") && index(override) == wanted
                    ? override.child("w:lvl")
                    : null;
            if (level != null) {
                return level;
            }
        }
        for (Node level : template.children()) {
            if (level.name().equals("w:lvl") && index(level) == wanted) {
                return level;
            }
        }
        return null;
    }

    private static int start(Node level) {
        Integer start = level.number("w:start");
        return start == null ? 0 : start; // as Word does: an absent start is 0
    }

    /// Applies a list's start overrides, when its first paragraph comes.
    private static void restart(Node list, Counts counted) {
        for (Node override : list.children()) {
            Integer start = override.name().equals("w:lvlOverride") ? override.number("w:startOverride") : null;
            if (start != null) {
                counted.restart(index(override), start);
            }
        }
    }

    private static String shown(Node list, Node template, int level, Node definition, Counts counted) {
        String format = definition.value("w:numFmt");
        String pattern = definition.value("w:lvlText");
        if ("bullet".equals(format)) {
            return pattern == null || pattern.isBlank() || Symbols.isPrivate(pattern.charAt(0)) ? "•" : pattern;
        }
        boolean isLegal = definition.isOn("w:isLgl");
        String shown = PLACE.matcher(pattern == null ? "" : pattern).replaceAll(match -> {
            int place = match.group(1).charAt(0) - '1';
            Node other = place == level ? definition : level(list, template, place);
            if (other == null || place > level) {
                return "";
            }
            String written = isLegal && place < level ? "decimal" : other.value("w:numFmt");
            return Matcher.quoteReplacement(NumberFormat.write(counted.at(place, start(other)), written));
        });
        return Counts.before(shown, "nothing".equals(definition.value("w:suff")));
    }
}
