package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists of what was paid to whom: how many, at which price, how much.
class PaymentTableTest {
    @Test
    void aTableOfPaymentsTellsPricesPeopleAndAmountsPaid() {
        var read = Sketch.of("""
                类型|标准（元/月）|上半年|<|下半年|<|全年金额（万元）
                ^|^|人数|金额（万元）|人数|金额（万元）|^
                孤儿|1200|20|14.4|18|12.96|27.36
                """, "儿童福利补贴发放情况", null);
        assertEquals(
                List.of("孤儿 单价 1200元", "孤儿 完成值 20人", "孤儿 支出 14.4万元", "孤儿 完成值 18人", "孤儿 支出 12.96万元", "孤儿 支出 27.36万元"),
                plain(read));
    }

    @Test
    void aTableOfPlansTellsNoPayments() {
        var read = Sketch.of("""
                类型|人数|金额（万元）
                孤儿|20|14.4
                """, "儿童福利补贴测算", null);
        assertEquals(List.of("孤儿 其他 20人", "孤儿 其他 14.4万元"), plain(read));
    }

    @Test
    void aColumnOfUnitsBesideTheQuantitiesSaysNothingOfTheAmounts() {
        var read = Sketch.of("""
                作物|计量单位|承保数量|每亩保费（元）|赔款
                水稻|万亩|3.2|45|96.5
                温室|座|180|260|12
                合计|<|—|—|108.5
                """, "保险赔付表", "单位：万元");
        assertEquals(
                List.of("水稻 完成值 3.2万亩", "水稻 单价 45元", "水稻 支出 96.5万元", "温室 完成值 180座", "温室 单价 260元", "温室 支出 12万元"),
                plain(read).subList(0, 6));
    }

    @Test
    void contractsAreNamedByTheColumnThatTellsThemApartAndTheirSumByTheKind() {
        var read = Sketch.of("""
                类别|合同|合同额|累计已付|支付比例
                施工|北段|300|270|90%
                ^|南段|200|190|95%
                ^|小计|500|460|92%
                服务|设计|20|20|100%
                ^|小计|20|20|100%
                总计|<|520|480|92.31%
                """, "合同付款情况", "单位：万元");
        assertEquals(
                List.of("北段 支出 270万元", "南段 支出 190万元", "施工 支出 460万元 @小计", "设计 支出 20万元", "服务 支出 20万元 @小计"),
                plain(read).stream()
                        .filter(fact -> fact.contains(" 支出 ") && !fact.contains("总计"))
                        .toList());
        assertEquals("北段 占比 90%", plain(read).get(2));
        assertEquals(
                List.of(),
                read.relations().stream()
                        .filter(relation -> relation.contains("90%"))
                        .toList());
    }

    @Test
    void whatWasReachedMayStandUnderTheWordsForTheActualSituation() {
        var read = Sketch.of("""
                一级指标|二级指标|三级指标|评分标准|分值|实际情况|自评得分
                产出|质量|泵站完好率|≥95%得满分|5|96.5%|5
                ^|^|管护队伍|健全得满分|5|较健全|4
                """);
        assertEquals(
                List.of("某县应急管理局 完成值 96.5% @质量/泵站完好率"),
                read.facts().stream().filter(fact -> fact.contains("完成值")).toList());
    }

    @Test
    void sentencesUnderATableOfASheetAreProseAndNoRow() {
        var read = Sketch.of("""
                资金来源|全年预算数|执行数
                县级资金|60|57
                2.项目全年预算60万元，各项手续齐全，年末结转3万元。||
                """, "资金使用情况", "单位：万元");
        assertEquals("某县应急管理局 结转数 3万元 @年末结转", read.facts().getLast());
    }

    /// The facts without what else tells columns apart.
    private static List<String> plain(Sketch read) {
        return read.facts().stream().map(fact -> fact.replaceAll(" #.*", "")).toList();
    }
}
