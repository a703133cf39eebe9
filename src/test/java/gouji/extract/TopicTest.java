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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a figure is told of beside its subject.
class TopicTest {
    private static final Extractor EXTRACTOR = new Extractor(RuleBook.load(Path.of("extraction-rules")));

    @Test
    void aFigureIsToldOfThePointThatItStandsIn() {
        assertEquals("道路养护/沥青路面/合同单价每平方米每年", told("3.道路养护。沥青路面全部外包，合同单价每平方米每年6元。", "6元"));
    }

    @Test
    void aFigureOfAListIsToldOfWhatItsPartBeginsWith() {
        assertEquals("施工/甲标段", told("施工分两个标段：甲标段通过公开招标选定队伍，赶工补助5万元；乙标段尚未招标。", "5万元"));
    }

    @Test
    void moneyOfExaminedProjectsIsToldOfThem() {
        assertEquals("自评项目/占项目支出总额", told("我局将6个项目纳入自评范围。纳入自评的资金88万元，占项目支出总额的100%。", "100%"));
    }

    @Test
    void ageIsAPartOfTheNameOfThoseWhoAreCounted() {
        assertEquals(
                List.of("80至89周岁 640人"),
                EXTRACTOR.report(document("发放高龄津贴的老人中，80至89周岁640人。")).facts().stream()
                        .map(fact ->
                                (fact.indicator() == null ? fact.subject() : fact.indicator()) + " " + fact.quantity())
                        .toList());
    }

    @Test
    void aFigureThatItsSubjectSaysAllOfHasNoTopic() {
        assertEquals(null, told("培训费12万元。", "12万元"));
    }

    private static @Nullable String told(String text, String figure) {
        return EXTRACTOR.report(document(text)).facts().stream()
                .filter(fact -> fact.quantity().toString().equals(figure))
                .findFirst()
                .orElseThrow()
                .topic();
    }

    private static Document document(String text) {
        List<Block> blocks = List.of(Paragraph.of(text));
        var info = new DocumentInfo("example.docx", "", "text/plain", null);
        return new Document(info, new Section(null, blocks, List.of()), List.of(), List.of());
    }
}
