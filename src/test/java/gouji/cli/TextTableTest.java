package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static TextTable table() {
        var table = new TextTable("级别", "疑点");
        table.add(List.of("错误", "合计写作30万元，各项相加为29万元\n差1万元"));
        return table;
    }

    @Test
    void hanCharactersTakeTwoColumns() {
        assertEquals("""
                级别  疑点
                错误  合计写作30万元，各项相加为29万元
                      差1万元
                """, table().print(0));
    }

    @Test
    void theWidestColumnIsWrappedWhereTheTerminalIsNarrow() {
        assertEquals("""
                级别  疑点
                错误  合计写作30
                      万元，各项
                      相加为29万
                      元
                      差1万元
                """, table().print(16));
    }

    @Test
    void combiningMarksTakeNoColumnAndFullWidthSignsTwo() {
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(6, DisplayWidth.of("９５％"));
    }
}
