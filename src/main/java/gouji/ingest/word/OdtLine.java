package gouji.ingest.word;

import gouji.ingest.UnreadableException;
import gouji.ingest.outline.Look;
import gouji.ingest.xml.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads one paragraph of an ODT: fields as shown, comments and hidden text out, what stands beside it set aside.
final class OdtLine {
    private static final int MOST_BLANKS = 1000;

    private final OdtStyles styles;
    private final OdtObjects objects;
    private final Tally tally;
    private final SetText text;
    private final List<Node> beside = new ArrayList<>();
    private boolean isAfterBlank = true; // further ones of the file's own lines are none

    /// @param beside frames, shapes and notes, in order
    record Said(String text, Look look, List<Node> beside) {}

    private OdtLine(OdtStyles styles, OdtObjects objects, Tally tally) {
        this.styles = styles;
        this.objects = objects;
        this.tally = tally;
        this.text = new SetText(tally);
    }

    static Said read(Node paragraph, int level, OdtStyles styles, OdtObjects objects, Tally tally)
            throws IOException, UnreadableException {
        var line = new OdtLine(styles, objects, tally);
        String style = paragraph.attribute("text:style-name");
        line.visit(paragraph, styles.paragraphSetting(style));
        return new Said(line.text.said(), line.text.look(level, styles.isCentred(style)), line.beside);
    }

    private void visit(Node node, Setting setting) throws IOException, UnreadableException {
        for (Node child : node.children()) {
            inline(child, setting);
        }
    }

    private void inline(Node node, Setting setting) throws IOException, UnreadableException {
        switch (node.name()) {
            case "" -> say(node.text(), setting);
            case "text:s" -> put(" ".repeat(count(node)), setting);
            case "text:tab" -> put("\t", setting);
            case "text:line-break" -> put("\n", setting);
            case "text:span" -> visit(node, styles.spanSetting(node.attribute("text:style-name"), setting));
            case "text:note" -> beside.add(node);
            case "text:change-start" -> tally.insertions++;
            case "office:annotation" -> tally.comments.add(comment(node));
            case "text:number", "text:ruby-text", "office:annotation-end", "office:event-listeners" -> {
                // counted here, or said beside the text
            }
            case "loext:content-control" -> {
                if (!"true".equals(node.attribute("loext:showing-place-holder"))) {
                    visit(node, setting);
                }
            }
            case "field:fieldmark", "field:fieldmark-start" -> put(OdtObjects.box(node), setting);
            default -> {
                if (node.name().startsWith("draw:")) {
                    drawing(node, setting);
                } else {
                    visit(node, setting);
                }
            }
        }
    }

    private static String comment(Node annotation) {
        var said = new StringBuilder();
        for (Node child : annotation.children()) {
            if (child.name().startsWith("text:")) {
                collect(child, said);
                said.append('\n');
            }
        }
        return said.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        into.append(node.name().isEmpty() ? node.text() : "");
        node.children().forEach(child -> collect(child, into));
    }

    private void drawing(Node node, Setting setting) throws IOException, UnreadableException {
        String formula = objects.formula(node);
        if (formula != null) {
            put(formula, setting);
        } else if (node.name().equals("draw:a")) {
            visit(node, setting); // a picture that leads somewhere
        } else {
            beside.add(node);
        }
    }

    private static int count(Node blanks) {
        String count = blanks.attribute("text:c");
        return count == null || !count.matches("\\d{1,6}") ? 1 : Math.min(Integer.parseInt(count), MOST_BLANKS);
    }

    /// Line ends and blanks of the file's own are one blank at most.
    private void say(String said, Setting setting) {
        String tidy = said.replaceAll("[ \\t\\r\\n]+", " ");
        if (isAfterBlank && tidy.startsWith(" ")) {
            tidy = tidy.substring(1);
        }
        if (!tidy.isEmpty()) {
            text.say(tidy, setting);
            isAfterBlank = tidy.endsWith(" ");
        }
    }

    private void put(String said, Setting setting) {
        if (!said.isEmpty()) {
            text.say(said, setting);
            isAfterBlank = false;
        }
    }
}
