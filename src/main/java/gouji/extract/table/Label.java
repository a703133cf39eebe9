package gouji.extract.table;

import gouji.quantity.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the words of a cell mean as a header or label.
///
/// @param key the words without numbering, unit, weight, letter and colon, in the tidy form
/// @param name the same as it stands in the original, without blanks
/// @param role what the words are known as, or null
/// @param unit the unit in brackets, `（万元）`
/// @param weight the weight in brackets, `（50分）`
/// @param letter the letter that a formula may name the column by, `(A)`
/// @param part what a formula divides, the B of `(B/A)`
/// @param whole what a formula divides by
/// @param year the year named, `2020年预算数`; 上年 counts back from the report's year
/// @param among whether `其中` stands before it
/// @param colon whether a colon ends it, so that its value is beside it
/// @param depth how deep its numbering is: 1 for `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`, 5 `①`; 0 where it has none
record Label(
        String key,
        String name,
        @Nullable Role role,
        @Nullable Unit unit,
        @Nullable BigDecimal weight,
        @Nullable String letter,
        @Nullable String part,
        @Nullable String whole,
        @Nullable Integer year,
        boolean among,
        boolean colon,
        int depth) {

    boolean is(Role wanted) {
        return role == wanted;
    }
}
