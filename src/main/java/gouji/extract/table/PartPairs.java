package gouji.extract.table;

import org.jspecify.annotations.Nullable;

/// `其中：项目支出执行数 | 1684.80 | 执行率 | 93.08`: which pairs of a head tell of a part, not of the whole.
final class PartPairs {
    private final Words words;
    private @Nullable Slot part;

    PartPairs(Words words) {
        this.words = words;
    }

    /// What a label with its value beside it is about, where that is a part; a rate is of the part before it in its
    /// row.
    @Nullable
    String of(Slot label, Role role) {
        if (label.label().among() && !words.before(label.label(), role).isEmpty()) {
            part = label;
        }
        Slot of = part;
        boolean isOfPart = of != null && of.row() == label.row() && (of.equals(label) || role.isRate());
        return isOfPart && of != null && of.label().role() != null
                ? words.before(of.label(), of.label().role())
                : null;
    }
}
