package gouji.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gouji.index.Condition.Compared;
import gouji.index.Condition.Comparison;
import gouji.index.Condition.Named;
import gouji.index.Condition.Not;
import gouji.index.Condition.Text;
import gouji.index.Condition.Years;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.util.List;
import java.util.Set;
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
                "专家 \"指导费|3|引号没有配对",
                "执行率<很高|4|“很高”不是数值",
                "执行率<|4|“”不是数值",
                "单位:|3|冒号后缺少内容",
                "专家 局:盐池|3|没有名为“局”的筛选",
                "指标:效率值|3|没有名为“效率值”的指标口径",
                "严重:很|3|“很”不是严重程度",
                "年度:去年|3|“去年”不是年度",
                "年度:2022..2020|3|不是年度",
                "预算数>100|7|金额请写明单位",
                "执行率<>5%|3|不能查“不等于”",
                "执行率≠95%|3|不能查“不等于”；请分两次查：执行率<数值，执行率>数值",
                "完成值!=100%|3|不能查“不等于”",
                "执行率=<>5%|3|不认识的比较符号，可用的有 < ≤ = ≥ >",
                "(执行率|0|括号没有配对",
                "项目（二|2|括号没有配对",
                "执行率）|3|括号没有配对",
                "绩效 NOT 预算|3|请在它前面加减号",
                "绩效 or 预算|3|请分几次查找",
                "绩效 && 预算|3|就是都要有",
                "100..200万元|0|预算数=100-200万元",
                "``|0|检索式是空的",
            })
    void aMistakeIsShownWhereItIs(String query, int position, String problem) {
        var error = assertThrows(QueryException.class, () -> SearchQuery.parse(query));
        assertEquals(position, error.position());
        assertEquals(true, String.valueOf(error.getMessage()).contains(problem), error.getMessage());
    }
}
