package gouji.index;

import gouji.place.NormalForm;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text and where the words that were searched for stand in it.
///
/// @param marks in order, none touching another
public record Quote(String text, List<Mark> marks) {
    public Quote {
        marks = List.copyOf(marks);
    }

    /// From `start`, included, to `end`, not included, in UTF-16 units.
    public record Mark(int start, int end) {}

    /// Marks the words of a query in a text, whatever their width, case and separators.
    static Quote of(String text, List<String> words) {
        String folded = Folding.fold(text);
        var found = new ArrayList<Mark>();
        for (String word : words) {
            if (!occurrences(folded, Folding.fold(word), found)) {
                inNormalForm(text, NormalForm.of(word), found);
            }
        }
        return new Quote(text, merged(found));
    }

    /// At most `width` characters of the text, the first mark among them, with `…` where it was cut.
    public Quote cut(int width) {
        if (text.length() <= width) {
            return this;
        }
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = Math.max(0, Math.min(first - width / 3, text.length() - width));
        start = boundary(start);
        int from = start;
        int to = boundary(Math.min(text.length(), start + width));
        String before = from > 0 ? "…" : "";
        int shift = before.length() - from;
        var inside = marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Mark(mark.start() + shift, mark.end() + shift))
                .toList();
        return new Quote(before + text.substring(from, to) + (to < text.length() ? "…" : ""), inside);
    }

    private int boundary(int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static boolean occurrences(String text, String word, List<Mark> into) {
        int before = into.size();
        for (int i = text.indexOf(word); i >= 0 && !word.isEmpty(); i = text.indexOf(word, i + word.length())) {
            into.add(new Mark(i, i + word.length()));
        }
        return into.size() > before;
    }

    private static void inNormalForm(String text, String word, List<Mark> into) {
        PlacedText tidy = PlacedText.of(text).rewrite(NormalForm::of);
        var found = new ArrayList<Mark>();
        occurrences(tidy.text(), word, found);
        for (Mark mark : found) {
            into.add(new Mark(tidy.originOf(mark.start()), tidy.originOf(mark.end() - 1) + 1));
        }
    }

    private static List<Mark> merged(List<Mark> found) {
        found.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        var merged = new ArrayList<Mark>();
        for (Mark mark : found) {
            Mark last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && mark.start() <= last.end()) {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
