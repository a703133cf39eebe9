package gouji.extract.table;

import gouji.document.Cell;
import org.jspecify.annotations.Nullable;

/// Reads the words of a cell as prose.
@FunctionalInterface
public interface CellText {
    /// Reads a cell.
    ///
    /// @param label what stands beside the cell and says what it tells of, or null
    /// @param about whose figures without a name are, or null for the bureau's
    void read(Cell cell, @Nullable String label, @Nullable String about);
}
