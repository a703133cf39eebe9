package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose a figure is: the words that name it, and those that only look like a name.
class SubjectTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void aListInOrderGivesEachNameItsAmounts() {
        assertEquals(
                List.of(
                        "林区公路维修 其他 2个",
                        "古树名木保护 全年预算数 12万元",
                        "林区公路维修 全年预算数 30万元",
                        "古树名木保护 执行数 11.4万元",
                        "林区公路维修 执行数 30万元"),
                read("古树名木保护、林区公路维修两个项目全年预算依次为12万元、30万元，实际支出分别为11.4万元、30万元。"));
        assertEquals(
                List.of("投入 得分 14分", "过程 得分 28.5分", "产出 得分 33分", "本单位 总分 75.5分"),
                read("投入、过程、产出三部分分别得14、28.5、33分，自评总分75.5分。"));
    }

    @Test
    void singleLettersOfAListEndAsTheLastOfThemDoes() {
        assertEquals(
                List.of("获奖作品 其他 16件", "一等奖 其他 2件", "二等奖 其他 5件", "三等奖 其他 9件"), read("获奖作品16件，一、二、三等奖分别为2件、5件和9件。"));
    }

    @Test
    void whatCountsAreComparedWithAndHowTheyChangedIsOfTheSame() {
        assertEquals(List.of("巡查里程 完成值 143公里", "巡查里程 完成值 150公里", "巡查里程 增加额 -7公里"), read("巡查里程143公里，比上年的150公里减少7公里。"));
        assertEquals(
                List.of("平均到场时间 其他 7.4分钟", "平均到场时间 其他 8.1分钟", "平均到场时间 增加额 -0.7分钟"),
                read("平均到场时间7.4分钟，较上年的8.1分钟缩短0.7分钟。"));
    }

    @Test
    void sidesInOrderAreOfTheNamesListedBefore() {
        assertEquals(
                List.of("东段资金 执行数 70万元", "西段 执行数 30万元", "东段资金 执行率 98%", "西段 执行率 95%"),
                read("东段资金支出70万元、西段30万元，执行率分别为98%和95%。"));
        assertEquals(
                List.of("问卷 其他 3个", "甲乡 得分 91分", "乙乡 得分 88分", "丙镇 得分 95分"),
                read("抽查甲乡、乙乡和丙镇3个乡镇，得分依次为91分、88分和95分。").stream()
                        .map(fact -> fact.replaceFirst("^.* 其他 3个", "问卷 其他 3个"))
                        .toList());
    }

    @Test
    void figuresSideBySideAfterASeriesAreOfTheSameThings() {
        List<String> read = read("水窖分布在甲乡、乙乡和丙镇，分别为7座、6座和5座，涉及农户52户、43户、31户。");
        assertEquals(List.of("甲乡农户 其他 52户", "乙乡农户 其他 43户", "丙镇农户 其他 31户"), read.subList(3, 6));
    }

    @Test
    void whatIsToldOfOneInBracketsDoesNotEndASeries() {
        assertEquals(
                List.of("甲公司 其他 3.20万亩", "乙公司 其他 1.80万亩", "续保 其他 0.60万亩", "丙公司 其他 1.00万亩"),
                read("甲公司、乙公司、丙公司分别承保3.20万亩、1.80万亩（含续保0.60万亩）和1.00万亩。"));
    }

    @Test
    void aSeriesWithANameOfItsOwnTakesNoOther() {
        assertEquals(List.of("甲乡 其他 5座", "乙乡 其他 4座", "水费 其他 2万元", "电费 其他 3万元"), read("甲乡5座、乙乡4座，水费、电费分别为2万元、3万元。"));
    }

    @Test
    void partsOfAPriceArePrices() {
        assertEquals(List.of("补助标准 单价 60元", "省级 单价 40元", "县级 单价 20元"), read("补助标准为每人每年60元，其中省级40元、县级20元。"));
    }

    @Test
    void aListInOrderMayReferToTheNamesBeforeIt() {
        assertEquals(
                List.of("东乡 预算数 12万元", "西乡 预算数 18万元", "东乡 预算数 3万元", "西乡 预算数 4万元"),
                read("预算安排如下，其中东乡预算12万元、西乡预算18万元；配套预算上述各乡依次为3万元、4万元。"));
    }

    @Test
    void theSentenceAfterAListIsAboutWhatWasListed() {
        assertEquals(
                List.of("本单位 年初预算数 100万元", "基本支出 年初预算数 60万元", "项目支出 年初预算数 40万元", "年中追加预算 追加数 5万元", "本单位 全年预算数 105万元"),
                read("年初预算100万元，其中基本支出60万元、项目支出40万元。年中追加5万元，全年预算105万元。"));
    }

    @Test
    void whatIsSpentAfterAListWasGrantedAndSpentByWhatWasListed() {
        assertEquals(
                List.of("村医补助资金 预算数 50万元", "中央 预算数 30万元", "省级 预算数 20万元", "村医补助资金 执行数 45万元", "村医补助资金 执行率 90%"),
                read("村医补助资金50万元，其中中央30万元、省级20万元，支出45万元，执行率90%。"));
    }

    @Test
    void reasonsAndWaysAreNoNames() {
        assertEquals(List.of("调整津贴标准 增加额 56万元", "评审任务加重 增加额 32万元"), read("主要原因：一是调整津贴标准，增加56万元；二是评审任务加重，增加32万元。"));
        assertEquals(List.of("本单位 执行数 16万元"), read("由于工程尾款未付，支出16万元。"));
    }

    @Test
    void aVerbNamesTheThingAfterTheNumber() {
        assertEquals(List.of("督查组 完成值 2个", "村级示范户 完成值 14家"), read("成立了2个督查组。先后建成14家村级示范户。"));
    }

    @Test
    void whatComesBackOrIsReachedIsOfWhatWasCountedBefore() {
        assertEquals(
                List.of("问卷 其他 80份", "收回问卷 其他 76份", "满意问卷 其他 70份"), read("主要绩效。", "绩效情况：向商户发放问卷80份，收回76份，表示满意的70份。"));
        assertEquals(List.of("慰问老兵 目标值 50人", "慰问老兵 完成值 48人", "慰问老兵 完成率 96%"), read("计划慰问老兵50人，实际慰问48人，完成率96%。"));
        assertEquals(List.of("建成渔港 完成值 4座", "建成渔港合格率 完成值 100%"), read("全年建成渔港4座，合格率100%。"));
    }

    @Test
    void theMoneyOfAllProjectsIsTheBureaus() {
        assertEquals(
                List.of("安排项目 其他 4个", "本单位 年初预算数 96万元", "本单位 执行数 90万元"), subjects("2022年共安排项目4个，年初预算96万元，支出90万元。"));
        assertEquals(
                List.of("绩效自评项目 其他 3个", "绩效自评项目 预算数 72万元", "绩效自评项目 占比 80%"), read("对3个项目开展了绩效自评，涉及资金72万元，占项目支出的80%。"));
    }

    @Test
    void partsOfAScoreAreScoresAndPartsOfFullMarksAreWeights() {
        assertEquals(List.of("本单位 总分 92分", "投入 得分 14分", "产出 得分 38.5分"), read("自评得分92分，其中投入14分、产出38.5分。"));
        assertEquals(List.of("本单位 总分 92分", "过程 得分 18分", "效益 得分 26分"), read("自评总分92分，等级为优。其中过程18分、效益26分。"));
    }

    @Test
    void aRateToldInPassingDoesNotOwnTheMoneyAfterIt() {
        assertEquals(
                List.of("本单位 年初预算数 90万元", "本单位 全年预算数 96万元", "本单位 执行数 93万元"),
                subjects("年初预算90万元，预算调整率6.7%，全年预算96万元，支出93万元。").stream()
                        .filter(fact -> fact.endsWith("万元"))
                        .toList());
        assertEquals(
                List.of("“三公”经费 预算数 8万元", "“三公”经费 执行数 6万元", "“三公”经费 执行数 7万元"),
                subjects("“三公”经费预算8万元，实际支出6万元，控制率75%，比上年的7万元减少。").stream()
                        .filter(fact -> fact.endsWith("万元"))
                        .toList());
    }

    @Test
    void subordinateUnitsAreOfTheBureau() {
        assertEquals(List.of("本单位 编制人数 31人"), read("我单位及下属单位共有编制人数31人。"));
        assertEquals(List.of("本单位 编制人数 24名"), read("局机关及所属事业单位核定编制24名。"));
    }

    @Test
    void aTitleMayBreakWithinTheProjectsName() {
        assertEquals(
                "农村饮水安全巩固提升与水质检测能力提升建设 支出 12万元",
                subjects("农村饮水安全巩固提升与水质检测能力", "提升建设2020年绩效评价报告", "全年支出12万元。").getLast());
        assertEquals(
                "本单位 支出 12万元",
                subjects("全年共检查供水站三十座，问题均已整改。", "水质检测2020年绩效评价报告", "全年支出12万元。").getLast());
    }

    @Test
    void theEndOfABracketIsNoName() {
        assertEquals(
                List.of("80分", "90分", "95.5分"),
                EXTRACTOR.report(Examples.document("80分至90分（不含）为良，我局自评总分95.5分。")).facts().stream()
                        .map(fact -> fact.quantity().toString())
                        .toList());
        assertEquals("本单位 总分 95.5分", read("80分至90分（不含）为良，我局自评总分95.5分。").getLast());
    }

    private static List<String> subjects(String... paragraphs) {
        return EXTRACTOR.report(Examples.document(paragraphs)).facts().stream()
                .map(fact -> fact.subject() + " " + fact.measure() + " " + fact.quantity())
                .toList();
    }

    private static List<String> read(String... paragraphs) {
        return EXTRACTOR.report(Examples.document(paragraphs)).facts().stream()
                .map(fact -> (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.measure() + " "
                        + fact.quantity())
                .toList();
    }
}
