package gouji.ingest.word;

import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts the lists and numbered headings of an ODT. Items must be asked for in reading order, each once.
final class OdtLists {
    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%"); // in a list's format: a level's count

    private final OdtStyles styles;
    private final Map<String, Counts> byId = new HashMap<>();
    private final Map<String, Counts> lastOfStyle = new HashMap<>();
    private final Counts headings = new Counts();

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /// A list that is open: the style of its numbers, null where its paragraphs name it, and how deep it is, from 0.
    record Place(@Nullable String style, Counts counts, int level) {}

    /// Enters a list.
    ///
    /// @param around the list that it stands in, or null
    Place enter(Node list, @Nullable Place around) {
        String style = list.attribute("text:style-name");
        if (around != null) {
            return new Place(style == null ? around.style : style, around.counts, around.level + 1);
        }
        Counts counts = continued(list, style);
        String id = list.attribute("xml:id");
        if (id != null) {
            byId.put(id, counts);
        }
        if (style != null) {
            lastOfStyle.put(style, counts);
        }
        return new Place(style, counts, 0);
    }

    private Counts continued(Node list, @Nullable String style) {
        String id = list.attribute("text:continue-list");
        Counts named = id == null ? null : byId.get(id);
        boolean goesOn = "true".equals(list.attribute("text:continue-numbering"));
        Counts last = goesOn && style != null ? lastOfStyle.get(style) : null;
        return named != null ? named : last != null ? last : new Counts();
    }

    /// The number of the item that begins with a paragraph, or null where none is shown.
    @Nullable
    String item(Place place, Node item, @Nullable String paragraphStyle) {
        String style = place.style == null ? styles.listOf(paragraphStyle) : place.style;
        Node levels = style == null ? null : styles.list(style);
        return levels == null ? null : next(levels, place.counts, place.level, start(item));
    }

    /// The number of a heading outside of lists, or null where none is shown.
    @Nullable
    String heading(Node heading, int level) {
        Node levels = styles.outline();
        boolean isUnnumbered = "true".equals(heading.attribute("text:is-list-header"))
                || "".equals(styles.listOf(heading.attribute("text:style-name")));
        return levels == null || isUnnumbered ? null : next(levels, headings, level - 1, start(heading));
    }

    private static @Nullable Integer start(Node item) {
        return number(item, "text:start-value");
    }

    private static @Nullable String next(Node levels, Counts counts, int level, @Nullable Integer start) {
        Node definition = level < 0 || level >= Counts.LEVELS ? null : level(levels, level);
        if (definition == null) {
            return null;
        }
        if (start != null) {
            counts.restart(level, start);
        }
        counts.count(level, first(definition), deeper -> false);
        String shown = shown(levels, definition, level, counts);
        Node label = definition.find("style:list-level-label-alignment");
        boolean isGlued = label != null && "nothing".equals(label.attribute("text:label-followed-by"));
        return shown.isEmpty() ? null : Counts.before(shown, isGlued);
    }

    private static @Nullable Node level(Node levels, int level) {
        String wanted = Integer.toString(level + 1);
        return levels.children().stream()
                .filter(one -> wanted.equals(one.attribute("text:level")))
                .findFirst()
                .orElse(null);
    }

    private static int first(Node definition) {
        Integer start = number(definition, "text:start-value");
        return start == null ? 1 : start;
    }

    private static @Nullable Integer number(Node node, String attribute) {
        String value = node.attribute(attribute);
        return value == null || !value.matches("\\d{1,6}") ? null : Integer.valueOf(value);
    }

    private static String shown(Node levels, Node definition, int level, Counts counts) {
        if (definition.name().endsWith("-bullet") || definition.name().endsWith("-image")) {
            String sign = definition.attribute("text:bullet-char");
            return sign == null || sign.isBlank() || Symbols.isPrivate(sign.charAt(0)) ? "•" : sign;
        }
        String format = definition.attribute("loext:num-list-format");
        if (format != null) {
            return PLACE.matcher(format).replaceAll(match -> {
                int place = Integer.parseInt(match.group(1)) - 1;
                return Matcher.quoteReplacement(place > level ? "" : written(levels, place, counts));
            });
        }
        Integer displayed = number(definition, "text:display-levels");
        List<String> numbers = new ArrayList<>();
        for (int place = Math.max(0, level + 1 - (displayed == null ? 1 : displayed)); place <= level; place++) {
            String number = written(levels, place, counts);
            if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        return said(definition, "style:num-prefix") + String.join(".", numbers) + said(definition, "style:num-suffix");
    }

    private static String said(Node node, String attribute) {
        String said = node.attribute(attribute);
        return said == null ? "" : said;
    }

    private static String written(Node levels, int place, Counts counts) {
        Node definition = place < 0 ? null : level(levels, place);
        String format = definition == null ? "" : said(definition, "style:num-format");
        return definition == null || format.isEmpty()
                ? ""
                : NumberFormat.write(counts.at(place, first(definition)), named(format));
    }

    /// The name that a format has in Word; beyond `1`, `a` and `i` a list tells it by what it begins with: `一, 二, 三,
    /// ...`.
    private static String named(String format) {
        return switch (format) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default ->
                switch (format.substring(0, format.offsetByCodePoints(0, 1))) {
                    case "一" -> "chineseCounting";
                    case "壹" -> format.contains("貳") ? "ideographLegalTraditional" : "chineseLegalSimplified";
                    case "甲" -> "ideographTraditional";
                    case "子" -> "ideographZodiac";
                    case "①" -> "decimalEnclosedCircle";
                    case "⑴" -> "decimalEnclosedParen";
                    case "１" -> "decimalFullWidth";
                    case "0" -> "decimalZero";
                    default -> "decimal";
                };
        };
    }
}
