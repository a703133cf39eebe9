package gouji.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is true of one report of the corpus.
record AnswerKey(List<Mistake> mistakes, List<Trap> traps, List<KnownFact> facts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A planted mistake: the wrong value first.
    record Mistake(
            String id,
            String kind,
            String severity,
            String title,
            List<String> values,
            String unit,
            List<String> where,
            List<String> cascades) {}

    /// Figures that agree, or only look as if they did not.
    record Trap(List<String> values, String unit, String note) {}

    record KnownFact(
            String subject,
            String measure,
            String value,
            String unit,
            @Nullable String indicator) {}

    static AnswerKey of(Path folder) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("findings.key.jsonl"))) {
            mistakes.add(new Mistake(
                    text(line, "id"),
                    text(line, "kind"),
                    text(line, "severity"),
                    text(line, "title"),
                    texts(line, "values"),
                    text(line, "unit"),
                    texts(line, "where"),
                    texts(line, "cascades")));
        }
        List<Trap> traps = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("traps.key.jsonl"))) {
            traps.add(new Trap(texts(line, "values"), text(line, "unit"), text(line, "note")));
        }
        List<KnownFact> facts = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("facts.key.jsonl"))) {
            facts.add(new KnownFact(
                    text(line, "subject"),
                    text(line, "measure"),
                    text(line, "value"),
                    text(line, "unit"),
                    line.has("indicator") ? text(line, "indicator") : null));
        }
        return new AnswerKey(mistakes, traps, facts);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    private static List<String> texts(JsonNode line, String name) {
        List<String> texts = new ArrayList<>();
        line.path(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
