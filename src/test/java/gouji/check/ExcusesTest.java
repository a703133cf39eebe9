package gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.place.PlacedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcusesTest {
    private static final Excuses EXCUSES = new Excuses(Map.of(Kind.SUM, Search.of("交叉|只计一次")));

    @Test
    void whatItsOwnParagraphExplainsIsAHint() {
        assertEquals(Severity.INFO, weighed(finding(Kind.SUM, 3), 3, "参训46人，两类人员有交叉。"));
    }

    @Test
    void whatAnotherParagraphExplainsIsNot() {
        assertEquals(Severity.ERROR, weighed(finding(Kind.SUM, 3), 4, "参训46人，两类人员有交叉。"));
    }

    @Test
    void whatExcusesASumExcusesNoDate() {
        assertEquals(Severity.ERROR, weighed(finding(Kind.DATE, 3), 3, "参训46人，两类人员有交叉。"));
    }

    @Test
    void aParagraphThatExplainsNothingExcusesNothing() {
        assertEquals(Severity.ERROR, weighed(finding(Kind.SUM, 3), 3, "参训46人，分两期。"));
    }

    private static Severity weighed(Finding finding, int paragraph, String words) {
        var text = new Texts.Text(Texts.Sort.PARAGRAPH, PlacedText.of(words), place(paragraph, words));
        return EXCUSES.weighed(finding, Searched.of(List.of(text), Texts.Text::text))
                .severity();
    }

    private static Finding finding(Kind kind, int paragraph) {
        return new Finding(
                "例",
                "told-sum",
                kind,
                Severity.ERROR,
                "不符",
                List.of(new Finding.Stated("46", "人", "total", place(paragraph, "46人"))),
                null,
                null,
                null,
                List.of());
    }

    private static Place place(int paragraph, String quote) {
        return new Place(null, null, paragraph, null, null, null, null, quote);
    }
}
