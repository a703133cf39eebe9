package gouji.evaluation;

import java.util.ArrayList;
import java.util.List;

/// What must be taken from one list (`-`) and put into it (`+`) to make the other.
final class Differences {
    private Differences() {}

    static List<String> between(List<String> one, List<String> other) {
        var common = new int[one.size() + 1][other.size() + 1]; // longest common part from here to the ends
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var differences = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                i++;
                j++;
            } else if (j == other.size() || (i < one.size() && common[i + 1][j] >= common[i][j + 1])) {
                differences.add("-" + one.get(i++));
            } else {
                differences.add("+" + other.get(j++));
            }
        }
        return differences;
    }
}
