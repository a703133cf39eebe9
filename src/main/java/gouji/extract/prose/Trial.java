package gouji.extract.prose;

import gouji.document.Paragraph;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.rule.ExtractRule;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;

/// Every extraction rule tried on one paragraph alone: for whoever asks why a fact is there, or is not.
///
/// @param figures the figures recognised in the paragraph, in its order, dates among them
/// @param outcomes one for each rule that looked at it, in the order of the rules
public record Trial(List<Seen> figures, List<Outcome> outcomes) {

    /// A figure and how it was written.
    ///
    /// @param isDate it tells when, and is no fact itself
    public record Seen(Figure figure, String written, boolean isDate) {}

    /// What came of one rule.
    ///
    /// @param matched the numbers in [#figures()] of the figures it speaks of; empty if its pattern did not match
    /// @param kept those of them of which no more specific rule speaks
    /// @param reached what the longest beginning of its pattern took, if all of it did not match
    public record Outcome(ExtractRule rule, List<Integer> matched, List<Integer> kept, String reached) {
        public Outcome {
            matched = List.copyOf(matched);
            kept = List.copyOf(kept);
        }
    }

    public Trial {
        figures = List.copyOf(figures);
        outcomes = List.copyOf(outcomes);
    }

    /// Tries all rules of a book.
    public static Trial of(RuleBook book, Paragraph paragraph, boolean isHeading) {
        var prose = new Prose(book);
        Coded coded = Coded.of(ParagraphReading.withoutYearAfterNumber(paragraph.text()));
        var best = prose.namings(coded, isHeading);
        var outcomes = new ArrayList<Outcome>();
        for (FindRule rule : prose.rules()) {
            if (rule.rule().reads() == ExtractRule.Reads.HEADING && !isHeading) {
                continue;
            }
            var matched = new ArrayList<Integer>();
            rule.match(coded, naming -> matched.add(naming.figure()));
            List<Integer> kept = matched.stream()
                    .filter(figure -> best.containsKey(figure)
                            && best.get(figure).rule().id().equals(rule.rule().id()))
                    .toList();
            outcomes.add(new Outcome(rule.rule(), matched, kept, matched.isEmpty() ? rule.reached(coded) : ""));
        }
        return new Trial(seen(coded), outcomes);
    }

    /// The figures of a text that no rule of prose looks at, as a table's cell is.
    public static List<Seen> figuresOf(Paragraph paragraph) {
        return seen(Coded.of(paragraph.text()));
    }

    private static List<Seen> seen(Coded coded) {
        var seen = new ArrayList<Seen>();
        for (Figure figure : coded.figures()) {
            seen.add(new Seen(
                    figure,
                    coded.said().quote(figure.start(), figure.end()),
                    figure.quantity().unit().dimension() == Dimension.DATE));
        }
        return seen;
    }
}
