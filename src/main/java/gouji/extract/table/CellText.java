package gouji.extract.table;

import gouji.document.Cell;
import org.jspecify.annotations.Nullable;

/// Reads the words of a cell as prose.
@FunctionalInterface
public interface CellText {
    /// Reads a cell.
    ///
    /// @param about whose figures without a name are, or null for the bureau's
    void read(Cell cell, @Nullable String about);
}
