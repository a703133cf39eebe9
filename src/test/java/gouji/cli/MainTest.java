package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.index.QueryException;
import gouji.workspace.WorkspaceException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @Test
    void theHelpOfSearchHasAnExampleOfEveryFilter() {
        var session = new Session(Locale.CHINESE);
        assertEquals(0, session.run("search", "--help"));
        for (String filter : List.of("单位", "地区", "年度", "指标", "项目", "文件", "类型", "严重", "规则")) {
            assertTrue(session.out().contains(filter + ":"), session.out());
        }
    }

    @Test
    void aMisspeltOptionIsNamedAndTheStatusIsTwo() {
        var session = new Session(Locale.CHINESE);
        assertEquals(2, session.run("--helo"));
        assertEquals("", session.out());
        assertTrue(session.err().contains("--helo"), session.err());
        assertTrue(session.err().contains("用法见“gouji --help”"), session.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        load                    | 还缺少：路径
        load --foo              | 没有 --foo 这个选项
        serch x                 | 没有“serch”这个命令，您是想用“search”吗？
        report                  | 还缺少：--output 文件
        extract a b             | 多出来的内容：b
        check --format xml a    | --format 格式 不能是“xml”，可以是：table jsonl
        search 执行率 -n x      | --limit 条数 不能是“x”，可以是：整数
        search 执行率 -n 0      | -n 要大于0，而不是0
        rules test no-such-rule | 没有 no-such-rule 这个文件夹。“gouji rules test”试验全部规则
        """)
    void aWrongCallIsExplainedInTheUsersLanguage(String call, String explanation) {
        var session = new Session(Locale.CHINESE);
        assertEquals(2, session.run(call.split(" +")));
        assertTrue(session.err().startsWith("gouji：" + explanation), session.err());
    }

    @Test
    void withoutACommandTheHelpIsShownAsAMistake() {
        var session = new Session(Locale.ENGLISH);
        assertEquals(2, session.run());
        assertEquals("", session.out());
        assertTrue(session.err().contains("Usage: gouji"), session.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCommandExplainsItselfWithoutAMissingText(String language) {
        var session = new Session(Locale.of(language));
        CommandLine root = Main.commands(session.terminal());
        for (CommandLine command : root.getSubcommands().values()) {
            if (command.getCommandSpec().usageMessage().hidden()) {
                continue; // between the program's own processes
            }
            String help = command.getUsageMessage();
            assertTrue(help.contains("gouji " + command.getCommandName()), help);
            assertTrue(command.getCommandSpec().usageMessage().header().length > 0, help);
            assertFalse(help.contains("${"), help);
            assertFalse(help.contains("\n\n\n"), help);
        }
    }

    @Test
    void helpSaysAsMuchUnderWhateverNameTheProgramWasCalled() {
        Terminal usual = new Session(Locale.CHINESE).terminal();
        Terminal called = new Terminal(
                usual.out(),
                usual.err(),
                usual.messages(),
                usual.columns(),
                usual.colour(),
                usual.interactive(),
                usual.home(),
                "./gouji");
        String help = Objects.requireNonNull(
                        Main.commands(called).getSubcommands().get("check"))
                .getUsageMessage();
        assertTrue(help.contains("./gouji check"), help);
        assertTrue(help.contains("输出报告中对不上的地方"), help);
    }

    @Test
    void chineseHelpHasChineseWordsForWhatIsToBeGivenAndStraightColumns() {
        CommandLine check = Objects.requireNonNull(Main.commands(new Session(Locale.CHINESE).terminal())
                .getSubcommands()
                .get("check"));
        String help = check.getUsageMessage();
        assertTrue(help.contains("--min-severity=级别"), help);
        assertFalse(help.contains("=KIND"), help);
        List<Integer> columns = help.lines()
                .filter(line -> line.startsWith("      --") || line.startsWith("  -h") || line.startsWith("      路径"))
                .map(line -> line.split("(?<=\\S) +(?=\\p{IsHan}|table|error)", 2)[1])
                .map(description -> help.lines()
                        .filter(line -> line.endsWith(description))
                        .mapToInt(line -> DisplayWidth.of(line) - DisplayWidth.of(description))
                        .findFirst()
                        .orElse(0))
                .distinct()
                .toList();
        assertEquals(1, columns.size(), help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        foo:bar       | gouji: the query, at character 1: there is no filter foo; there are: bureau, region
        a -           | gouji: there is no workspace in
        "a            | gouji: the query, at character 1: the quotation mark has no partner
        """)
    void whatIsWrongWithASearchIsToldInEnglish(String query, String explanation) {
        var session = new Session(Locale.ENGLISH);
        assertEquals(2, session.run("search", query, "-w", "no-such-workspace"));
        assertTrue(session.err().startsWith(explanation), session.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everythingThatCanBeWrongHasItsWords(String language) {
        Messages messages = Messages.in(Locale.of(language));
        for (QueryException.Problem problem : QueryException.Problem.values()) {
            assertFalse(messages.text("query." + problem.id(), "a", "b", "c").isBlank());
        }
        for (WorkspaceException.Problem problem : WorkspaceException.Problem.values()) {
            assertFalse(
                    messages.text("workspace." + problem.id(), "a", "b", "c").isBlank());
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(
                new TreeSet<>(Messages.in(Locale.ENGLISH).bundle().keySet()),
                new TreeSet<>(Messages.in(Locale.CHINESE).bundle().keySet()));
    }

    @Test
    void theLanguageIsThatOfGoujiLangThenOfTheLocale() {
        assertEquals(Locale.CHINESE, language(Map.of("GOUJI_LANG", "zh", "LC_ALL", "en_US.UTF-8")));
        assertEquals(Locale.CHINESE, language(Map.of("LANG", "zh_CN.UTF-8")));
        assertEquals(Locale.ROOT, language(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8")));
        assertEquals(Locale.ROOT, language(Map.of()));
    }

    private static Locale language(Map<String, String> environment) {
        return Messages.of(environment).bundle().getLocale();
    }
}
