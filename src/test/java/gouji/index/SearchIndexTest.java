package gouji.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.finding.Severity;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    @TempDir
    private static Path folder;

    private static final Fact LAMPS =
            Samples.fact("f1", "路灯改造", Measure.FULL_BUDGET, Quantity.of("1288.59", "万元"), "路灯改造全年预算１，２８８．５９万元");
    private static final Fact LAMPS_RATE =
            Samples.fact("f2", "路灯改造", Measure.EXECUTION_RATE, Quantity.of("94.5", "%"), "执行率94.5%");
    private static final Fact TREES =
            Samples.fact("f1", "行道树补种", Measure.EXPENDITURE, Quantity.of("1.2", "亿元"), "行道树补种支出1.2亿元");
    private static final Fact TREES_RATE =
            Samples.fact("f2", "行道树补种", Measure.EXECUTION_RATE, Quantity.of("95", "%"), "执行率95%");
    private static final Fact TREES_COUNT =
            Samples.fact("f3", "行道树补种", Measure.ACTUAL, Quantity.of("1.5", "万株"), "补种1.5万株");
    private static final Report CITY = Samples.report("城管自评.docx", "aa", "青禾县城市管理局", 2021, LAMPS, LAMPS_RATE);
    private static final Report WOODS =
            Samples.report("林业自评.pdf", "bb", "白水县林业局", 2022, TREES, TREES_RATE, TREES_COUNT);
    private static final Place SENTENCE = Samples.place("路灯亮灯率有所提高，居民满意。");

    @BeforeAll
    static void fill() throws IOException {
        try (var update = IndexUpdate.begin(folder)) {
            update.putContents(CITY, List.of(SENTENCE));
            update.putContents(WOODS, List.of());
            update.addFinding(CITY, "check:aa", Samples.finding(CITY, Severity.ERROR, "“路灯改造”执行率算错了"), 0);
            update.commit(Map.of());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "路灯改造|f1 f2 错误",
                "路灯 -错了|段落 f1 f2",
                "\"亮灯率\"|段落",
                "灯率有|段落",
                "1288.59|f1 错误",
                "１２８８|f1 错误",
                ",２８８|f1 错误",
                "1,288 类型:数据|f1",
                "支出|f1",
                "执行率<95%|f2",
                "执行率＜９５％|f2",
                "执行率 <= 95 %|f2 f2",
                "执行率95%以上|f2",
                "执行率不足95%|",
                "预算数>=100万元|f1",
                "全年预算数>0.12885亿元|f1",
                "全年预算数>0.12886亿元|",
                "支出>1亿元|f1",
                "支出>12000万元|",
                "支出≥12000万元|f1",
                "完成值>=15000株|f3",
                "完成值>2万株|",
                "行道树<1万元|",
                "行道树>1万元|f1",
                "单位:青禾|错误 f1 f2 段落",
                "单位：白水 指标:执行率|f2",
                "年度:2022 指标:执行|f2",
                "年度:2020..2021 -类型:段落|错误 f1 f2",
                "年度>=2022 执行率>1%|f2",
                "严重:错误|错误",
                "类型:疑点 路灯|错误",
                "青禾 亮灯率|段落",
                "青禾|",
                "文件:林业 项目:补种 -指标:执行率|f1 f3",
            })
    void finds(String query, String expected) throws IOException {
        try (var index = SearchIndex.open(folder)) {
            var hits = index.search(SearchQuery.parse(query), 10);
            String found = String.join(
                    " ",
                    hits.hits().stream().map(SearchIndexTest::shown).sorted().toList());
            String wanted = expected == null
                    ? ""
                    : String.join(
                            " ", List.of(expected.split(" ")).stream().sorted().toList());
            assertEquals(wanted, found);
            assertEquals(hits.hits().size(), hits.total());
        }
    }

    private static String shown(Hit hit) {
        return switch (hit.content()) {
            case Hit.OfFact found -> found.fact().id();
            case Hit.OfFinding found -> found.finding().severity().label();
            case Hit.OfPassage found -> "段落";
        };
    }

    @Test
    void aHitSaysWhoSaidWhatAndWhere() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            var hit =
                    index.search(SearchQuery.parse("1288.59 类型:数据"), 10).hits().getFirst();
            assertEquals(
                    new Hit(
                            "青禾县城市管理局",
                            "青禾县",
                            2021,
                            "城管自评.docx",
                            "aa",
                            new Hit.OfFact(LAMPS),
                            LAMPS.place(),
                            new Quote("路灯改造全年预算１，２８８．５９万元", List.of(new Quote.Mark(8, 16))),
                            hit.score()),
                    hit);
        }
    }

    @Test
    void theLimitKeepsTheBestAndTheTotal() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            var all = index.search(SearchQuery.parse("路灯"), 10);
            assertEquals(new Hits(4, all.hits().subList(0, 2)), index.search(SearchQuery.parse("路灯"), 2));
        }
    }

    @Test
    void everyStretchOfATextIsFound(@TempDir Path other) throws IOException {
        long seed = 7;
        var random = new Random(seed);
        var passages = new ArrayList<Place>();
        for (int i = 0; i < 40; i++) {
            passages.add(Samples.place(i + "、" + RandomText.of(random, 30)));
        }
        try (var update = IndexUpdate.begin(other)) {
            update.putContents(CITY, passages);
            update.commit(Map.of());
        }
        try (var index = SearchIndex.open(other)) {
            for (int round = 0; round < 1000; round++) {
                String text = passages.get(random.nextInt(passages.size())).quote();
                int start = boundary(text, random.nextInt(text.length()));
                int end = boundary(text, Math.min(text.length(), start + 1 + random.nextInt(9)));
                String wanted = text.substring(start, Math.max(end, text.offsetByCodePoints(start, 1)));
                var query = new SearchQuery(List.of(new Condition.Text(wanted, true)));
                var hits = index.search(query, 100).hits();
                var holding = hits.stream()
                        .filter(hit -> hit.quote().text().equals(text))
                        .toList();
                assertEquals(1, holding.size(), () -> "seed " + seed + ": “" + wanted + "” of " + text);
                assertTrue(!holding.getFirst().quote().marks().isEmpty(), () -> "unmarked “" + wanted + "” in " + text);
            }
        }
    }

    private static int boundary(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    @Test
    void whatWasNotCommittedHasNotHappened(@TempDir Path other) throws IOException {
        try (var update = IndexUpdate.begin(other)) {
            update.putContents(CITY, List.of());
            update.commit(Map.of("state", "first"));
            update.putContents(WOODS, List.of());
            update.removeOwned("aa");
        }
        try (var index = SearchIndex.open(other)) {
            assertEquals(Map.of("state", "first"), index.commitData());
            assertEquals(
                    LAMPS_RATE,
                    ((Hit.OfFact) index.search(SearchQuery.parse("执行率>0%"), 9)
                                    .hits()
                                    .getFirst()
                                    .content())
                            .fact());
        }
    }

    @Test
    void onlyOneChangesAnIndexAtATime(@TempDir Path other) throws IOException {
        try (var first = IndexUpdate.begin(other)) {
            assertThrows(IndexBusyException.class, () -> IndexUpdate.begin(other));
            first.commit(Map.of());
        }
    }
}
