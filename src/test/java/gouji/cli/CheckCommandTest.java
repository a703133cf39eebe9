package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final Session session = new Session(Locale.CHINESE);

    @TempDir
    private Path folder;

    private Path wrong = Path.of("");
    private Path right = Path.of("");
    private Path damaged = Path.of("");

    @BeforeEach
    void writeReports() throws IOException {
        wrong = report("有误.docx", "清源县住房和城乡建设局2023年度路灯改造项目全年预算数10万元，执行数5万元，执行率80%。");
        right = report("无误.docx", "清源县住房和城乡建设局2023年度路灯改造项目全年预算数10万元，执行数5万元，执行率50%。");
        damaged = Files.write(folder.resolve("坏的.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    private Path report(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return file;
    }

    @Test
    void aContradictionIsPrintedAndTheStatusIsOne() {
        assertEquals(1, session.run("check", wrong.toString(), "--format", "jsonl"), session.err());
        assertEquals("有误.docx", Json.finding(session.out().strip()).document());
    }

    @Test
    void aSoundReportIsPassed() {
        assertEquals(0, session.run("check", right.toString()), session.out());
        assertEquals("■ 无误.docx  未发现疑点\n\n", session.out());
        assertEquals("", session.err());
    }

    @Test
    void findingsBelowTheSeverityAskedForAndOfOtherKindsAreLeftOut() {
        assertEquals(0, session.run("check", wrong.toString(), "--kind", "date,name"), session.out());
        assertEquals("■ 有误.docx  所选的级别和类别中没有疑点；另有错误1处未显示\n\n", session.out());
    }

    @Test
    void theHeadTellsWhatWasFoundBesidesWhatIsShown() throws IOException {
        Path both = report("两类.docx", "2023年度路灯改造项目全年预算数10万元，执行数5万元，执行率80%。\n岗位津贴按每人每月补助220人/月的标准发放。");
        assertEquals(1, session.run("check", both.toString(), "--min-severity", "error"));
        assertTrue(session.out().startsWith("■ 两类.docx  错误1处；另有"), session.out());
        assertTrue(session.out().lines().findFirst().orElse("").endsWith("未显示"), session.out());
    }

    @Test
    void kindsAndSeveritiesMayBeWrittenAsFindingsPrintThem() {
        String[] asked = {"check", wrong.toString(), "--min-severity", "错误", "--kind", "比率不符,日期有误"};
        assertEquals(1, session.run(asked), session.err());
        assertTrue(session.out().contains("比率不符"), session.out());
        assertEquals(0, session.run("check", wrong.toString(), "--kind", "日期有误"), session.err());
    }

    @Test
    void aKindThatDoesNotExistIsTheCallersMistakeAndBothWordsOfTheKnownOnesAreNamed() {
        assertEquals(2, session.run("check", wrong.toString(), "--kind", "合记不符"));
        assertTrue(session.err().contains("sum（合计不符）"), session.err());
    }

    @Test
    void aMistakeMadeInThreePlacesIsOneFindingWithThreePlaces() throws IOException {
        String words = "岗位津贴按每人每月补助220人/月的标准发放。";
        Path thrice = report("三处.docx", String.join("\n", words, words, words));
        session.run("check", thrice.toString(), "--format", "jsonl");
        long unit = session.out().lines().filter(line -> line.contains("人/月")).count();
        assertEquals(1, unit, session.out());
    }

    @Test
    void aReportIsHeldToTheScoringProfileThatTheUserNames() throws IOException {
        Path scored = report("评分.docx", "（1）产出指标，三项工程均按期完成，分值45分，得分43分。");
        assertEquals(0, session.run("check", scored.toString(), "--min-severity", "warning"), session.out());
        assertTrue(session.out().contains("未发现疑点"), session.out());

        session.run("check", scored.toString(), "--profile", "central", "--format", "jsonl");
        assertTrue(session.out().contains("profile-central"), session.out());
    }

    @Test
    void aProfileThatDoesNotExistIsTheCallersMistakeAndTheKnownOnesAreNamed() {
        assertEquals(2, session.run("check", right.toString(), "--profile", "nowhere"));
        assertTrue(session.err().contains("hubei"), session.err());
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreChecked() {
        assertEquals(2, session.run("check", damaged.toString(), wrong.toString(), "--format", "jsonl"));
        assertTrue(session.err().contains("坏的.docx（文件损坏）"), session.err());
        assertEquals("有误.docx", Json.finding(session.out().strip()).document());
    }

    @Test
    void severalReportsHaveALineEachAndATotal() {
        assertEquals(2, session.run("check", wrong.toString(), right.toString(), damaged.toString()));
        assertTrue(session.out().startsWith("■ 有误.docx  错误1处，警告0处，提示0处\n级别"), session.out());
        assertTrue(session.out().endsWith("■ 无误.docx  未发现疑点\n\n"), session.out());
        assertTrue(session.err().endsWith("共2份报告：错误1处，警告0处，提示0处；另有1个文件无法读取。\n"), session.err());
    }

    @Test
    void aCopyIsNamedAndNeitherCountedNorCheckedAgain() throws IOException {
        Path copy = Files.copy(wrong, folder.resolve("有误（副本）.docx"));
        assertEquals(1, session.run("check", wrong.toString(), copy.toString()));
        assertEquals("内容重复：" + copy + " 与 " + wrong + " 内容相同，只计、只审核一份。\n", session.err());
        assertFalse(session.out().contains("副本"), session.out());
    }

    @Test
    void whoWatchesSeesReadingAndCheckingGoOn() {
        var err = new StringWriter();
        Terminal usual = session.terminal();
        var watched = new Terminal(
                usual.out(), new PrintWriter(err), usual.messages(), 80, false, true, usual.home(), usual.call());
        Main.run(watched, "check", right.toString(), wrong.toString());
        assertTrue(err.toString().contains("正在读取 2/2"), err.toString());
        assertTrue(err.toString().contains("正在审核 2/2"), err.toString());
    }

    @Test
    void aFigureOfLastYearsReportIsToldWithItsFileAndItsWords() throws IOException {
        Path last = report("2022.docx", "清源县水务局2022年度部门决算\n一、收支情况\n年末结转和结余30万元。");
        Path now = report("2023.docx", "清源县水务局2023年度部门决算\n一、收支情况\n年初结转和结余35万元。");
        session.run("check", last.toString(), now.toString());
        assertTrue(session.out().contains("出处：收支情况：“年初结转和结余35万元”；《2022.docx》收支情况：“年末结转和结余30万元”"), session.out());
    }

    @Test
    void reportsOfOneNameInSeveralFoldersAreToldApart() throws IOException {
        Files.createDirectory(folder.resolve("甲"));
        Files.createDirectory(folder.resolve("乙"));
        report("甲/自评.docx", "清源县住房和城乡建设局2023年度路灯改造项目全年预算数10万元，执行数5万元，执行率80%。");
        report("乙/自评.docx", "清源县水务局2023年度水库维修项目全年预算数20万元，执行数10万元，执行率50%。");
        session.run("check", folder.resolve("甲").toString(), folder.resolve("乙").toString());
        assertTrue(session.out().contains("■ 甲/自评.docx  错误1处"), session.out());
        assertTrue(session.out().contains("■ 乙/自评.docx  未发现疑点"), session.out());
    }

    @Test
    void aMissingPathIsTheCallersMistake() {
        assertEquals(2, session.run("check", folder.resolve("没有").toString()));
        assertEquals("gouji：没有这个文件或文件夹：" + folder.resolve("没有") + "\n", session.err());
    }

    @Test
    void aReportIsExtractedAsOneJsonObject() {
        assertEquals(0, session.run("extract", right.toString()), session.err());
        assertEquals("无误.docx", Json.report(session.out()).document().name());
    }

    @Test
    void theRulesThatComeWithGoujiPassTheirExamples() {
        assertEquals(0, session.run("rules", "test"), session.out() + session.err());
        assertTrue(session.out().contains("全部符合预期"), session.out());
    }

    @Test
    void aRuleIsShownByItsId() {
        assertEquals(0, session.run("rules", "show", "execution-rate"), session.err());
        assertTrue(session.out().contains("id: execution-rate"), session.out());
        assertEquals(2, session.run("rules", "show", "no-such-rule"));
    }
}
