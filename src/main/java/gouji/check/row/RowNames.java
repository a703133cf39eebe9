package gouji.check.row;

import gouji.pattern.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which row of a table words name, told by what only that row's name has: `一标段` names 施工一标 beside 施工二标, `县级` the
/// column 县级财政补贴 beside 省级财政补贴.
final class RowNames {
    private static final int PAIR = 2; // characters that may tell a name

    private final Map<String, Integer> rows = new HashMap<>(); // by pair; of several rows: -1
    private final List<Integer> pairs = new ArrayList<>(); // how many of a row's pairs no other row has

    /// A row that words name, and where its name ends in them.
    record Named(int row, int end) {}

    /// @param unnamed what is called so names nothing, as 合计
    RowNames(List<String> names, Search unnamed) {
        List<Set<String>> all = names.stream()
                .map(name -> unnamed.isIn(name) ? Set.<String>of() : pairs(name))
                .toList();
        for (int row = 0; row < all.size(); row++) {
            for (String pair : all.get(row)) {
                rows.merge(pair, row, (one, other) -> -1);
            }
        }
        for (int row = 0; row < all.size(); row++) {
            int own = row;
            pairs.add((int) all.get(row).stream()
                    .filter(pair -> rows.getOrDefault(pair, -1) == own)
                    .count());
        }
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + PAIR <= name.length(); i++) {
            if (isHan(name.charAt(i)) && isHan(name.charAt(i + 1))) {
                pairs.add(name.substring(i, i + PAIR));
            }
        }
        return pairs;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /// How many rows can be named.
    int size() {
        return (int) pairs.stream().filter(count -> count > 0).count();
    }

    /// The rows that words name, in the order of their names: half of what tells a row must be there.
    List<Named> in(String words) {
        Map<Integer, Integer> ends = new HashMap<>();
        Map<Integer, Set<String>> found = new HashMap<>();
        for (int i = 0; i + PAIR <= words.length(); i++) {
            String pair = words.substring(i, i + PAIR);
            int row = rows.getOrDefault(pair, -1);
            if (row >= 0) {
                ends.put(row, i + PAIR);
                found.computeIfAbsent(row, any -> new HashSet<>()).add(pair);
            }
        }
        return ends.entrySet().stream()
                .filter(end -> 2 * found.getOrDefault(end.getKey(), Set.of()).size() >= pairs.get(end.getKey()))
                .map(end -> new Named(end.getKey(), end.getValue()))
                .sorted((one, other) -> Integer.compare(one.end(), other.end()))
                .toList();
    }

    /// The only row that words name, or null.
    @Nullable
    Named only(String words) {
        List<Named> named = in(words);
        return named.size() == 1 ? named.getFirst() : null;
    }
}
