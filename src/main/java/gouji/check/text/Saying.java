package gouji.check.text;

import gouji.finding.Finding;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/// A figure of a text with the words around it.
///
/// @param sentence the number of its sentence in the text, from 0
/// @param lead the words right before it, back to the figure or mark before
/// @param clause what its clause says before it, figures included
/// @param tail the words right after it, up to the next figure or mark
/// @param isAside whether it stands in brackets after other words
public record Saying(
        Figured text, Figure figure, int sentence, String lead, String clause, String tail, boolean isAside) {

    private static final String SENTENCE_ENDS = "。！？\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，；：";
    private static final String MARKS = CLAUSE_ENDS + "、（）()";

    /// The figures of a text in their order.
    static List<Saying> of(Figured text) {
        String words = text.text().text();
        List<Figure> figures = text.figures();
        List<Saying> sayings = new ArrayList<>();
        int sentence = 0;
        int depth = 0;
        int clause = 0;
        int mark = 0;
        int at = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            for (; at < figure.start(); at++) {
                char c = words.charAt(at);
                depth = c == '（' || c == '(' ? depth + 1 : c == '）' || c == ')' ? Math.max(0, depth - 1) : depth;
                sentence += SENTENCE_ENDS.indexOf(c) >= 0 ? 1 : 0;
                depth = SENTENCE_ENDS.indexOf(c) >= 0 ? 0 : depth;
                clause = CLAUSE_ENDS.indexOf(c) >= 0 ? at + 1 : clause;
                mark = MARKS.indexOf(c) >= 0 ? at + 1 : mark;
            }
            int next = i + 1 < figures.size() ? figures.get(i + 1).start() : words.length();
            int stop = figure.end();
            while (stop < next && MARKS.indexOf(words.charAt(stop)) < 0) {
                stop++;
            }
            sayings.add(new Saying(
                    text,
                    figure,
                    sentence,
                    words.substring(Math.min(mark, figure.start()), figure.start()),
                    words.substring(Math.min(clause, figure.start()), figure.start()),
                    words.substring(figure.end(), stop),
                    depth > 0));
            at = Math.max(at, figure.end());
            mark = figure.end();
        }
        return List.copyOf(sayings);
    }

    public Quantity quantity() {
        return figure.quantity();
    }

    public Unit unit() {
        return figure.quantity().unit();
    }

    /// Whether it is one figure as it stands: no range, no 约, no 不少于.
    public boolean isSharp() {
        return quantity().qualifier() == null && quantity().upper() == null;
    }

    public Finding.Stated stated(String role) {
        return text.stated(figure, role);
    }

    /// The words of some text between two of its places.
    public String between(int from, int to) {
        return from >= to ? "" : text.text().text().substring(from, to);
    }
}
