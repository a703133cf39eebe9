package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import java.util.regex.Pattern;

/// The points that a grade takes, which are nobody's: `90分（含）以上为优，80分（含）至90分为良`.
final class Grades {
    private static final Pattern BOUND =
            Pattern.compile("(?:（?[不]?含）?)?(?:及?以[上下]|至|—)|（[不]?含）|(?:的|及以[上下])?为?“?[优良中差]");

    private static final Search SCORE = Search.of("(?:自评|综合|绩效|评价)*(?:得分|评分|总分|分数)(?:均|都)?");

    private Grades() {}

    /// Whether the points there are where a grade begins or ends.
    static boolean isBound(String code, int at) {
        return BOUND.matcher(code).region(at + 1, code.length()).lookingAt();
    }

    /// Whether points of that name are said to be in a grade: `自评得分在90分（含）以上的6个`.
    static boolean isReached(String name, Figure points) {
        return isReached(points) && SCORE.matches(name);
    }

    /// Whether points are said to be reached by some, and are nobody's.
    static boolean isReached(Figure points) {
        Qualifier qualifier = points.quantity().qualifier();
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST;
    }

    /// Whether a bracket explains a grade by its points: `“优”（90分以上）`.
    static boolean isExplained(Figure points, Clause clause) {
        return clause.depth() > 0 && isReached(points);
    }
}
