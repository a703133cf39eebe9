package gouji.index;

import gouji.finding.Severity;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a query asks for.
public sealed interface Condition {

    /// Words that stand in the text.
    ///
    /// @param exact whether they must stand there as they are, one after another
    record Text(String words, boolean exact) implements Condition {}

    /// Words that stand in the bureau's name, the document's name and so on.
    record Named(Filter filter, String words) implements Condition {}

    /// 年度, both ends included.
    record Years(int from, int to) implements Condition {}

    record Measures(Set<Measure> measures) implements Condition {}

    record Graded(Severity severity) implements Condition {}

    /// 数值比较.
    ///
    /// @param measures what is compared; empty where the query names none
    /// @param subject words in the figure's subject or indicator, or null
    record Compared(Set<Measure> measures, @Nullable String subject, Comparison comparison, Quantity quantity)
            implements Condition {}

    record Not(Condition condition) implements Condition {}

    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        MORE,
        /// from the quantity's lower to its upper end
        BETWEEN
    }
}
