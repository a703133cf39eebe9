package gouji.corpus;

import gouji.corpus.Sample.Holds;
import gouji.corpus.Sample.Mark;
import gouji.corpus.Sample.Planted;
import gouji.corpus.Sample.Trap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The answer keys of a sample, one JSON object a line, and the same told for people.
final class Keys {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Keys() {}

    /// Every file that stands beside the report, by name.
    static Map<String, String> files(Sample sample) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("facts.key.jsonl", facts(sample));
        files.put("findings.key.jsonl", findings(sample));
        files.put("traps.key.jsonl", traps(sample));
        files.put("planted.md", planted(sample));
        return files;
    }

    private static String facts(Sample sample) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Mark fact : sample.facts()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("subject", fact.subject());
            line.put("measure", fact.measure());
            line.put("value", fact.value());
            line.put("unit", fact.unit());
            Integer year = fact.year();
            if (year != null) {
                line.put("year", year);
            }
            String indicator = fact.indicator();
            if (indicator != null) {
                line.put("indicator", indicator);
            }
            String qualifier = fact.qualifier();
            if (qualifier != null) {
                line.put("op", qualifier);
            }
            line.put("quote", fact.quote());
            lines.add(line);
        }
        return jsonLines(lines);
    }

    private static String findings(Sample sample) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Planted mistake : sample.notes().planted()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", String.format("%s/%02d", sample.name(), lines.size() + 1));
            line.put("kind", mistake.kind());
            line.put("severity", mistake.severity());
            line.put("title", mistake.title());
            line.put("values", mistake.values());
            line.put("unit", mistake.unit());
            line.put("where", mistake.where());
            line.put("explain", mistake.why());
            if (!mistake.cascades().isEmpty()) {
                line.put("cascades", mistake.cascades());
            }
            lines.add(line);
        }
        return jsonLines(lines);
    }

    private static String traps(Sample sample) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Trap trap : sample.notes().traps()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", trap.kind());
            line.put("values", trap.values());
            line.put("unit", trap.unit());
            line.put("note", trap.why());
            line.put("lookAlike", true);
            lines.add(line);
        }
        for (Holds relation : sample.notes().holds()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", relation.kind());
            line.put("values", Arithmetic.numbers(relation.expression()));
            line.put("unit", relation.unit());
            line.put("note", relation.note());
            line.put("expr", relation.expression());
            lines.add(line);
        }
        return jsonLines(lines);
    }

    private static String jsonLines(List<Map<String, Object>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        return text.toString();
    }

    private static String planted(Sample sample) {
        StringBuilder text = new StringBuilder("# " + sample.fileName() + "\n\n");
        text.append(sample.said("bureau"))
                .append("，")
                .append(sample.said("about"))
                .append("\n\n");
        text.append("<!-- Written from source.md; change it there. -->\n\n## 有意写错的地方\n\n");
        if (sample.notes().planted().isEmpty()) {
            text.append("无。本报告各数相符。\n");
        }
        int number = 0;
        for (Planted mistake : sample.notes().planted()) {
            text.append(
                    ++number + ". **" + mistake.title() + "**（" + mistake.kind() + "，" + mistake.severity() + "）  \n");
            text.append("   所在："
                    + String.join(
                            "；",
                            mistake.where().stream().map(w -> "“" + w + "”").toList()) + "  \n");
            text.append("   原因：" + mistake.why() + "\n");
        }
        text.append("\n## 看似有误、其实无误的地方\n\n");
        for (Trap trap : sample.notes().traps()) {
            text.append("- " + trap.why() + "（" + trap.kind() + "：" + String.join("、", trap.values()) + trap.unit()
                    + "）\n");
        }
        return text.toString();
    }
}
