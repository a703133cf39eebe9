package gouji.evaluation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much two names share, 0 to 1; one that contains the other counts as 1.
final class Likeness {
    private Likeness() {}

    static double of(@Nullable String one, @Nullable String other) {
        String a = squash(one);
        String b = squash(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.contains(b) || b.contains(a)) {
            return 1;
        }
        Set<String> x = pairs(a);
        Set<String> y = pairs(b);
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return both.size() / (double) Math.max(1, Math.min(x.size(), y.size()));
    }

    private static String squash(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s　，,。.；;：:、“”\"'（）()《》<>]", "");
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs.isEmpty() ? Set.of(text) : pairs;
    }
}
