package gouji.ingest.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Block;
import gouji.document.Cell;
import gouji.document.Paragraph;
import gouji.document.Section;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineBuilderTest {
    private static final Look BODY = new Look(0, false, 16, false, "仿宋");
    private static final Look BOLD = new Look(0, true, 16, false, "仿宋");
    private static final Look DARK = new Look(0, false, 16, false, "黑体");
    private static final Look TITLE = new Look(0, false, 22, true, "宋体");
    private static final String SENTENCE = "本年各项工作按计划推进，资金使用规范，绩效目标基本实现。";

    @Test
    void numberedHeadingsNestAsInOfficialDocuments() {
        assertEquals(
                """
                # 第一部分 概况
                  # 一、职能
                    # （一）主要职能。
                      本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                    # （二）机构
                      本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # 二、收支
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 第二部分 说明
                """, outline("第一部分 概况", "一、职能", "（一）主要职能。", SENTENCE, "（二）机构", SENTENCE, "二、收支", SENTENCE, "第二部分 说明"));
    }

    @Test
    void sentencesWithNumbersBeforeThemStayText() {
        assertEquals(
                """
                # 一、预算安排
                  1.道路养护费：资金预算12万元，全部到位。
                  2．修订制度三项，开展培训两次；
                  （3）会议费5万元
                  ①绿化
                  ②照明
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """,
                outline("一、预算安排", "1.道路养护费：资金预算12万元，全部到位。", "2．修订制度三项，开展培训两次；", "（3）会议费5万元", "①绿化", "②照明", SENTENCE));
    }

    @Test
    void countingThatGoesOnInAnotherNotationStaysOnItsLevel() {
        var builder = new OutlineBuilder();
        for (String heading : List.of("1、收入情况", "2、支出情况", "三、结余情况")) {
            builder.add(Paragraph.of(heading), DARK).add(Paragraph.of(SENTENCE), BODY);
        }
        assertEquals("""
                # 1、收入情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 2、支出情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 三、结余情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, shown(builder));
    }

    @Test
    void anInnerNumberMayStandOutsideWhenItGoesOnCounting() {
        assertEquals("""
                # 1、收入情况
                  # （一）总体
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # （二）结构
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 2、支出情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, outline("1、收入情况", "（一）总体", SENTENCE, "（二）结构", SENTENCE, "2、支出情况", SENTENCE));
    }

    @Test
    void aStyledHeadingWithoutNumberStandsBesideNumberedOnesOfItsLevel() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of("一、总体情况"), BODY.withLevel(1))
                .add(Paragraph.of("（一）部门职能"), BODY.withLevel(2))
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("各项指标完成情况"), BODY.withLevel(2))
                .add(Paragraph.of("1.执行情况"), BODY.withLevel(3))
                .add(Paragraph.of(SENTENCE), BODY);
        assertEquals("""
                # 一、总体情况
                  # （一）部门职能
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # 各项指标完成情况
                    # 1.执行情况
                      本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, shown(builder));
    }

    @Test
    void aHeadingThatOnlyLooksLikeOneStandsBesideNumberedOnesThatLookAlike() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of("某县水务局2019年度绩效自评报告"), TITLE)
                .add(Paragraph.of("目标下达情况"), DARK)
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("（一）年初下达"), BODY)
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("二、目标完成情况"), DARK)
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("项目1河道整治："), BOLD)
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("项目2堤防加固："), BOLD)
                .add(Paragraph.of(SENTENCE), BODY);
        assertEquals("""
                某县水务局2019年度绩效自评报告
                # 目标下达情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # （一）年初下达
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 二、目标完成情况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # 项目1河道整治：
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                  # 项目2堤防加固：
                    本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, shown(builder));
    }

    @Test
    void anAutomaticNumberCountsLikeATypedOne() {
        var builder = new OutlineBuilder()
                .add(new Paragraph("一、", PlacedText.of("基本情况")), BODY)
                .add(new Paragraph("1.", PlacedText.of("养护费：预算12万元，用于道路养护。")), BODY);
        assertEquals("""
                # 一、基本情况
                  1.养护费：预算12万元，用于道路养护。
                """, shown(builder));
    }

    @Test
    void aTableOfContentsIsNotASecondOutline() {
        assertEquals("""
                目 录
                一、概况………1
                二、收支………3
                # 一、概况
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                # 二、收支
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, outline("目 录", "一、概况………1", "二、收支………3", "一、概况", SENTENCE, "二、收支", SENTENCE));
    }

    @Test
    void aPartAndItsTitleOnTwoLinesAreOneHeading() {
        assertEquals("""
                # 第一部分 整体绩效目标
                  本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, outline("第一部分", "整体绩效目标", SENTENCE));
    }

    @Test
    void aTableTakesItsTitleNumberAndUnitFromTheLinesAbove() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of("三、决算报表"), DARK)
                .add(Paragraph.of("收入支出决算总表"), TITLE)
                .add(Paragraph.of("公开01表"), BODY)
                .add(Paragraph.of("部门：某县水务局 金额单位：万元"), BODY)
                .add(table());
        assertEquals("""
                # 三、决算报表
                  部门：某县水务局 金额单位：万元
                  [收入支出决算总表 公开01表 | 金额单位：万元]
                """, shown(builder));
    }

    @Test
    void aLineOfFormNumberAndUnitSaysNothingElse() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of(SENTENCE), BODY)
                .add(Paragraph.of("公开05表　金额单位：元"), BODY)
                .add(table());
        assertEquals("""
                本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                [- | 金额单位：元]
                """, shown(builder));
    }

    @Test
    void aTableOfCountsTakesTheUnitThatTheyAreCountedIn() {
        for (String unit : List.of("单位：户", "（单位：人次）", "单位: 万亩", "计量单位：公里")) {
            var builder = new OutlineBuilder()
                    .add(Paragraph.of(SENTENCE), BODY)
                    .add(Paragraph.of("表2　各镇管网改造完成情况表"), BODY)
                    .add(Paragraph.of(unit), BODY)
                    .add(table());
            assertEquals(SENTENCE + "\n[表2　各镇管网改造完成情况表 | " + unit + "]\n", shown(builder));
        }
    }

    @Test
    void theNameOfABureauAboveATableIsNoUnit() {
        for (String bureau : List.of("单位：某县水务局", "单位：人社局", "填报单位：户籍管理所")) {
            var builder = new OutlineBuilder().add(Paragraph.of(bureau), BODY).add(table());
            assertEquals(bureau + "\n[- | -]\n", shown(builder));
        }
    }

    @Test
    void aHeadingAboveATableNamesItAndStays() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of("一、部门整体自评表"), DARK)
                .add(Paragraph.of("（单位：元）"), BODY)
                .add(table());
        assertEquals("""
                # 一、部门整体自评表
                  [一、部门整体自评表 | （单位：元）]
                """, shown(builder));
    }

    @Test
    void theTitleOfAChartBelowItsDataNamesThem() {
        var builder = new OutlineBuilder()
                .add(Paragraph.of(SENTENCE), BODY)
                .add(table())
                .add(Paragraph.of("图1：收支变动情况（单位：万元）"), BODY)
                .add(Paragraph.of(SENTENCE), BODY);
        assertEquals("""
                本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                [图1：收支变动情况（单位：万元） | （单位：万元）]
                本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                """, shown(builder));
    }

    @Test
    void aSentenceAboveATableIsNotItsCaption() {
        var builder = new OutlineBuilder().add(Paragraph.of(SENTENCE), BODY).add(table());
        assertEquals("""
                本年各项工作按计划推进，资金使用规范，绩效目标基本实现。
                [- | -]
                """, shown(builder));
    }

    @Test
    void aParagraphTooLongForAnyReaderIsCutAfterASentence() {
        var builder = new OutlineBuilder().add(new Paragraph("1.", PlacedText.of(SENTENCE.repeat(400))), BODY);
        List<Block> parts = builder.build().blocks();
        assertEquals(
                "1." + SENTENCE.repeat(178) + "|" + SENTENCE.repeat(178) + "|" + SENTENCE.repeat(44),
                parts.stream().map(part -> ((Paragraph) part).shown()).collect(Collectors.joining("|")));
    }

    @Test
    void aTextWithoutAnyMarkIsCutToo() {
        var builder = new OutlineBuilder().add(Paragraph.of("字".repeat(10_001)), BODY);
        assertEquals(
                List.of(5000, 5000, 1),
                builder.build().blocks().stream()
                        .map(part -> ((Paragraph) part).text().length())
                        .toList());
    }

    private static Table table() {
        return new Table(1, 1, List.of(new Cell(0, 0, 1, 1, PlacedText.of("12"))), null, null, 0, List.of());
    }

    private static String outline(String... lines) {
        var builder = new OutlineBuilder();
        for (String line : lines) {
            builder.add(Paragraph.of(line), BODY);
        }
        return shown(builder);
    }

    private static String shown(OutlineBuilder builder) {
        var out = new StringBuilder();
        show(builder.build(), "", out);
        return out.toString();
    }

    private static void show(Section section, String indent, StringBuilder out) {
        for (Block block : section.blocks()) {
            out.append(indent)
                    .append(
                            switch (block) {
                                case Paragraph p -> p.shown();
                                case Table t ->
                                    "[" + (t.caption() == null ? "-" : t.caption()) + " | "
                                            + (t.unitNote() == null ? "-" : t.unitNote()) + "]";
                            })
                    .append('\n');
        }
        for (Section inner : section.sections()) {
            Paragraph heading = inner.heading();
            out.append(indent)
                    .append("# ")
                    .append(heading == null ? "" : heading.shown())
                    .append('\n');
            show(inner, indent + "  ", out);
        }
    }
}
