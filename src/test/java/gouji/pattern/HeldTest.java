package gouji.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldTest {

    @ParameterizedTest
    @CsvSource({
        "预算, true",
        "算预, false", // both characters, though not side by side
        "预算[为与], true",
        "预算[共与], false",
        "(?:年初|全年)预算为, true",
        "(?:年初|本年)预算, false",
        "(?:决算)?预.?算, true",
        "[^，]+万元, true",
        "[^，]+亿元, false"
    })
    void aTextTellsWhichExpressionsCannotMatchInIt(String regex, boolean may) {
        assertEquals(may, new Held("全年预算为12万元").mayHold(Search.of(regex)));
    }
}
