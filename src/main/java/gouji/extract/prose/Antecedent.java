package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.report.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The earlier figure of which a figure without a name tells again: the whole, once the list of its parts has ended, or
/// what is
/// held against a target.
final class Antecedent {
    private static final String HOW = "^\\s*(?:且|并|但|均|都|仍|也|已|略|远|稍|明显|大幅|基本|只|仅|虽|大大)*";
    // 均高于, 未达到, 优于不超过: the clause tells nothing but on which side of the figure another one is
    private static final Search ONLY_SIDE = Search.of(HOW + "(?:(?:未能?|没有?|尚未|不)(?:达到?|超过|超出|突破|低于|高于)"
            + "|[高低优好快短少多大小]于|超过|达到?|符合|满足|实现|完成)(?:了|到|或超过)?(?:[^，。；\\uE001-\\uE008]{0,10}的)?$");
    private static final Search ONLY_HOW = Search.of(HOW + "$");
    private static final Search UNREACHED = Search.of("(?:未能?|没有?|尚未)(?:达到?|超过|突破)$");

    private final List<Mention> mentions;

    /// @param mentions of the paragraph; they grow while it is read
    Antecedent(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /// The figure before, or what it is a part of where its list has ended: `接诊①，其中急诊①、门诊①，比上年增加①`, `（其中甲①），合格率②`.
    @Nullable
    Mention of(@Nullable Mention before, Clause clause) {
        if (before == null || before.clause().sentence() != clause.sentence()) {
            return before;
        }
        Mention outer = before.clause().depth() <= clause.depth() ? before : outside(before, clause);
        Mention whole = outer.listed();
        boolean hasEnded = whole != null
                && whole.clause().sentence() == clause.sentence()
                && outer.clause().opener() == '、'
                && clause.opener() == '，';
        return hasEnded && whole != null ? whole : outer;
    }

    private Mention outside(Mention before, Clause clause) {
        return mentions.reversed().stream()
                .filter(mention -> mention.clause().sentence() == clause.sentence())
                .filter(mention -> mention.clause().depth() <= clause.depth())
                .findFirst()
                .orElse(before);
    }

    /// Whether the words before a figure tell only that another one lies above or below it, or reaches it.
    ///
    /// @param isBound whether the figure itself was read with such a word: `≤5`, `高于98%`
    static boolean onlyTellsSide(String said, boolean isBound) {
        return ONLY_SIDE.isIn(said) || (isBound && ONLY_HOW.matches(said));
    }

    /// `合格率②，未达到②`: what was not reached was aimed at, even where nothing calls it so.
    static boolean isUnreached(String said) {
        return onlyTellsSide(said, false) && UNREACHED.isIn(said);
    }

    /// What was reached, of the same unit and in the same sentence: `满意度②，低于②的目标`; or null.
    @Nullable
    Mention heldAgainst(Figure target, Clause clause) {
        return mentions.reversed().stream()
                .filter(mention -> mention.clause().sentence() == clause.sentence())
                .filter(mention -> Said.isOfSameUnit(mention.figure(), target))
                .filter(mention -> mention.measure() != Measure.TARGET)
                .findFirst()
                .map(mention -> of(mention, clause))
                .filter(mention -> Said.isOfSameUnit(mention.figure(), target))
                .orElse(null);
    }
}
