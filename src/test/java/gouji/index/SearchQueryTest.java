package gouji.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gouji.index.Condition.Compared;
import gouji.index.Condition.Comparison;
import gouji.index.Condition.Named;
import gouji.index.Condition.Not;
import gouji.index.Condition.Text;
import gouji.index.Condition.Years;
import gouji.index.QueryException.Problem;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
    private static List<Condition> parsed(String query) {
        return SearchQuery.parse(query).conditions();
    }

    @Test
    void wordsPhrasesAndExclusions() {
        assertEquals(
                List.of(
                        new Text("专家指导费", false),
                        new Text("培训 会议", true),
                        new Not(new Text("差旅", false)),
                        new Not(new Named(Filter.BUREAU, "财政局"))),
                parsed("专家指导费　“培训 会议” －差旅 -bureau:财政局"));
    }

    @Test
    void aComparisonOfAMeasureIsOfThatMeasure() {
        assertEquals(
                List.of(new Compared(Set.of(Measure.EXECUTION_RATE), null, Comparison.LESS, Quantity.of("95", "%"))),
                parsed("执行率＜９５％"));
    }

    @Test
    void budgetIsAnyVersionOfTheBudget() {
        assertEquals(
                List.of(new Compared(
                        Set.of(Measure.BUDGET, Measure.INITIAL_BUDGET, Measure.FULL_BUDGET),
                        null,
                        Comparison.AT_LEAST,
                        Quantity.of("100", "万元"))),
                parsed("预算数>=100万元"));
    }

    @Test
    void whateverElseStandsLeftIsASubject() {
        assertEquals(
                List.of(new Compared(Set.of(), "路灯改造", Comparison.MORE, Quantity.of("10", "万元"))),
                parsed("路灯改造 > 10 万元"));
    }

    @Test
    void yearsAreOneOrARange() {
        assertEquals(
                List.of(new Years(2020, 2020), new Years(2020, 2022), new Years(2020, 9999), new Years(0, 2019)),
                parsed("年度:2020年 year:2020..2022 年份:2020.. 年度<2020"));
    }

    @Test
    void theHeadsOfOurOwnTablesAreNamesOfFilters() {
        assertEquals(parsed("类型:疑点 指标:执行率 文件:决算"), parsed("类别:疑点 口径:执行率 报告:决算"));
    }

    @Test
    void bracketsInNamesAreWords() {
        assertEquals(List.of(new Text("幼儿园(二期)", false), new Text("(段落", true)), parsed("幼儿园（二期） “（段落”"));
    }

    @Test
    void theRangeThatMessagesTeachIsUnderstood() {
        assertEquals(Comparison.BETWEEN, ((Compared) parsed("预算数=100-200万元").getFirst()).comparison());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "专家 \"指导费|3|UNPAIRED_QUOTE|",
                "专家 \"\"|3|EMPTY_QUOTE|",
                "执行率<很高|4|NO_NUMBER|很高",
                "执行率<|4|NO_NUMBER|``",
                "单位:|3|NOTHING_AFTER_COLON|",
                "专家 局:盐池|3|NO_FILTER|局",
                "指标:效率值|3|NO_MEASURE|效率值",
                "严重:很|3|NO_SEVERITY|很",
                "年度:去年|3|NO_YEAR|去年",
                "年度:2022..2020|3|NO_YEAR|2022..2020",
                "年度>去年|3|NO_YEAR|去年",
                "预算数>100|7|NO_UNIT|100",
                "执行率<>5%|3|UNEQUAL|执行率",
                "执行率≠95%|3|UNEQUAL|执行率",
                "完成值!=100%|3|UNEQUAL|完成值",
                "执行率=<>5%|3|NO_OPERATOR|=<>",
                "(执行率|0|UNPAIRED_BRACKET|",
                "项目（二|2|UNPAIRED_BRACKET|",
                "执行率）|3|UNPAIRED_BRACKET|",
                "绩效 NOT 预算|3|NOT|",
                "绩效 or 预算|3|OR|OR",
                "绩效 && 预算|3|AND|&&",
                "100..200万元|0|BARE_RANGE|",
                "``|0|EMPTY|",
            })
    void aMistakeIsShownWhereItIs(String query, int position, Problem problem, @Nullable String written) {
        var error = assertThrows(QueryException.class, () -> SearchQuery.parse(query));
        assertEquals(position, error.position());
        assertEquals(problem, error.problem());
        assertEquals(written, error.details().isEmpty() ? null : error.details().getFirst());
    }

    @Test
    void thePlaceOfAMistakeIsPointedAt() {
        var error = assertThrows(QueryException.class, () -> SearchQuery.parse("a 专家 局:盐池"));
        assertEquals("  a 专家 局:盐池\n    　　 ^", error.pointedAt());
    }
}
