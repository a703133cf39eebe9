package gouji.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Finding;
import gouji.finding.Finding.Stated;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Stated said(String value, @Nullable String section, int paragraph, String quote) {
        return new Stated(value, "万元", "stated", new Place(section, null, paragraph, null, null, null, null, quote));
    }

    private static String places(Stated... figures) {
        return Words.places(
                new Finding(
                        "2023.docx",
                        "r",
                        Kind.CROSSYEAR,
                        Severity.WARNING,
                        "m",
                        List.of(figures),
                        null,
                        null,
                        null,
                        List.of()),
                6);
    }

    @Test
    void aFigureOfAnotherFileIsToldWithItsFileAndInItsWords() {
        assertEquals(
                "收支情况：“年初结转35万元”\n《2022.docx》收支情况：“年末结转30万元”",
                places(
                        said("35", "收支情况", 2, "年初结转35万元"),
                        said("30", "收支情况", 2, "年末结转30万元").in("2022.docx")));
    }

    @Test
    void paragraphsOfOneSectionAreToldApartByTheirWords() {
        assertEquals(
                "资金情况：“预算14万元”、“支出9万元”\n“结余6万元”",
                places(said("14", "资金情况", 2, "预算14万元"), said("9", "资金情况", 2, "支出9万元"), said("6", "资金情况", 5, "结余6万元")));
    }

    @Test
    void aParagraphWithoutHeadingAndPageHasItsNumber() {
        assertEquals("第3段：“预算14万元”", places(said("14", null, 2, "预算14万元")));
    }
}
