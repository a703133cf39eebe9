package gouji.extract.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangingTest {
    private final Hanging hanging =
            new Hanging(RuleBook.load(Path.of("extraction-rules")).vocabulary());

    @ParameterizedTest
    @CsvSource({
        "变化的主要原因是老旧泵站改造, 老旧泵站改造",
        "居民等候时间由原来的, 居民等候时间",
        "管护面积扩大到, 管护面积",
        "三个乡镇自评得分均在, 三个乡镇自评得分",
    })
    void whatLeadsUpToACountOrIsLeftAfterItIsNoPartOfItsName(String words, String name) {
        assertEquals(name, hanging.without(words));
    }

    @ParameterizedTest
    @CsvSource({"发放调查问卷", "检查用于", "慰问困难职工", "新建泵站"})
    void whatWasDoneStays(String words) {
        assertEquals(words, hanging.without(words));
    }
}
