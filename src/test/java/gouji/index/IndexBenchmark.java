package gouji.index;

import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Measures indexing and searching; run by hand, asserts nothing: `IndexBenchmark [reports]`.
public final class IndexBenchmark {
    private static final String[] WORDS = {
        "专项资金", "预算执行", "绩效目标", "完成情况", "路灯改造", "森林防火", "水利设施", "职业培训", "年度", "及时率", "群众满意度", "设备采购", "，", "。", "２０２１年"
    };
    private static final List<String> QUERIES =
            List.of("专家指导费", "执行率<95%", "森林防火 单位:第7局", "预算数>=100万元", "绩效目标完成情况", "度");

    private IndexBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int reports = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("index-benchmark");
        long start = System.nanoTime();
        int entries = fill(folder, reports);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d entries of %d reports in %.1f s: %.0f a second%n", entries, reports, seconds, entries / seconds);
        for (String query : QUERIES) {
            search(folder, query);
        }
    }

    private static int fill(Path folder, int reports) throws IOException {
        var random = new Random(1);
        int entries = 0;
        try (var update = IndexUpdate.begin(folder)) {
            for (int i = 0; i < reports; i++) {
                var passages = new ArrayList<Place>();
                for (int p = 0; p < 40; p++) {
                    passages.add(Samples.place(text(random, 20)));
                }
                var facts = new ArrayList<Fact>();
                for (int f = 0; f < 30; f++) {
                    boolean isRate = f % 2 == 0;
                    facts.add(Samples.fact(
                            "f" + f,
                            WORDS[random.nextInt(WORDS.length)],
                            isRate ? Measure.EXECUTION_RATE : Measure.BUDGET,
                            Quantity.of(String.valueOf(random.nextInt(200)), isRate ? "%" : "万元"),
                            text(random, 8)));
                }
                var report =
                        Samples.report(i + ".docx", "s" + i, "青禾县第" + i % 100 + "局", 2021, facts.toArray(Fact[]::new));
                update.putContents(report, passages);
                entries += passages.size() + facts.size();
            }
            update.commit(Map.of());
        }
        return entries;
    }

    private static void search(Path folder, String text) throws IOException {
        long start = System.nanoTime();
        try (var index = SearchIndex.open(folder)) {
            int total = index.search(SearchQuery.parse(text), 20).total();
            double cold = (System.nanoTime() - start) / 1e6;
            int rounds = 50;
            long warm = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                index.search(SearchQuery.parse(text), 20);
            }
            System.out.printf(
                    "%s: %d hits, first %.1f ms, then %.2f ms%n",
                    text, total, cold, (System.nanoTime() - warm) / 1e6 / rounds);
        }
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
