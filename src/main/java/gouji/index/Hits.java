package gouji.index;

import java.util.List;

/// The best hits of a search.
///
/// @param total how many there are in all
public record Hits(int total, List<Hit> hits) {
    public Hits {
        hits = List.copyOf(hits);
    }
}
