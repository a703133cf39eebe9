package gouji.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The edges of rows or columns, rising, in points; one more than there are rows or columns.
public record Edges(List<Float> positions) {

    public Edges {
        positions = List.copyOf(positions);
    }

    public static Edges of(float... positions) {
        var list = new ArrayList<Float>();
        for (float position : positions) {
            list.add(position);
        }
        return new Edges(list);
    }

    /// Edges from rising positions; one nearer than `snap` to the edge before it is the same edge.
    static Edges snapped(Collection<Float> positions, float snap) {
        var edges = new ArrayList<Float>();
        for (float position : positions) {
            if (edges.isEmpty() || position - edges.getLast() > snap) {
                edges.add(position);
            }
        }
        return new Edges(edges);
    }

    public float at(int index) {
        return positions.get(index);
    }

    public float first() {
        return positions.getFirst();
    }

    public float last() {
        return positions.getLast();
    }

    /// How many rows or columns lie between them.
    public int gaps() {
        return positions.size() - 1;
    }

    /// The row or column that a position lies in; one outside counts to the nearest.
    int gapAt(float position) {
        int gap = 0;
        while (gap + 1 < gaps() && position > at(gap + 1)) {
            gap++;
        }
        return gap;
    }

    /// The edge nearest to a position.
    int nearest(float position) {
        int nearest = 0;
        for (int i = 1; i < positions.size(); i++) {
            if (Math.abs(at(i) - position) < Math.abs(at(nearest) - position)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
