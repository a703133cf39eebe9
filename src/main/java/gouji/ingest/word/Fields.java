package gouji.ingest.word;

import gouji.ingest.xml.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields that are open at a point of the text: instructions are not shown, results are. A field's result may run
/// over paragraphs. An instruction that does not end in its paragraph is a broken field's: what follows it is shown.
final class Fields {
    // Word's "enclosed characters", for numbers: eq \o\ac(○,1)
    private static final Pattern ENCLOSED =
            Pattern.compile("(?i)\\s*eq\\s+\\\\o\\s*\\\\ac\\s*\\(\\s*[○〇◯]\\s*[,，;]\\s*(\\d{1,2})\\s*\\)\\s*");

    private static final class Field {
        private final @Nullable Node form;
        private final StringBuilder instruction = new StringBuilder();
        private boolean isResult;

        Field(@Nullable Node form) {
            this.form = form;
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private final Set<Node> broken = Collections.newSetFromMap(new IdentityHashMap<>()); // beginnings, of one paragraph

    /// Looks ahead over a paragraph for fields whose instruction has no end in it.
    void enter(Node paragraph) {
        broken.clear();
        lookAhead(paragraph, new ArrayDeque<>());
    }

    private void lookAhead(Node node, Deque<Node> begun) {
        for (Node child : node.children()) {
            switch (child.name()) {
                case "w:fldChar" -> {
                    String type = child.attribute("w:fldCharType");
                    if ("begin".equals(type)) {
                        begun.addLast(child);
                        broken.add(child);
                    } else {
                        Node ended = "end".equals(type) ? begun.pollLast() : begun.peekLast();
                        if (ended != null) {
                            broken.remove(ended);
                        }
                    }
                }
                case "w:del", "w:moveFrom", "w:txbxContent", "mc:Fallback" -> {
                    // not part of this text
                }
                default -> lookAhead(child, begun);
            }
        }
    }

    boolean isShown() {
        return open.stream().allMatch(field -> field.isResult);
    }

    void instruct(String instruction) {
        if (!open.isEmpty() && !open.getLast().isResult) {
            open.getLast().instruction.append(instruction);
        }
    }

    /// Takes a `w:fldChar`; gives the text that a field without a result shows, mostly none.
    String mark(Node character) {
        String type = character.attribute("w:fldCharType");
        if ("begin".equals(type)) {
            var field = new Field(character.child("w:ffData"));
            field.isResult = broken.contains(character);
            open.addLast(field);
        } else if ("separate".equals(type) && !open.isEmpty()) {
            open.getLast().isResult = true;
        } else if ("end".equals(type) && !open.isEmpty()) {
            Field ended = open.removeLast();
            return ended.isResult ? "" : shown(ended);
        }
        return "";
    }

    private static String shown(Field field) {
        Matcher enclosed = ENCLOSED.matcher(field.instruction);
        if (enclosed.matches()) {
            return NumberFormat.write(Integer.parseInt(enclosed.group(1)), "decimalEnclosedCircle");
        }
        Node form = field.form;
        Node box = form == null ? null : form.child("w:checkBox");
        if (box != null) {
            Boolean checked = box.flag("w:checked");
            return checked == null ? (box.isOn("w:default") ? "☑" : "☐") : checked ? "☑" : "☐";
        }
        Node list = form == null ? null : form.child("w:ddList");
        if (list != null) {
            Integer result = list.number("w:result");
            int index = result == null ? 0 : result;
            var entries = list.children().stream()
                    .filter(child -> child.name().equals("w:listEntry"))
                    .toList();
            String entry = index < 0 || index >= entries.size()
                    ? null
                    : entries.get(index).attribute("w:val");
            return entry == null ? "" : entry;
        }
        return "";
    }
}
