package gouji.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void quotationMarksInsideOthersAreSingle() {
        Finding finding = finding("““三公”经费”支出见“表7”", "正文““三公”经费情况”");

        assertEquals("“‘三公’经费”支出见“表7”", finding.message());
        assertEquals("正文“‘三公’经费情况”", finding.diagnosis());
    }

    @Test
    void aQuoteThatWasCutKeepsItsMarks() {
        assertEquals("写““三公”经费，只列出2个", finding("写““三公”经费，只列出2个", null).message());
    }

    @Test
    void theSameCautionIsNotSaidTwice() {
        Finding finding = finding("不符", "不像笔误，这几个数也可能本不是一组");

        assertEquals(finding, finding.withCaution("这几个数也可能本不是一组"));
        assertEquals("不像笔误，这几个数也可能本不是一组；请核对", finding.withCaution("请核对").diagnosis());
    }

    private static Finding finding(String message, @Nullable String diagnosis) {
        return new Finding(
                "自评.docx", "r", Kind.SUM, Severity.INFO, message, List.of(), null, null, diagnosis, List.of());
    }
}
