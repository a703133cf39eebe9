package gouji.ingest.ocr;

import gouji.ingest.table.Letter;
import java.util.ArrayList;
import java.util.List;

/// What tesseract gets wrong and can be put right for certain. Anything else stays as it was read.
final class Repairs {
    private static final String OPENING = "〈《【[{";
    private static final String ROUND_CLOSING = ")）";
    private static final String CLOSING = "〉》】]}";

    private Repairs() {}

    /// The letters of a line with what is certain put right.
    static List<Letter> of(List<Letter> letters) {
        return withDashes(withBrackets(letters));
    }

    /// A dash where a stroke stands between figures: `10%一20%`.
    private static List<Letter> withDashes(List<Letter> letters) {
        var repaired = new ArrayList<Letter>(letters);
        for (int i = 0; i < letters.size(); i++) {
            boolean isBetween = i > 0
                    && i + 1 < letters.size()
                    && "0123456789%)）".contains(letters.get(i - 1).text())
                    && "0123456789".contains(letters.get(i + 1).text());
            if (letters.get(i).text().equals("一") && isBetween) {
                repaired.set(i, letters.get(i).withText("—"));
            }
        }
        return repaired;
    }

    /// The letters of a line with a round bracket opened where one is closed: `〈一)` is `（一)`.
    private static List<Letter> withBrackets(List<Letter> letters) {
        var repaired = new ArrayList<Letter>(letters);
        int opened = -1;
        for (int i = 0; i < repaired.size(); i++) {
            String text = repaired.get(i).text();
            if (OPENING.contains(text)) {
                opened = i;
            } else if (ROUND_CLOSING.contains(text) && opened >= 0) {
                repaired.set(opened, repaired.get(opened).withText("（"));
                opened = -1;
            } else if (CLOSING.contains(text) || "（(".contains(text)) {
                opened = -1;
            }
        }
        return repaired;
    }
}
