package gouji.extract.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.rule.RuleBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What of the words before a figure is the name of a thing.
class NounsTest {
    private final Nouns nouns =
            new Nouns(RuleBook.load(Path.of("extraction-rules")).vocabulary());

    @Test
    void whoGaveItAndHowIsNoPartOfTheName() {
        assertEquals("防汛专项", nouns.of("市财政统一下达防汛专项"));
        assertEquals("林业改革资金", nouns.of("县级财政另行安排林业改革资金"));
        assertEquals("第二批", nouns.of("收到第二批"));
        assertEquals("公益林补偿资金", nouns.of("我县公益林补偿资金"));
    }

    @Test
    void whereNothingIsLeftThereIsNoName() {
        assertEquals("", nouns.of("省财政于8月统一"));
        assertEquals("", nouns.of("核拨"));
        assertEquals("", nouns.of("由市财政"));
        assertEquals("", nouns.of("增减相抵后"));
    }

    @Test
    void theNameEndsWhereSomethingIsSaidOfIt() {
        assertEquals("清运单价", nouns.of("清运单价低于全市"));
        assertEquals("客流量", nouns.of("客流量降至"));
        assertEquals("竣工率", nouns.of("竣工率未"));
        assertEquals("", nouns.of("控制在预算"));
    }

    @Test
    void whatStandsAfterTheSourceIsMeant() {
        assertEquals("造价工程师", nouns.of("审核组由造价工程师"));
        assertEquals("物业费", nouns.of("支出较多的有物业费"));
        assertEquals("本级福利彩票公益金", nouns.of("市级财政从本级福利彩票公益金中"));
    }

    @Test
    void namesThatOnlyLookLikeAClauseStay() {
        for (String name :
                new String[] {"批复投资", "省级补助资金", "国有资产", "公务用车保有量", "施工合同", "服务对象", "在职人员", "师生比", "固定资产在用率", "退耕还林"}) {
            assertEquals(name, nouns.of(name));
        }
    }
}
