package gouji.extract.table;

import gouji.pattern.Search;
import org.jspecify.annotations.Nullable;

/// Cells that tell in sentences what others state in figures: what the money is for, how it was managed, what was
/// reached.
final class Told {
    private static final int SHORTEST = 6; // 预算331万元 has six characters and more

    private static final Search BOX = Search.of("[□■☐☑☒]");

    private final Words words;
    private final Scribe scribe;

    Told(Words words, Scribe scribe) {
        this.words = words;
        this.scribe = scribe;
    }

    /// Reads a cell as prose, unless it is a label, a figure, the form's own instructions or a scoring rule.
    ///
    /// @param label what stands beside the cell and says what it tells of, or null
    /// @param about whose figures without a name are, or null for the bureau's
    void read(Slot slot, @Nullable String label, @Nullable String about) {
        String text = slot.text().text();
        boolean tells = text.length() >= SHORTEST
                && !slot.isFigure()
                && slot.label().weight() == null
                && text.chars().anyMatch(Character::isDigit)
                && !words.begins("表注", text)
                && !isChoice(slot)
                && !Figures.isRule(text);
        if (tells) {
            scribe.tell(slot, label, about);
        }
    }

    /// `1、部门预算项目 ☑　2、市直专项 □`: numbered boxes, of which one is ticked.
    private static boolean isChoice(Slot slot) {
        return BOX.isIn(slot.text().text()) && Figures.told(slot).isEmpty();
    }
}
