package gouji.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Section;
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

    private static List<String> read(String... paragraphs) {
        return EXTRACTOR.report(document(paragraphs)).facts().stream()
                .map(fact -> fact.subject() + " " + fact.measure() + " " + fact.quantity()
                        + (fact.indicator() == null ? "" : " @" + fact.indicator())
                        + (fact.scope() == null ? "" : " #" + fact.scope()))
                .toList();
    }

    private static Document document(String... paragraphs) {
        List<Block> blocks =
                List.of(paragraphs).stream().<Block>map(Paragraph::of).toList();
        var info = new DocumentInfo("example.docx", "", "text/plain", null);
        return new Document(info, new Section(null, blocks, List.of()), List.of(), List.of());
    }
}
