package gouji.document;

import java.util.ArrayList;
import java.util.List;

/// Goes through a document in reading order and numbers what it meets.
final class Walk {
    private final List<Located> met = new ArrayList<>();
    private final List<Paragraph> path = new ArrayList<>();
    private int paragraphs;
    private int tables;

    List<Located> over(Section section) {
        visit(section);
        return List.copyOf(met);
    }

    private void visit(Section section) {
        if (section.heading() != null) {
            add(section.heading(), true);
            path.add(section.heading());
        }
        section.blocks().forEach(block -> add(block, false));
        section.sections().forEach(this::visit);
        if (section.heading() != null) {
            path.removeLast();
        }
    }

    private void add(Block block, boolean isHeading) {
        int number = switch (block) {
            case Paragraph p -> paragraphs++;
            case Table t -> tables++;
        };
        met.add(new Located(block, List.copyOf(path), isHeading, number));
    }
}
