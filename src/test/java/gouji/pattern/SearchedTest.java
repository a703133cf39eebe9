package gouji.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTest {
    private static final List<String> PARAGRAPHS =
            List.of("年初预算12万元", "全年预算为13万元", "执行数11万元", "", "算预", "支出预算与决算相同", "决算公开");

    /// Written as `expression, places of the paragraphs that are left to try`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "预算@0 1 5",
                "预算为@1",
                "(?:年初|全年)预算@0 1",
                "预.?算@0 1 4 5", // both characters, though not side by side
                "预算[为与]@1 5",
                "预算(?:数|金额)?(?:为|与)@1 5",
                "(?<=全年)预算@1",
                "预算(?=为)@1",
                "(?<!年初)预算@0 1 5", // what must not be there asks for nothing
                "(?<name>[^，]{0,6})决算@5 6",
                "(?:预|决){2}算@0 1 5 6",
                "[一-龥]+元@0 1 2",
                "相同|公开@5 6",
                "(?:相同|)@0 1 2 3 4 5 6",
                "(预)算\\1@0 1 5",
                "甲@"
            })
    void onlyTextsThatHoldWhatAnExpressionNeedsAreTried(String regex, String places) {
        List<Integer> expected = places == null
                ? List.of()
                : Stream.of(places.split(" ")).map(Integer::valueOf).sorted().toList();
        assertEquals(
                expected,
                Searched.of(PARAGRAPHS, text -> text)
                        .placesWith(Search.of(regex))
                        .boxed()
                        .toList());
    }

    @Test
    void anyOfSeveralExpressionsIsLookedForInTheOrderOfTheTexts() {
        List<Search> searches = List.of(Search.of("公开"), Search.of("年初"));
        assertEquals(
                List.of("年初预算12万元", "决算公开"),
                Searched.of(PARAGRAPHS, text -> text).withAny(searches));
    }

    @Test
    void eachTextComesWithTheExpressionsThatMayMatchInIt() {
        Search budget = Search.of("预算");
        Search done = Search.of("决算|执行");
        assertEquals(
                List.of(
                        new Searched.Tried<>("年初预算12万元", List.of(budget)),
                        new Searched.Tried<>("全年预算为13万元", List.of(budget)),
                        new Searched.Tried<>("执行数11万元", List.of(done)),
                        new Searched.Tried<>("支出预算与决算相同", List.of(budget, done)),
                        new Searched.Tried<>("决算公开", List.of(done))),
                Searched.of(PARAGRAPHS, text -> text)
                        .tried(List.of(budget, done))
                        .toList());
    }

    @Test
    void thousandsOfParagraphsLeaveFewToTry() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(i -> "第" + i + "段写的是" + (char) ('一' + i) + (char) ('一' + 7 * i) + "。")
                .toList();
        int tried = Searched.of(many, text -> text).with(Search.of("第77段")).size();
        assertTrue(tried >= 1 && tried < 100, () -> tried + " tried");
    }
}
