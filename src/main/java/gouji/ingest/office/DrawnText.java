package gouji.ingest.office;

import gouji.ingest.xml.Node;
import java.util.ArrayList;
import java.util.List;

/// The text in drawings (DrawingML), as Word, Excel and PowerPoint have them alike.
public final class DrawnText {
    private DrawnText() {}

    /// The paragraphs at any depth, blank ones left out.
    public static List<String> paragraphs(Node node) {
        var paragraphs = new ArrayList<String>();
        collect(node, paragraphs);
        return paragraphs;
    }

    private static void collect(Node node, List<String> into) {
        if (node.name().equals("a:p")) {
            var said = new StringBuilder();
            say(node, said);
            if (!said.toString().isBlank()) {
                into.add(said.toString().strip());
            }
            return;
        }
        shown(node).forEach(child -> collect(child, into));
    }

    private static void say(Node node, StringBuilder into) {
        switch (node.name()) {
            case "a:t", "m:t" -> into.append(node.text());
            case "a:br" -> into.append('\n');
            default -> shown(node).forEach(child -> say(child, into));
        }
    }

    /// The children; of alternatives those that a present Office shows: the fallback repeats them for older ones.
    public static List<Node> shown(Node node) {
        if (!node.name().equals("mc:AlternateContent")) {
            return node.children();
        }
        Node choice = node.child("mc:Choice");
        Node branch = choice == null ? node.child("mc:Fallback") : choice;
        return branch == null ? List.of() : branch.children();
    }
}
