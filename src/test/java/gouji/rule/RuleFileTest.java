package gouji.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleFileTest {
    private static final Path FILE = Path.of("extract", "amount", "kept.yaml");

    private static final String GOOD = """
            id: kept
            title: 结余
            why: 报告常写结余。
            reads: paragraph
            find: '结余{amount}'
            gives: {measure: 结余数}
            examples:
              - text: 年末结余3万元
                facts: [{measure: 结余数, value: "3", unit: 万元}]
            counterexamples:
              - text: 结余留待明年
                because: 没有数
            """;

    @Test
    void aRuleFileIsBoundToARecord() {
        ExtractRule rule = ExtractRule.of(RuleFile.of(FILE, GOOD));

        assertEquals("结余", rule.title());
        assertEquals("结余{amount}", rule.find().text());
        assertEquals(5, rule.find().line());
        assertEquals("没有数", rule.counterexamples().getFirst().because());
    }

    @Test
    void anUnknownKeyIsBlamedOnItsOwnLine() {
        assertEquals(
                FILE + ":5：不认识的键“fnd”；可用的键：id、title、why、reads、find、gives、examples、counterexamples、overlaps\n"
                        + "    fnd: '结余{amount}'",
                complaint(GOOD.replace("find:", "fnd:"), ExtractRule::of));
    }

    @Test
    void aMissingCounterexampleIsRefused() {
        String without = GOOD.substring(0, GOOD.indexOf("counterexamples")) + "counterexamples: []\n";

        assertEquals(
                FILE + ":1：至少要有一个例子（examples）和一个反例（counterexamples）\n    id: kept",
                complaint(without, ExtractRule::of));
    }

    @Test
    void anIdThatIsNotTheFileNameIsRefused() {
        assertEquals(
                FILE + ":1：id 应与文件名相同：“kept”\n    id: keep",
                complaint(GOOD.replace("id: kept", "id: keep"), ExtractRule::of));
    }

    @Test
    void aMeasureThatDoesNotExistIsRefused() {
        assertEquals(
                FILE + ":6：没有名为“结余额”的指标口径\n    gives: {measure: 结余额}",
                complaint(GOOD.replace("gives: {measure: 结余数}", "gives: {measure: 结余额}"), ExtractRule::of));
    }

    @Test
    void brokenYamlIsBlamedOnItsLine() {
        String message = complaint("id: kept\ntitle: [开\n", RuleFile::root);

        assertEquals(FILE + ":2：YAML 写法有误", message.substring(0, message.indexOf("：", message.indexOf("：") + 1)));
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertEquals(FILE + ":2：键“a”重复\n    a: 2", complaint("a: 1\na: 2\n", RuleFile::root));
    }

    @Test
    void wordsOfAVocabularyMatchLongestFirst() {
        var words = Vocabulary.of(List.of(RuleFile.of(Path.of("words.yaml"), "spent: [支出, 实际支出]\n")));

        assertEquals("(?:实际支出|支出)", words.alternatives("words", "spent"));
    }

    private static String complaint(String text, Consumer<RuleFile> use) {
        return String.valueOf(assertThrows(RuleException.class, () -> use.accept(RuleFile.of(FILE, text)))
                .getMessage());
    }
}
