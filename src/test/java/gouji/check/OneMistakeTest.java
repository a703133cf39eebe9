package gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One mistake, one finding, with what comes of it under it.
class OneMistakeTest {

    @Test
    void anAmountThatIsNoProductIsAlsoWhyTheSumIsOff() {
        assertEquals(
                "单价、数量与金额不符 → 2370.00万元 < 各项之和不符",
                joined(
                        finding("单价、数量与金额不符", Kind.RATIO, "2370.00万元", "2730.00万元", "1580元", "1250人"),
                        finding("各项之和不符", Kind.SUM, "5495.20万元", "5135.20万元", "2730.00万元", "2765.20万元")));
    }

    @Test
    void ofTwoCountsTheOneIsWrongWithWhichTheAmountDoesNotComeOut() {
        assertEquals(
                "两处不一 → 186台 < 金额不符",
                joined(
                        finding("两处不一", Kind.RESTATEMENT, null, "168台", "186台"),
                        finding("金额不符", Kind.RATIO, "302.40万元", "1.8万元", "334.80万元", "168台")));
    }

    @Test
    void twoMistakesInOneSumStayTwo() {
        assertEquals(
                "单价、数量与金额不符 → 2370.00万元; 各项之和不符 → 5495.20万元",
                joined(
                        finding("单价、数量与金额不符", Kind.RATIO, "2370.00万元", "2730.00万元", "1580元", "1250人"),
                        finding("各项之和不符", Kind.SUM, "5495.20万元", "5035.20万元", "2730.00万元", "2765.20万元")));
    }

    @Test
    void figuresThatAreAlikeByChanceJoinNothing() {
        assertEquals(
                "甲得分不符 → 9分; 乙总分不符 → 99分",
                joined(
                        finding("甲得分不符", Kind.SCORE, "9分", "10分", "90%"),
                        finding("乙总分不符", Kind.SCORE, "99分", "98分", "10分", "89分")));
    }

    @Test
    void aMissedTargetWithFullMarksAndWithoutAReasonIsOneFinding() {
        Finding.Stated target = stated("90%", 3);
        Finding.Stated actual = stated("81%", 3);
        assertEquals(
                "没有达到目标，却得满分 < 没有说明原因",
                joined(
                        finding("没有达到目标，却得满分", Kind.COMPLETION, null, List.of(target, actual, stated("10分", 3))),
                        finding("没有说明原因", Kind.MISSING, null, List.of(target, actual))));
    }

    @Test
    void aGradeThatFitsTheOtherScoreComesOfTheWrongOne() {
        Finding.Stated score = stated("89.5分", 3);
        assertEquals(
                "总分前后不一 → 98.5分 < 等次不符",
                joined(
                        finding("总分前后不一", Kind.RESTATEMENT, "98.5分", List.of(score, stated("98.5分", 7))),
                        finding("等次不符", Kind.SCORE, "90分", List.of(score))));
    }

    @Test
    void twoSumsOfTheSamePartsThatLackTheSameAreOneMistake() {
        assertEquals(
                "功能分类表不符 → 337.70万元 < 项目表不符",
                joined(
                        finding(
                                "功能分类表不符",
                                Kind.SUM,
                                "337.70万元",
                                List.of(
                                        stated("355.70万元", "total", 1),
                                        stated("213.20万元", "part", 2),
                                        stated("124.50万元", "part", 3))),
                        finding(
                                "项目表不符",
                                Kind.SUM,
                                "1222.50万元",
                                List.of(
                                        stated("1240.50万元", "total", 11),
                                        stated("884.80万元", "part", 12),
                                        stated("213.20万元", "part", 13),
                                        stated("124.50万元", "part", 14)))));
    }

    @Test
    void twoScoresOffByOnePointAreTwoMistakesThoughTheirPartsAreAlike() {
        assertEquals(
                "甲总分不符 → 98分; 乙总分不符 → 97分",
                joined(
                        finding(
                                "甲总分不符",
                                Kind.SCORE,
                                "98分",
                                List.of(
                                        stated("97分", "total", 1),
                                        stated("9分", "part", 1),
                                        stated("50分", "part", 1),
                                        stated("30分", "part", 1))),
                        finding(
                                "乙总分不符",
                                Kind.SCORE,
                                "97分",
                                List.of(
                                        stated("96分", "total", 2),
                                        stated("8分", "part", 2),
                                        stated("50分", "part", 2),
                                        stated("30分", "part", 2),
                                        stated("9分", "part", 2)))));
    }

    @Test
    void aHintThatExplainsAnErrorIsItsLikelyCause() {
        Finding hint =
                finding("疑为同一数", Kind.RESTATEMENT, null, "194.07万元", "190.47万元").with(Severity.INFO);
        List<Finding> all = OneMistake.joined(
                List.of(hint, finding("大于整体", Kind.SUBSET, "538.95万元", "535.35万元", "194.07万元", "344.88万元")));

        assertEquals(
                List.of("大于整体", "疑为同一数"),
                List.of(all.getFirst().message(), String.valueOf(all.getFirst().diagnosis())));
        assertEquals(5, all.getFirst().values().size());
    }

    private static String joined(Finding... findings) {
        return OneMistake.joined(List.of(findings)).stream()
                .map(finding -> finding.message()
                        + (finding.expected() == null
                                ? ""
                                : " → " + finding.expected().value()
                                        + finding.expected().unit())
                        + finding.consequences().stream()
                                .map(consequence -> " < " + consequence)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }

    /// Each figure in a paragraph of its own.
    private static Finding finding(String message, Kind kind, @Nullable String expected, String... figures) {
        int first = message.hashCode();
        return finding(
                message,
                kind,
                expected,
                Arrays.stream(figures)
                        .map(figure ->
                                stated(figure, first + Arrays.asList(figures).indexOf(figure)))
                        .toList());
    }

    private static Finding finding(String message, Kind kind, @Nullable String expected, List<Finding.Stated> values) {
        Finding.Stated right = expected == null ? null : stated(expected, 0);
        return new Finding(
                "自评.docx",
                "r",
                kind,
                Severity.ERROR,
                message,
                values,
                right == null ? null : new Finding.Expected(right.value(), right.unit()),
                null,
                null,
                List.of());
    }

    private static Finding.Stated stated(String figure, int paragraph) {
        return stated(figure, "stated", paragraph);
    }

    private static Finding.Stated stated(String figure, String role, int paragraph) {
        String value = figure.replaceAll("[^\\d.].*", "");
        return new Finding.Stated(
                value,
                figure.substring(value.length()),
                role,
                new Place(null, null, paragraph, null, null, null, null, figure));
    }
}
