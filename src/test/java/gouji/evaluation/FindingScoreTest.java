package gouji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.evaluation.AnswerKey.Mistake;
import gouji.evaluation.AnswerKey.Trap;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingScoreTest {
    private static final Mistake SWAPPED = new Mistake(
            "a/01",
            "restatement",
            "error",
            "支出前后不一",
            List.of("883.86", "883.68"),
            "万元",
            List.of(),
            List.of("883.86 96"));
    private static final Mistake REPEATED =
            new Mistake("a/02", "duplicate", "warning", "指标重复", List.of(), "", List.of("补助资金拨付及时率"), List.of());
    private static final Trap BUDGETS = new Trap(List.of("860", "920.5"), "万元", "年初与全年");
    private static final AnswerKey KEY = new AnswerKey(List.of(SWAPPED, REPEATED), List.of(BUDGETS), List.of());

    @Test
    void aFindingWithBothNumbersFindsTheMistakeInWhateverUnit() {
        FindingScore score = FindingScore.of(List.of(finding(Kind.SUM, Severity.ERROR, "8838600元", "883.68万元")), KEY);
        assertEquals(List.of(SWAPPED), score.found());
        assertEquals(List.of(REPEATED), score.missed());
        assertEquals(List.of(), score.falseAlarms());
    }

    @Test
    void aMistakeWithoutNumbersIsFoundByKindAndQuote() {
        FindingScore score = FindingScore.of(List.of(finding(Kind.DUPLICATE, Severity.WARNING, "100%")), KEY);
        assertEquals(List.of(REPEATED), score.found());
        assertEquals(
                List.of(),
                FindingScore.of(List.of(finding(Kind.NAME, Severity.WARNING, "100%")), KEY)
                        .found());
    }

    @Test
    void whatFollowsFromAMistakeIsNeitherFoundNorFalse() {
        FindingScore score = FindingScore.of(List.of(finding(Kind.RATIO, Severity.ERROR, "883.86万元", "96%")), KEY);
        assertEquals(List.of(), score.found());
        assertEquals(List.of(), score.falseAlarms());
        assertEquals(1, score.alarms());
    }

    @Test
    void aFalseAlarmMayFallForALookAlikeButInfoNeverDoes() {
        Finding fell = finding(Kind.RESTATEMENT, Severity.WARNING, "860万元", "920.5万元");
        FindingScore score = FindingScore.of(List.of(fell), KEY);
        assertEquals(List.of(fell), score.falseAlarms());
        assertEquals(List.of(BUDGETS), score.trapped());
        FindingScore mild = FindingScore.of(List.of(finding(Kind.RESTATEMENT, Severity.INFO, "860万元", "920.5万元")), KEY);
        assertEquals(List.of(), mild.falseAlarms());
        assertEquals(0, mild.alarms());
    }

    private static Finding finding(Kind kind, Severity severity, String... figures) {
        Place place = new Place(null, null, 0, null, null, null, null, "补助资金拨付及时率");
        List<Finding.Stated> stated = Arrays.stream(figures)
                .map(figure -> new Finding.Stated(
                        figure.replaceAll("[^0-9.]", ""), figure.replaceAll("[0-9.]", ""), "stated", place))
                .toList();
        return new Finding("a.docx", "rule", kind, severity, "数字不符", stated, null, null, null, List.of());
    }
}
