package gouji.check.score;

import gouji.check.text.Saying;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A score told in words.
///
/// @param name the class that it is said to be of, or null where it is told by no name of one
/// @param other what it is said to be of where that is no class; empty where nothing is said
/// @param reach what its part of the sentence says before it, back to the score before
/// @param segment the number of its part of a sentence in the text, from 0
record Told(Saying saying, Sort sort, @Nullable String name, String other, String reach, int segment) {

    /// What is told.
    enum Sort {
        /// 得分
        GOT,
        /// 总分
        TOTAL,
        /// 满分
        FULL,
        /// 扣分
        LOST,
        /// 共扣分
        ALL_LOST,
        MEAN,
        /// takes part in nothing
        APART
    }

    BigDecimal value() {
        return saying.quantity().value();
    }

    boolean is(Sort other) {
        return sort == other;
    }

    int start() {
        return saying.figure().start();
    }

    int end() {
        return saying.figure().end();
    }

    Told with(Sort other) {
        return new Told(saying, other, name, this.other, reach, segment);
    }

    Told named(@Nullable String of) {
        return new Told(saying, sort, of, of == null ? other : "", reach, segment);
    }

    /// The one of some that is such; null where none or several are.
    static @Nullable Told only(List<Told> scores, Predicate<Told> which) {
        List<Told> found = scores.stream().filter(which).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
