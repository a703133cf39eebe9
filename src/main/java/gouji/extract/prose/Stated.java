package gouji.extract.prose;

import gouji.quantity.Figure;
import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// A figure where it is stated, before anything is concluded about it.
///
/// @param at where it stands in the code
/// @param naming what a rule says of it, or null
/// @param before the figure before it in the paragraph, or null
/// @param label the indicator level that it stands under, or null
record Stated(
        int at,
        char kind,
        Figure figure,
        Clause clause,
        FindRule.@Nullable Naming naming,
        @Nullable Mention before,
        Labels.@Nullable Label label) {

    boolean isCount() {
        return kind == Coded.COUNT;
    }

    boolean isScore() {
        return kind == Coded.SCORE;
    }

    boolean isMoney() {
        return Mention.isMoney(kind);
    }

    /// Whether a rule says that it is of that kind.
    boolean isNamed(Measure measure) {
        return naming != null && naming.gives().measure() == measure;
    }

    /// Whether the figure before it stands in the same sentence.
    boolean goesOn() {
        return before != null && before.clause().sentence() == clause.sentence();
    }
}
