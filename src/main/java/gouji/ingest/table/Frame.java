package gouji.ingest.table;

import java.util.List;

/// The lines of one table on one page: where its columns and rows meet, and its cells.
///
/// @param xs the edges of the columns from left to right, outermost included
/// @param ys the edges of the rows from top to bottom
/// @param fields its cells, in reading order
/// @param isOpen whether the edges of its columns are not drawn: they lie somewhere between the texts
public record Frame(Edges xs, Edges ys, List<Field> fields, boolean isOpen) {
    // how far the middles of the same corridor on two pages may be apart, which differ where only one has headings:
    private static final float SAME_CORRIDOR = 25; // points, or
    private static final float OF_COLUMN = 0.45f; // of the columns beside it

    public Frame {
        fields = List.copyOf(fields);
    }

    public Frame(Edges xs, Edges ys, List<Field> fields) {
        this(xs, ys, fields, false);
    }

    /// A cell without text.
    public record Field(int row, int column, int rowSpan, int columnSpan) {}

    public float left() {
        return xs.first();
    }

    public float right() {
        return xs.last();
    }

    public float top() {
        return ys.first();
    }

    public float bottom() {
        return ys.last();
    }

    public int rows() {
        return ys.gaps();
    }

    public int columns() {
        return xs.gaps();
    }

    /// Whether a point lies in it.
    public boolean holds(float x, float y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }

    /// Whether it and another are open, and have their columns below each other, however wide their texts are.
    boolean isOpenOver(Frame other) {
        boolean areAlike = isOpen && other.isOpen && columns() == other.columns();
        for (int c = 1; areAlike && c < columns(); c++) {
            areAlike = xs.at(c) > other.xs.at(c - 1)
                    && xs.at(c) < other.xs.at(c + 1)
                    && Math.abs(xs.at(c) - other.xs.at(c))
                            < Math.max(SAME_CORRIDOR, OF_COLUMN * (xs.at(c + 1) - xs.at(c - 1)) / 2);
        }
        return areAlike;
    }
}
