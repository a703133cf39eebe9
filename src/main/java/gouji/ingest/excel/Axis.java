package gouji.ingest.excel;

import java.util.TreeMap;
import java.util.TreeSet;

/// The rows or the columns of a sheet that make a table.
final class Axis {
    private final TreeSet<Integer> used = new TreeSet<>();
    private final TreeMap<Integer, Integer> places = new TreeMap<>(); // of used ones; empty: each at its own number

    void use(int index) {
        used.add(index);
    }

    int length() {
        return places.isEmpty() ? used.last() + 1 : places.size();
    }

    void leaveOutUnused() {
        used.forEach(index -> places.put(index, places.size()));
    }

    /// The place of a used row or column.
    int at(int index) {
        return places.getOrDefault(index, index);
    }

    /// The place of the last one inside the table up to a row or column.
    int lastUpTo(int index) {
        Integer last = places.isEmpty() ? Integer.valueOf(Math.min(index, used.last())) : used.floor(index);
        return last == null ? 0 : at(last);
    }
}
