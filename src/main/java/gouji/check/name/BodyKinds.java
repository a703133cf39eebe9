package gouji.check.name;

import gouji.rule.RuleNode;
import java.util.List;
import java.util.regex.Pattern;

/// 单位的类别: what names of bodies end with, one pattern for each sort; the first is that of towns.
record BodyKinds(List<Pattern> ends) {
    private static final int SHORTEST = 3;

    static BodyKinds of(RuleNode node) {
        return new BodyKinds(node.texts().stream()
                .map(words -> Pattern.compile("(?:" + words + ")$"))
                .toList());
    }

    boolean isBody(String name) {
        return of(name) >= 0;
    }

    boolean isTown(String name) {
        return of(name) == 0;
    }

    /// Whether both are of one sort: a school and a school, a bureau and a bureau.
    boolean areAlike(String one, String other) {
        return isBody(one) && of(one) == of(other);
    }

    private int of(String name) {
        for (int i = 0; i < ends.size() && name.length() >= SHORTEST; i++) {
            if (ends.get(i).matcher(name).find()) {
                return i;
            }
        }
        return -1;
    }
}
