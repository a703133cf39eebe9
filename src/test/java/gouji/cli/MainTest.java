package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        load                    | 还缺少：PATH
        load --foo              | 没有 --foo 这个选项
        serch x                 | 没有“serch”这个命令，您是想用“search”吗？
        report                  | 还缺少：--output FILE
        extract a b             | 多出来的内容：b
        check --format xml a    | --format FORMAT 不能是“xml”，可以是：table jsonl
        search 执行率 -n x      | --limit N 不能是“x”，可以是：整数
        search 执行率 -n 0      | -n 要大于0，而不是0
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
