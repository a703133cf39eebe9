package gouji.extract.table;

import gouji.rule.RuleBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a table and is needed to read it.
///
/// @param sectionPath the headings over it, outermost first
/// @param project the project that the headings or paragraphs just above name, or null
/// @param unit the unit of a `单位：万元` line just above, or null
/// @param text reads what the cells tell in sentences
public record TableContext(
        RuleBook rules,
        List<String> sectionPath,
        @Nullable String project,
        @Nullable String unit,
        CellText text) {
    public TableContext {
        sectionPath = List.copyOf(sectionPath);
    }
}
