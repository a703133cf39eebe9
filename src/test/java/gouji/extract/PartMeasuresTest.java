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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Amounts without a word on what they are: what they add up to tells.
class PartMeasuresTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void partsOfWhatWasSpentWereSpent() {
        assertEquals(
                List.of("支出 385.20", "支出 248.40", "支出 136.80"),
                money("本年支出385.20万元。", "保安248.40万元，派驻6个岗位；保洁136.80万元，覆盖三层展厅。"));
    }

    @Test
    void whatDoesNotAddUpToItMayBeAnything() {
        assertEquals(
                List.of("支出 385.20", "其他 248.40", "其他 126.80"),
                money("本年支出385.20万元。", "保安248.40万元，派驻6个岗位；保洁126.80万元，覆盖三层展厅。"));
    }

    @Test
    void whatIsListedUnderSpendingWasSpentThoughALineLooksLikeAProjectsHead() {
        assertEquals(
                List.of("支出 796.40", "支出 766.74", "支出 25.66", "支出 4.00"),
                money("本单位基本支出796.40万元，其中：", "（一）工资福利支出766.74万元；", "（二）对个人和家庭的补助支出25.66万元；", "（三）资本性支出4.00万元。"));
    }

    private static List<String> money(String... lines) {
        List<Block> blocks = Stream.of(lines).<Block>map(Paragraph::of).toList();
        var document = new Document(
                new DocumentInfo("青溪县文化馆2022年度绩效自评报告.docx", "", "", null),
                new Section(null, blocks, List.of()),
                List.of(),
                List.of());
        return EXTRACTOR.report(document).facts().stream()
                .filter(fact -> fact.quantity().unit().isMoney())
                .map(fact -> fact.measure().label() + " " + fact.quantity().plainValue())
                .toList();
    }
}
