package gouji.check;

import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.rule.Vocabulary;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// 释明: what a report says itself of figures that do not agree: someone belongs to two kinds and is counted in both, a
/// rate is of another base, more were reached than there are on the books. Where the paragraph or row of a figure says
/// so, a finding is a hint.
///
/// @param words what excuses a finding of a kind
record Excuses(Map<Kind, Search> words) {
    private static final String DOUBT = "同处文字似已说明缘由";

    Excuses {
        words = Map.copyOf(words);
    }

    static Excuses of(Vocabulary vocabulary) {
        Map<Kind, Search> words = new EnumMap<>(Kind.class);
        for (String kinds : vocabulary.all("excuses").keySet()) {
            Search said = Search.of(vocabulary.alternatives("excuses", kinds));
            for (String kind : kinds.split("、", -1)) {
                words.put(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), said);
            }
        }
        return new Excuses(words);
    }

    /// The finding, or the same as a hint.
    Finding weighed(Finding finding, Searched<Texts.Text> texts) {
        Search excuse = words.get(finding.kind());
        boolean isExcused = excuse != null
                && finding.severity() != Severity.INFO
                && texts.with(excuse).stream()
                        .filter(text ->
                                finding.values().stream().anyMatch(value -> isBeside(text.place(), value.place())))
                        .anyMatch(text -> excuse.isIn(text.text()));
        return isExcused ? finding.asHint(DOUBT) : finding;
    }

    /// In the same paragraph or row.
    private static boolean isBeside(Place words, Place figure) {
        return words.table() == null
                ? figure.table() == null
                        && words.paragraph() != null
                        && Objects.equals(words.paragraph(), figure.paragraph())
                : words.table().equals(figure.table()) && Objects.equals(words.row(), figure.row());
    }
}
