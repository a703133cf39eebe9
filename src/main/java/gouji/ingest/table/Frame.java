package gouji.ingest.table;

import java.util.List;

/// The lines of one table on one page: where its columns and rows meet, and its cells.
///
/// @param xs the edges of the columns from left to right, outermost included
/// @param ys the edges of the rows from top to bottom
/// @param fields its cells, in reading order
public record Frame(Edges xs, Edges ys, List<Field> fields) {

    public Frame {
        fields = List.copyOf(fields);
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
}
