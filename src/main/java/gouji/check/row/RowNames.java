package gouji.check.row;

import gouji.pattern.Han;
import gouji.pattern.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which row of a table words name, told by what only that row's name has: `一标段` names 施工一标 beside 施工二标, `县级` the
/// column 县级财政补贴 beside 省级财政补贴.
final class RowNames {
    private static final int SEVERAL = -1;

    private final Map<Integer, Integer> rows = new HashMap<>(); // by two 汉字 side by side of a name
    private final BitSet known = new BitSet(); // those two characters, hashed: most words have none of them
    private final int[] pairs; // how many of a row's pairs no other row has

    /// A row that words name, and where its name ends in them.
    record Named(int row, int end) {}

    /// @param unnamed what is called so names nothing, as 合计
    RowNames(List<String> names, Search unnamed) {
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            int own = row;
            boolean isNamed = !unnamed.isIn(name);
            for (int i = 1; isNamed && i < name.length(); i++) {
                if (Han.is(name.charAt(i - 1)) && Han.is(name.charAt(i))) {
                    known.set(hash(pair(name, i)));
                    rows.merge(pair(name, i), own, (one, other) -> one == own ? one : SEVERAL);
                }
            }
        }
        pairs = new int[names.size()];
        rows.values().stream().filter(row -> row != SEVERAL).forEach(row -> pairs[row]++);
    }

    private static int pair(String words, int last) {
        return words.charAt(last - 1) << Character.SIZE | words.charAt(last);
    }

    private static int hash(int pair) {
        return (pair * 0x9E3779B1) >>> 19;
    }

    /// How many rows can be named.
    int size() {
        return (int) IntStream.of(pairs).filter(count -> count > 0).count();
    }

    /// The rows that words name, in the order of their names: half of what tells a row must be there.
    List<Named> in(String words) {
        Map<Integer, List<Integer>> found = new HashMap<>(); // by row, the places of its pairs
        for (int i = 1; i < words.length(); i++) {
            int pair = pair(words, i);
            Integer row = known.get(hash(pair)) ? rows.get(pair) : null;
            if (row != null && row != SEVERAL) {
                found.computeIfAbsent(row, any -> new ArrayList<>()).add(i);
            }
        }
        if (found.isEmpty()) {
            return List.of(); // as mostly
        }
        return found.entrySet().stream()
                .filter(row -> isNamed(row.getKey(), words, row.getValue()))
                .map(row -> new Named(row.getKey(), row.getValue().getLast() + 1))
                .sorted(Comparator.comparingInt(Named::end))
                .toList();
    }

    private boolean isNamed(int row, String words, List<Integer> places) {
        return 2 * places.stream().map(i -> pair(words, i)).distinct().count() >= pairs[row];
    }

    /// The only row that words name, or null.
    @Nullable
    Named only(String words) {
        List<Named> named = in(words);
        return named.size() == 1 ? named.getFirst() : null;
    }
}
