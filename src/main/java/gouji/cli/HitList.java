package gouji.cli;

import gouji.index.Hit;
import gouji.index.Hits;
import gouji.index.Quote;
import gouji.json.Json;
import gouji.output.Csv;
import gouji.output.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hits of a search, for people and for programs.
final class HitList {
    private static final int QUOTED = 60; // characters of a quote that a table shows
    private static final String[] HEADINGS = {"单位", "年度", "内容", "原文", "出处", "报告"};

    private final Terminal terminal;

    HitList(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The hits in their order, those of one report in a row under its name.
    void table(Hits hits) {
        var table = new TextTable("内容", "原文", "出处");
        String report = "";
        for (Hit hit : hits.hits()) {
            if (!hit.sha256().equals(report)) {
                report = hit.sha256();
                table.title("■ " + hit.document());
            }
            table.add(row(hit, hit.quote().cut(QUOTED)).subList(2, 5));
        }
        if (hits.total() == 0) {
            terminal.say("search.nothing", terminal.call());
            return;
        }
        terminal.out().print(table.print(terminal.columns()));
        terminal.out().flush();
        String key = hits.hits().size() < hits.total() ? "search.more" : "search.all";
        terminal.say(key, hits.total(), hits.hits().size());
    }

    void csv(Hits hits) {
        terminal.out().print(Csv.BYTE_ORDER_MARK + Csv.line(List.of(HEADINGS)));
        hits.hits().forEach(hit -> terminal.out().print(Csv.line(row(hit, hit.quote()))));
    }

    void json(Hits hits) {
        for (Hit hit : hits.hits()) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("bureau", hit.bureau());
            fields.put("region", hit.region());
            fields.put("year", hit.year());
            fields.put("document", hit.document());
            fields.put("sha256", hit.sha256());
            switch (hit.content()) {
                case Hit.OfFact of -> fields.put("fact", of.fact());
                case Hit.OfFinding of -> fields.put("finding", of.finding());
                case Hit.OfPassage unused -> fields.put("passage", hit.quote().text());
            }
            fields.put("place", hit.place());
            terminal.out().println(Json.line(fields));
        }
    }

    private static List<String> row(Hit hit, Quote quote) {
        String content = switch (hit.content()) {
            case Hit.OfFact of ->
                of.fact().subject() + " " + of.fact().measure() + " "
                        + of.fact().quantity();
            case Hit.OfFinding of ->
                "疑点·" + of.finding().severity().label() + "·"
                        + of.finding().kind().label();
            case Hit.OfPassage unused -> "（段落）";
        };
        return List.of(
                Objects.requireNonNullElse(hit.bureau(), ""),
                Objects.toString(hit.year(), ""),
                content,
                quote.text().replaceAll("\\s+", " "),
                hit.place() == null ? "" : Words.place(hit.place()),
                hit.document());
    }
}
