package gouji.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What cannot be read is said with its place; the rest is read all the same.
class DoubtfulTableTest {
    @Test
    void figuresThatCannotBeReadAreSaidAndNeverReadInPart() {
        var read = Sketch.of("""
                项目名称|预算数（万元）|执行数（万元）
                安全宣传|l2.5|12．．5
                隐患治理|30|2□.5万元
                """);
        assertEquals(List.of("隐患治理 预算数 30万元"), read.facts());
        assertEquals(
                List.of(
                        "第1张表第2行第2列的“l2.5”无法读作数字，未提取，请核对原件。",
                        "第1张表第2行第3列的“12．．5”无法读作数字，未提取，请核对原件。",
                        "第1张表第3行第3列的“2□.5万元”无法读作数字，未提取，请核对原件。"),
                remarks(read));
    }

    @Test
    void numberingAndDatesAreReadable() {
        var read = Sketch.of("""
                编号|项目名称|预算数（万元）|日期
                1.1.2|安全宣传|12.5|2021.3.5
                """);
        assertEquals(List.of(), remarks(read));
    }

    @Test
    void aTableWithoutAKnownHeaderSaysSoAndKeepsItsFigures() {
        var read = Sketch.of("""
                东山|12|30|甲|5
                西河|8|15|乙|7
                """);
        assertEquals(
                List.of(
                        "某县应急管理局 其他 12 @东山",
                        "某县应急管理局 其他 30 @东山",
                        "某县应急管理局 其他 5 @甲",
                        "某县应急管理局 其他 8 @西河",
                        "某县应急管理局 其他 15 @西河",
                        "某县应急管理局 其他 7 @乙"),
                read.facts());
        assertEquals(List.of("第1张表没有认得的表头，其中6个数（第1行第2列“12”等）是什么未能判断，请核对原件。"), remarks(read));
    }

    @Test
    void unitsThatContradictEachOtherAreSaid() {
        var read = Sketch.of("""
                项目名称|预算数（万元）|执行数（万元）
                安全宣传|12.5|11
                """, "项目支出表", "单位：元");
        assertEquals(List.of("安全宣传 预算数 12.5万元", "安全宣传 执行数 11万元"), read.facts());
        assertEquals(List.of("第1张表单位不一：表上注明“元”，表头为“万元”，按表头读取，请核对。"), remarks(read));
    }

    @Test
    void aTableOfContentsHoldsNoFigures() {
        var read = Sketch.of("""
                一、部门概况|1
                二、收支情况|3
                三、绩效自评|12
                """);
        assertEquals(List.of(), read.facts());
        assertEquals(List.of(), remarks(read));
    }

    @Test
    void aTitleRowCountsNothing() {
        var read = Sketch.of("""
                附件2 项目支出绩效自评表（2021年度）|<|<
                项目名称|文物保护|<
                """);
        assertEquals(List.of(), read.facts());
    }

    private static List<String> remarks(Sketch read) {
        return read.draft().remarks().stream().map(Remark::text).toList();
    }
}
