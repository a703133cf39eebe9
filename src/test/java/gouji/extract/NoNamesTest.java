package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words before a figure that are no name: whom or what it is about stands elsewhere.
class NoNamesTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void whatWasGrantedToTheBureauIsTheBureaus() {
        assertEquals(List.of("本单位 年初预算数 96万元"), read("县财政批复我局2022年年初预算96万元。"));
        assertEquals(List.of("本单位 年初预算数 512万元"), read("市人大批准我馆年初预算512万元。"));
    }

    @Test
    void theLetterThatHandedMoneyDownIsNoName() {
        assertEquals(
                List.of("农机购置补贴资金 预算数 90万元", "农机购置补贴资金 预算数 60万元"), read("下达农机购置补贴资金90万元，其中以农财〔2022〕18号文件提前下达60万元。"));
    }

    @Test
    void pricesOfContractsAreSidesOfWhatIsBought() {
        assertEquals(List.of("泵站改造工程 预算数 88万元", "泵站改造工程 其他 80万元 @合同价"), read("泵站改造工程预算88万元，合同价80万元。"));
    }

    @Test
    void whatOneIsMeasuredAgainstIsNoName() {
        assertEquals(List.of("管网漏损率 完成值 9.6%", "管网漏损率 其他 1.2百分点"), read("绩效情况：管网漏损率9.6%，低于全市平均1.2个百分点。"));
    }

    @Test
    void whoTookMoneyBackIsNotWhoseItIs() {
        assertEquals(List.of("本单位 结余数 8万元 @年末剩余", "本单位 上缴数 3万元 @财政收回"), read("年末剩余8万元，其中县财政收回3万元。"));
    }

    @Test
    void whatIsSpentUpToJuneIsNotTheYears() {
        assertEquals(List.of("本单位 支出 90万元", "本单位 执行数 40万元 #6月30日"), read("全年支出90万元。截至2021年6月30日累计支出40万元。"));
    }

    @Test
    void theMonthInWhichItHappenedIsNoName() {
        assertEquals(List.of("本单位 执行数 52万元", "本单位 执行率 96.3%"), read("截至12月31日支出52万元，执行率96.3%。"));
        assertEquals(List.of("6月底 执行数 21万元 #6月底"), read("6月底累计支出21万元。"));
    }

    @Test
    void whyMoneyWasCutIsNoName() {
        assertEquals(List.of("堤防维修 其他 3万元"), read("堤防维修因招标节余调减3万元。"));
        assertEquals(List.of("全市因气象灾害造成的直接经济损失 其他 5万元"), read("全市因气象灾害造成的直接经济损失5万元。"));
        assertEquals(List.of("因公出国费用 执行数 5万元"), read("因公出国费用支出5万元。"));
    }

    @Test
    void theWholeThatSomethingIsPartOfIsNoName() {
        assertEquals(List.of("水质监测 其他 18万元", "水质监测 占比 60%"), read("未执行资金中水质监测18万元，占60%。"));
        assertEquals(List.of("水电费 其他 2万元"), read("公用经费中有水电费2万元。"));
    }

    @Test
    void theFormItselfIsCountedWhoeverHandsItOut() {
        assertEquals(
                List.of("问卷 其他 300份", "收回问卷 其他 280份", "满意问卷 其他 251份"), read("工作组以走访和邮寄两种方式发放问卷300份，收回280份，表示满意的251份。"));
    }

    @Test
    void theTreasuryOfALevelOwnsWhatStandsBesideIt() {
        assertEquals(
                List.of("中央财政 其他 30万元", "中央财政 占比 75%", "县级财政 其他 10万元", "县级财政 占比 25%"),
                read("资金由两级共同承担：中央财政30万元，占75%；县级财政10万元，占25%。"));
        assertEquals(List.of("本单位 预算数 30万元"), read("中央财政下达30万元。"));
    }

    @Test
    void shareOfTheBudgetThatWasKeptIsNoExecution() {
        assertEquals(List.of("本单位 结转数 6万元 @年末结转", "本单位 占比 1.5%"), read("年末结转6万元，占全年预算的1.5%。"));
    }

    @Test
    void aCountIsOfTheNounThatFollowsWhereAVerbOrAParticleLeadsUpToIt() {
        assertEquals(List.of("合作社 其他 14家"), read("鸡蛋来自14家合作社。"));
        assertEquals(List.of("本单位 完成值 35家 @检查企业"), read("主要工作：县执法队检查35家企业。"));
        assertEquals(List.of("未验收项目 其他 4个"), read("未验收的4个项目列入次年计划。"));
        assertEquals(List.of("本单位 完成值 3批 @提出扣留物资"), read("提出扣留物资3批。"));
    }

    @Test
    void whatSomethingRoseToIsOfTheSameThing() {
        assertEquals(List.of("疫点乡镇 其他 30个", "疫点乡镇 其他 27个"), read("疫点乡镇由30个减至27个。"));
        assertEquals(List.of("漏损面积 其他 12亩", "漏损面积 其他 9亩"), read("漏损面积由12亩压缩到9亩。"));
    }

    @Test
    void pointsTakenOffAreNamedByWhatTheyWereTakenOffFor() {
        assertEquals(List.of("预算编制偏松扣分 其他 0.5分"), read("预算编制偏松扣0.5分。"));
        assertEquals(List.of("培训人次未完成扣分 其他 0.36分"), read("培训人次未完成，扣0.36分。"));
        assertEquals(List.of("预算调整率扣分 其他 3分", "资金合规性扣分 其他 1分"), read("失分主要在预算调整率（扣3分）和资金合规性（扣1分）。"));
        assertEquals(List.of("本单位 其他 3分"), read("共扣3分。"));
    }

    @Test
    void theRestIsOfWhatItIsUsedFor() {
        assertEquals(List.of("本单位 支出 100万元", "清淤 支出 80万元", "场地平整 支出 20万元"), read("全年支出100万元，其中清淤80万元，其余20万元用于场地平整。"));
    }

    private static List<String> read(String... paragraphs) {
        return EXTRACTOR.report(Examples.document(paragraphs)).facts().stream()
                .map(fact -> fact.subject() + " " + fact.measure() + " " + fact.quantity()
                        + (fact.indicator() == null ? "" : " @" + fact.indicator())
                        + (fact.scope() == null ? "" : " #" + fact.scope()))
                .toList();
    }
}
