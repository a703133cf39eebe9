package gouji.extract.prose;

import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Points taken off and what for: `培训人次未完成，扣①`, `失分主要在预算调整率（扣①）`, `产出指标共扣①` are 培训人次未完成扣分 and so on.
final class Deductions {
    private static final String NAME = "扣分";
    private static final Pattern TAKES_OFF =
            Pattern.compile("(?:共|各|合计|分别|累计|酌情|应|仅|只|被)*(?:扣减|扣除|扣|失|丢)(?:了|去|分)?(?:共|为)?$");
    private static final Search GRADE = Search.of("(?:评价|自评)?(?:等级|等次|结果)");
    private static final int LONGEST_REASON = 24;
    private static final int LONGEST_VERB = 8;

    private final String code;
    private final List<Clause> clauses;

    Deductions(String code, List<Clause> clauses) {
        this.code = code;
        this.clauses = clauses;
    }

    /// Whether the figure there is of points taken off.
    static boolean isDeduction(String code, int at) {
        return code.charAt(at) == Coded.SCORE
                && TAKES_OFF
                        .matcher(code.substring(Math.max(0, at - LONGEST_VERB), at))
                        .find();
    }

    /// What points were taken off, when they were taken off for that: 产出指标 of `产出指标共扣①，得①`.
    static String without(String name) {
        return name.endsWith(NAME) && name.length() > NAME.length()
                ? name.substring(0, name.length() - NAME.length())
                : name;
    }

    /// The indicator of points that were taken off one that has been told: 投入 of `投入15分，得①，因目标不细扣①`.
    static String of(@Nullable String indicator, String name) {
        if (indicator == null) {
            return name;
        }
        int last = indicator.lastIndexOf('/');
        boolean isAnother = last > 0 && indicator.endsWith(NAME);
        return (isAnother ? indicator.substring(0, last) : indicator) + "/" + name;
    }

    /// What the points are taken off for; empty where nothing says it.
    ///
    /// @param own the words of the figure's own clause
    String name(String own, Clause clause) {
        Matcher off = TAKES_OFF.matcher(own);
        String reason = off.find() ? own.substring(0, off.start()) : own;
        for (int i = clauses.indexOf(clause) - 1; reason.length() < 2 && i >= 0; i--) {
            Clause before = clauses.get(i);
            if (before.sentence() != clause.sentence() || before.part() != clause.part()) {
                break;
            }
            reason = reason(before);
        }
        reason = reason.replaceFirst("^(?:因|扣分项[是为]|[和及与并、])(?=.{2})", "");
        return reason.isEmpty() ? "" : reason + NAME;
    }

    /// The words at the end of a clause, after its last figure, or before its first where it ends with one.
    private String reason(Clause clause) {
        int end = clause.end();
        int start = end;
        while (start > clause.start() && !Coded.isFigure(code.charAt(start - 1))) {
            start--;
        }
        if (end - start < 2) {
            end = clause.start();
            while (end < clause.end() && !Coded.isFigure(code.charAt(end))) {
                end++;
            }
            start = clause.start();
        }
        String reason = code.substring(start, end)
                .replaceFirst("^(?:失分|扣分)?(?:主要)?(?:原因|项)?[是在为]", "")
                .replaceFirst("(?:自评)?(?:得|为|共|满分|分值)$", "")
                .strip();
        if (GRADE.leading(reason).isPresent()) {
            return "";
        }
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(reason.length() - LONGEST_REASON);
    }
}
