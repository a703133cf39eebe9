package gouji.ingest.tika;

import gouji.ingest.word.NumberFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// The numbers that a browser shows before the items of ordered lists; style sheets are not followed.
final class HtmlLists {
    private static final Pattern STYLE = Pattern.compile("(?i)list-style(?:-type)?\\s*:\\s*([a-z-]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

    private final Deque<Open> open = new ArrayDeque<>();

    /// A list that has begun.
    private static final class Open {
        private final boolean isOrdered;
        private final @Nullable String style;
        private int next;

        Open(boolean isOrdered, @Nullable String style, int first) {
            this.isOrdered = isOrdered;
            this.style = style;
            this.next = first;
        }
    }

    void start(boolean isOrdered, Attributes attributes) {
        open.push(new Open(isOrdered, style(attributes, null), number(attributes.getValue("start"), 1)));
    }

    void end() {
        open.poll();
    }

    /// What stands before the item that begins; null where nothing does, or a mark that counts nothing.
    @Nullable
    String item(Attributes attributes) {
        Open list = open.peek();
        if (list == null || !list.isOrdered) {
            return null;
        }
        int count = number(attributes.getValue("value"), list.next);
        list.next = count + 1;
        return shown(count, style(attributes, list.style));
    }

    private static @Nullable String style(Attributes attributes, @Nullable String otherwise) {
        String style = attributes.getValue("style");
        Matcher said = STYLE.matcher(style == null ? "" : style);
        if (said.find()) {
            return said.group(1);
        }
        String type = attributes.getValue("type");
        return type == null ? otherwise : type;
    }

    private static int number(@Nullable String said, int otherwise) {
        return said == null || !NUMBER.matcher(said.strip()).matches() ? otherwise : Integer.parseInt(said.strip());
    }

    private static @Nullable String shown(int count, @Nullable String style) {
        return switch (style == null ? "decimal" : style) {
            case "none", "disc", "circle", "square" -> null;
            case "A", "upper-alpha", "upper-latin" -> NumberFormat.write(count, "upperLetter") + ".";
            case "a", "lower-alpha", "lower-latin" -> NumberFormat.write(count, "lowerLetter") + ".";
            case "I", "upper-roman" -> NumberFormat.write(count, "upperRoman") + ".";
            case "i", "lower-roman" -> NumberFormat.write(count, "lowerRoman") + ".";
            case "decimal-leading-zero" -> NumberFormat.write(count, "decimalZero") + ".";
            case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal" ->
                NumberFormat.write(count, "chineseCounting") + "、";
            case "cjk-decimal" -> NumberFormat.write(count, "ideographDigital") + "、";
            case "simp-chinese-formal" -> NumberFormat.write(count, "chineseLegalSimplified") + "、";
            case "cjk-heavenly-stem" -> NumberFormat.write(count, "ideographTraditional") + "、";
            case "cjk-earthly-branch" -> NumberFormat.write(count, "ideographZodiac") + "、";
            default -> count + ".";
        };
    }
}
