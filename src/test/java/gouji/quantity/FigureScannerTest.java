package gouji.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gouji.place.NormalForm;
import gouji.place.PlacedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "资金预算12万元，执行率92%|12万元 92%",
                "预算１，２８８．５９万元|1288.59万元",
                "价值5万余元|≈5万元",
                "清淤3公里；4.2022年度护坡10处|3公里 2022年 10处",
                "联系电话138****0000|''",
                "每人每月补助530元/人*月|530元/人*月",
                "下拨资金620余万元|≈620万元",
                "每个乡镇30-50万不等|30-50万元",
                "1　人防工程维护费12万元，前两项完成|12万元",
                "分别按500元.800元.1000元发放|500元 800元 1000元",
                "覆盖近600人|≈600人",
                "不少于4次，满意度95%以上|≥4次 ≥95%",
                "≥60个，小于5次|≥60个 <5次",
                "补助五十万元，实施二十一项|50万元 21项",
                "1季度一次|1季度 1次",
                "召开会议两次|2次",
                "上升2.5个百分点|2.5百分点",
                "下降27.%|27%",
                "发放宣传册2万册|2万册",
                "印制资料3万元份|3万元",
                "得96分，扣2分|96分 2分",
                "百分之九十|90%",
                "每人每月220元|220元",
                "标准为220元/人|220元/人",
                "缺岗2.4人·月，培训320人次·天，用电43.2千瓦·时|2.4人月 320人次天 43.2千瓦时",
                "运行3600车公里，周转2.8万吨公里，挖机86.4台班|3600车公里 2.8万吨公里 86.4台班",
                "到岗17.5人.月，扣1.2人•日|17.5人月 1.2人日",
                "收入1.5亿元，支出0.0052‰|1.5亿元 0.0052‰",
                "增长-5%|-5%",
                "完成率100.00%|100.00%",
                "执行数为215万元|215万元",
                "结余约0.49万元左右|≈0.49万元",
                "比预算节约14.16万元，签约3家|14.16万元 3家",
                "单价2.5万元/公里，补助950元/人·月|2.5万元/公里 950元/人·月",
                "资金到位率达到80%(含)-90%|80% 90%",
                "惠及3万人次|3万人次",
                "行动计划（2020—2022\u2005年）|2020年 2022年",
                "项目2个|2个",
                "下达指标400万元，收回指标250.13万元|400万元 250.13万元",
                "14周岁以下儿童66人|≤14周岁 66人",
                "其中科技资金4万元，已支付0.32万元|4万元 0.32万元",
                "2.8个站所调增，其中1.5个月内到位|8个 1.5个月",
                "保土量3.51万t，发电5.2万kW·h，投资3.5万|3.51万t 5.2万kW·h 3.5万元"
            })
    void readsEveryNotation(String text, String figures) {
        assertEquals(figures, scan(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市办发〔2019〕36号文件",
                "第3批次",
                "1.强化监管",
                "一、基本情况",
                "要求如下：1.建设站点；2.升级平台",
                "联系电话13800000000",
                "“4·28”事故",
                "项目编码130800215U0BMTOGTXUDI",
                "指标1：群众参与",
                "上午8:00-11:30",
                "2021级新生、2022届毕业生",
                "统一部署，一般公共服务，三公经费，一是加强",
                "8月4日",
                "附件2",
                "5.12防灾减灾日宣传活动",
                "八一对口慰问，建设队伍人员，二次伤害",
                "落实八项规定，“四个不摘”，做到“三个统一”"
            })
    void whatCountsNothingIsNoFigure(String text) {
        assertEquals("", scan(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020年度收入总计12万元|2020年 12万元",
                "2021年4月19日|2021年",
                "2020-2022年完成|2020年 2022年",
                "2022.12.31前|2022年",
                "结转113.5万元到2024年|113.5万元 2024年"
            })
    void yearsAreDates(String text, String figures) {
        assertEquals(figures, scan(text));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5万元",
        "(12.5), -12.5万元",
        "300万元, 300万元",
        "≥95%, ≥95%",
        "１００．００, 100.00万元",
        "'1,204.60', 1204.60万元"
    })
    void aCellOfOneFigureTakesItsUnitFromTheHeader(String cell, String quantity) {
        assertEquals(quantity, String.valueOf(FigureScanner.whole(NormalForm.of(cell), Unit.WAN_YUAN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "-", "/", "无", "已支付180万元", "1个中心、6个子台", "12.5.3"})
    void aCellThatIsNotOneFigureHasNone(String cell) {
        assertNull(FigureScanner.whole(NormalForm.of(cell), Unit.WAN_YUAN));
    }

    @Test
    void anyNumberInAnyNotationReadsBackToItself() {
        long seed = 42;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            var value = BigDecimal.valueOf(random.nextLong(1, 1L << random.nextInt(1, 34)), random.nextInt(5));
            String unit = List.of("万元", "元", "%", "人次", "分").get(random.nextInt(5));
            String original = "共计" + notation(value, random) + (random.nextBoolean() ? " " : "") + unit + "。";
            var text = PlacedText.of(original).rewrite(NormalForm::of);
            List<Figure> figures = FigureScanner.scan(text.text());
            assertEquals(
                    List.of(new Quantity(value, Unit.of(unit), null, null)),
                    figures.stream().map(Figure::quantity).toList(),
                    () -> "seed " + seed + ": " + original);
            Figure figure = figures.getFirst();
            assertEquals(
                    NormalForm.of(original.substring(2, original.length() - 1)),
                    NormalForm.of(text.quote(figure.start(), figure.end())),
                    () -> "seed " + seed + ": " + original);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "a", "a1", "1,", "1 ", "十", "一二", "不少于", "1.", "第", "2020-", "1年", "万", "1-", "（1）", " ", "百分之",
                "A-"
            })
    void noTextMakesThePatternsRunAway(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FigureScanner.scan(NormalForm.of(text)));
    }

    private static String notation(BigDecimal value, RandomGenerator random) {
        String plain = value.toPlainString();
        String separated = plain.replaceAll("(?<=\\d)(?=(\\d{3})+(?:\\.|$))(?<!\\.\\d{0,9})", ",");
        return switch (random.nextInt(4)) {
            case 0 -> plain;
            case 1 -> separated;
            case 2 -> wide(plain);
            default -> wide(separated);
        };
    }

    private static String wide(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).collect(Collectors.joining());
    }

    private static String scan(String text) {
        return FigureScanner.scan(NormalForm.of(text)).stream()
                .map(figure -> figure.quantity().toString())
                .collect(Collectors.joining(" "));
    }
}
