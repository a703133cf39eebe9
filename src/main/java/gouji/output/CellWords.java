package gouji.output;

import gouji.document.Cell;
import gouji.place.NormalForm;
import gouji.quantity.FigureScanner;
import gouji.quantity.Unit;
import java.util.regex.Pattern;

/// What the words of a cell are, as they look: a heading, a label, a value.
final class CellWords {
    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_LABEL = 40;
    private static final Pattern SENTENCE = Pattern.compile("[，,。；;！？□☑√]");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}年");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{7,}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private CellWords() {}

    /// The tidy text without white space.
    static String of(Cell cell) {
        return flat(cell.text().original());
    }

    static String flat(String text) {
        return NormalForm.of(text).replaceAll("\\s+", "");
    }

    /// As a row or column is called, `预算数：` as 预算数.
    static String name(Cell cell) {
        return of(cell).replaceAll("[:：]+$", "");
    }

    static boolean isHeading(Cell cell) {
        return isLabel(cell) && of(cell).length() <= LONGEST_HEADING;
    }

    /// Whether a row may be called so.
    static boolean isLabel(Cell cell) {
        String words = of(cell);
        return words.length() <= LONGEST_LABEL
                && LETTER.matcher(words).find()
                && !SENTENCE.matcher(words).find()
                && !CODE.matcher(words).find()
                && !Unit.of(words).isMoney()
                && (YEAR.matcher(words).matches() || FigureScanner.whole(words, Unit.NONE) == null);
    }

    /// A figure, a code, a sentence.
    static boolean isValue(Cell cell) {
        return !of(cell).isEmpty() && !isHeading(cell);
    }
}
