package gouji.extract.table;

/// A piece of a table.
sealed interface Segment permits Block, Segment.Loose {

    /// A row outside of blocks.
    ///
    /// @param isTitle whether it is one cell over the whole width
    record Loose(int row, boolean isTitle) implements Segment {}
}
