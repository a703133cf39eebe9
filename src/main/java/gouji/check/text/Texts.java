package gouji.check.text;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.pattern.Searched;
import gouji.place.NormalForm;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says in words: paragraphs, headings and table cells in reading order, tidied, each with its place.
public final class Texts {
    private Texts() {}

    /// Where words stand.
    public enum Sort {
        HEADING,
        PARAGRAPH,
        CELL
    }

    /// A stretch of a text that stands in a place of its own.
    record Part(int start, int end, Place place) {}

    /// One of them.
    ///
    /// @param place of the whole
    /// @param parts where its stretches stand, if not in one place
    public record Text(Sort sort, PlacedText words, Place place, List<Part> parts) {
        public Text(Sort sort, PlacedText words, Place place) {
            this(sort, words, place, List.of());
        }

        public String text() {
            return words.text();
        }

        public Place at(int start, int end) {
            for (Part part : parts) {
                if (part.start() <= start && end <= part.end()) {
                    return part.place();
                }
            }
            Place whole = place;
            boolean isPlaced = sort == Sort.CELL;
            return new Place(
                    whole.section(),
                    isPlaced ? words.page(start, end) : whole.page(),
                    whole.paragraph(),
                    whole.table(),
                    whole.row(),
                    whole.column(),
                    isPlaced ? words.box(start, end) : whole.box(),
                    words.quote(start, end));
        }
    }

    public static Searched<Text> of(Report report) {
        List<Text> texts = new ArrayList<>();
        for (Passage passage : report.passages()) {
            Sort sort = passage.isHeading() ? Sort.HEADING : Sort.PARAGRAPH;
            texts.add(new Text(sort, tidy(PlacedText.of(passage.text())), passage.place()));
        }
        for (int i = 0; i < report.tables().size(); i++) {
            Table table = report.tables().get(i);
            PlacedText caption = table.caption();
            if (caption != null && !caption.isBlank()) {
                texts.add(text(caption, i, null));
            }
            for (Cell cell : table.cells()) {
                if (!cell.text().isBlank()) {
                    texts.add(text(cell.text(), i, cell));
                }
            }
        }
        return Searched.of(texts, Text::text);
    }

    /// Whether two texts have two characters in a row in common.
    public static boolean shareWord(String one, String other) {
        for (int i = 1; i < one.length(); i++) {
            for (int at = other.indexOf(one.charAt(i - 1)); at >= 0; at = other.indexOf(one.charAt(i - 1), at + 1)) {
                if (at + 1 < other.length() && other.charAt(at + 1) == one.charAt(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether all characters of one text stand in another one, in their order: 取证 in 取得证书.
    public static boolean isWithin(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += some.charAt(at) == all.charAt(i) ? 1 : 0;
        }
        return at == some.length();
    }

    /// Words without a figure, as what a finding names.
    public static Finding.Stated words(Text text, int start, int end) {
        return new Finding.Stated(text.words().quote(start, end), "", "stated", text.at(start, end));
    }

    private static Text text(PlacedText said, int table, @Nullable Cell cell) {
        PlacedText words = tidy(said);
        int end = words.length();
        return new Text(
                Sort.CELL,
                words,
                new Place(
                        null,
                        words.page(0, end),
                        null,
                        table,
                        cell == null ? null : cell.row(),
                        cell == null ? null : cell.column(),
                        words.box(0, end),
                        said.original()));
    }

    /// What an indicator states, which stands somewhere at its place.
    public static Text said(String words, Place place) {
        return new Text(Sort.PARAGRAPH, tidy(PlacedText.of(words)), place);
    }

    private static PlacedText tidy(PlacedText said) {
        return said.rewrite(NormalForm::of).strip();
    }
}
