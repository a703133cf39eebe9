package gouji.ingest.page;

import gouji.ingest.table.Frame;
import gouji.ingest.table.Letter;
import gouji.ingest.table.Ruling;
import gouji.ingest.table.TextLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The footnotes of a page: smaller lines below a short rule that begins where the text does.
///
/// @param lines those of the notes
/// @param marks what the notes begin with: `1`, `①`, `*`
record Notes(Set<TextLine> lines, Set<String> marks) {
    static final Notes NONE = new Notes(Set.of(), Set.of());
    private static final float SHORTEST = 0.1f; // of the page's width
    private static final float LONGEST = 0.45f;
    private static final float SMALLER = 0.93f; // of the size of the text above, at most
    private static final float RAISED = 0.75f; // of its line's size: a mark in the text
    private static final Pattern MARK = Pattern.compile("[\\[〔［(（]?(\\d{1,2}|[①-⑳]|[*＊])[\\]〕］)）]?(?![\\d.、．]).*");

    static Notes of(List<TextLine> lines, List<Frame> frames, List<Ruling> rulings, float width, float height) {
        float left = (float) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        for (Ruling rule : rulings) {
            boolean isFree =
                    frames.stream().noneMatch(frame -> rule.at() > frame.top() - 2 && rule.at() < frame.bottom() + 2);
            if (rule.isHorizontal()
                    && isFree
                    && rule.at() > height / 4
                    && rule.length() > SHORTEST * width
                    && rule.length() < LONGEST * width
                    && Math.abs(rule.from() - left) < lines.getFirst().size()) {
                Notes notes = below(rule.at(), lines, frames, height);
                if (!notes.lines.isEmpty()) {
                    return notes;
                }
            }
        }
        return NONE;
    }

    private static Notes below(float rule, List<TextLine> lines, List<Frame> frames, float height) {
        Set<TextLine> below = new HashSet<>();
        Set<String> marks = new HashSet<>();
        float above = 0;
        boolean isFirst = true;
        for (TextLine line : lines) {
            if (line.bottom() <= rule + 1) {
                above = Math.max(above, usual(line));
            } else if (!Furniture.isPageNumber(line, height)) {
                Matcher mark = MARK.matcher(line.text().text().strip());
                boolean isMarked = mark.matches();
                if ((isFirst && !isMarked) || usual(line) > SMALLER * above) {
                    return NONE;
                }
                if (isMarked) {
                    marks.add(mark.group(1));
                }
                below.add(line);
                isFirst = false;
            }
        }
        return frames.stream().anyMatch(frame -> frame.top() > rule) ? NONE : new Notes(below, marks);
    }

    /// The size of the letter in its middle.
    private static float usual(TextLine line) {
        return line.letters().get(line.letters().size() / 2).size();
    }

    /// The line without the marks that lead to these notes: they are no part of the figure that they follow.
    TextLine unmarked(TextLine line) {
        if (marks.isEmpty() || lines.contains(line)) {
            return line;
        }
        float size = line.size();
        List<Letter> kept = line.letters().stream()
                .filter(letter -> !(letter.size() < RAISED * size
                        && letter.middleY() < line.top() + 0.5f * (line.bottom() - line.top())
                        && marks.contains(letter.text())))
                .toList();
        return kept.isEmpty() || kept.size() == line.letters().size() ? line : new TextLine(kept);
    }
}
