package gouji.check;

import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A text with one character in place of each figure, so that a pattern can say `发放问卷{whole}，收回{part}`.
final class Figured {
    private static final char FIGURE = '\uE000';
    private static final Pattern HOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Texts.Text text;
    private final List<Figure> figures;
    private final String code;
    private final int[] starts; // of each character of the code, in the text
    private final int[] figureAt;

    private Figured(Texts.Text text, List<Figure> figures) {
        this.text = text;
        this.figures = figures;
        String words = text.text();
        var written = new StringBuilder();
        starts = new int[words.length() + 1];
        figureAt = new int[words.length() + 1];
        int at = 0;
        for (int i = 0; i <= figures.size(); i++) {
            int next = i == figures.size() ? words.length() : figures.get(i).start();
            while (at < next) {
                starts[written.length()] = at;
                figureAt[written.length()] = -1;
                written.append(words.charAt(at++));
            }
            if (i < figures.size()) {
                starts[written.length()] = at;
                figureAt[written.length()] = i;
                written.append(FIGURE);
                at = figures.get(i).end();
            }
        }
        code = written.toString();
        starts[code.length()] = words.length();
    }

    /// The texts that hold a figure, in their order.
    static List<Figured> of(List<Texts.Text> texts) {
        return texts.stream()
                .map(text -> new Figured(text, FigureScanner.scan(text.text())))
                .filter(text -> !text.figures.isEmpty())
                .toList();
    }

    /// A pattern with `{name}` for a figure; `.` and classes without it never run over one.
    static Pattern pattern(String find) {
        return Pattern.compile(HOLDER.matcher(find).replaceAll("(?<$1>\uE000)"));
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(code);
    }

    Figure figure(Matcher match, String name) {
        return figures.get(figureAt[match.start(name)]);
    }

    /// All figures within a group, in order.
    List<Figure> figures(Matcher match, String group) {
        return IntStream.range(match.start(group), match.end(group))
                .filter(at -> code.charAt(at) == FIGURE)
                .mapToObj(at -> figures.get(figureAt[at]))
                .toList();
    }

    /// The words of a match as they stand in the text, from its first character to its last.
    String words(Matcher match) {
        return text.text().substring(starts[match.start()], starts[match.end()]);
    }

    /// A figure as what a finding names.
    Finding.Stated stated(Figure figure, String role) {
        return new Finding.Stated(
                figure.quantity().plainValue(),
                figure.quantity().unit().symbol(),
                role,
                text.at(figure.start(), figure.end()));
    }

    List<Figure> figures() {
        return figures;
    }

    Texts.Text text() {
        return text;
    }
}
