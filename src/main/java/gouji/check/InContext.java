package gouji.check;

import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.place.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 上下文: a finding that gives figures only is told with the words that they stand in, so that nobody need look up
/// whose figures they are.
final class InContext {
    private static final int LONGEST = 60; // characters that are quoted
    private static final String MARKS = "，、：；（）"; // between which nothing is cut
    private static final String INTRODUCED = "：";

    private final Map<Integer, String> paragraphs = new HashMap<>();

    InContext(List<Texts.Text> texts) {
        for (Texts.Text text : texts) {
            Integer paragraph = text.place().paragraph();
            if (paragraph != null) {
                paragraphs.put(paragraph, text.words().original());
            }
        }
    }

    /// The finding as it is, where it names or quotes something.
    Finding told(Finding finding) {
        String message = finding.message();
        String words = message.contains("“") || message.contains("《") ? null : words(finding);
        if (words == null) {
            return finding;
        }
        int rest = message.indexOf(INTRODUCED) + 1;
        return finding.withMessage(message.substring(0, rest) + "“" + words + "”" + (rest == 0 ? INTRODUCED : "，")
                + message.substring(rest));
    }

    /// The part of a sentence that ends with the last of the figures in it, or null where none is in words.
    private @Nullable String words(Finding finding) {
        for (Finding.Stated figure : finding.values()) {
            String paragraph = paragraph(figure.place());
            int at = paragraph == null ? -1 : paragraph.indexOf(figure.place().quote());
            if (paragraph != null && at >= 0) {
                return words(paragraph, at, finding);
            }
        }
        return null;
    }

    private String words(String paragraph, int at, Finding finding) {
        String sentence = Sentences.around(paragraph, at, at);
        int last = finding.values().stream()
                .map(figure -> figure.place().quote())
                .filter(quote -> sentence.contains(quote))
                .mapToInt(quote -> sentence.indexOf(quote) + quote.length())
                .max()
                .orElse(sentence.length());
        String told = sentence.substring(0, last).strip();
        if (told.length() <= LONGEST) {
            return told;
        }
        int half = LONGEST / 2;
        String end = told.substring(told.length() - half);
        return told.substring(0, half).replaceAll("[^" + MARKS + "]*$", "") + "……"
                + end.replaceFirst("^[^" + MARKS + "]*[" + MARKS + "]", "");
    }

    private @Nullable String paragraph(Place place) {
        return place.table() != null || place.quote().isEmpty() ? null : paragraphs.get(place.paragraph());
    }
}
