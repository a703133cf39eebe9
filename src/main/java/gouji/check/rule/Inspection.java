package gouji.check.rule;

import java.util.Arrays;
import java.util.Locale;

/// What is looked for in a report's words and rows by a method of its own; named in rules as `inspection: same-code`.
public enum Inspection {
    IMPOSSIBLE_DATE,
    LAST_YEARS_END,
    HEADING_YEAR,
    SENTENCE_YEAR,
    ROW_DATE,
    DUE_DATE,
    AFTER_SIGNED,
    FORM_YEAR,
    SIGNED_TOO_EARLY,
    DUE_BEFORE,
    CLOSED_BEFORE_YEAR_END,
    LEFT_IN_WORDS,
    OPENING_BALANCE,
    QUOTED_YEAR,
    COMPARED_YEAR,
    NUMBERING_GAP,
    ABSENT_PART,
    SAME_INDICATOR,
    SAME_CODE,
    SAME_NUMBER,
    BLANK_CELL,
    PROMISED_BELOW,
    DATES_AS_TOLD,
    SIMILAR_NAMES,
    PARTS_IN_WORDS,
    LISTED_THINGS,
    INDICATOR_UNIT,
    TARGET_WITHOUT_FIGURE,
    GOAL_WITHOUT_RESULT,
    TOLD_TWICE,
    SAID_TO_BE_NONE,
    OPENING_IN_WORDS,
    ACCOUNT_PATH,
    DOUBLED_WORDS,
    LISTED_TWICE,
    SAME_POINT,
    SAME_SEGMENT,
    SAME_BODY,
    SAME_HEADING,
    SAME_ROW,
    SELF_NAME,
    OTHER_NAME,
    ACCOUNT_NAME,
    SPELT_TWICE,
    TABLE_BELOW,
    ONLY_HINT,
    OTHER_BUREAU,
    SAME_SENTENCE,
    EVALUATED_PROJECTS,
    PRICE_TIMES_COUNT,
    AVERAGE_SCORE,
    SCORE_AS_RATE,
    UNEXPLAINED_LOSS,
    TABLE_ALGEBRA;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Inspection of(String id) {
        return Arrays.stream(values())
                .filter(inspection -> inspection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no inspection " + id));
    }
}
