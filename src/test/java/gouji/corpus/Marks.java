package gouji.corpus;

import gouji.corpus.Sample.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the facts of a source: those marked `[[figure|subject|measure|options]]` in the text, and those that the
/// roles of
/// a table's columns tell.
final class Marks {
    private static final Pattern MARK = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern END = Pattern.compile("[。；;⏎\n]");

    private final List<Mark> all = new ArrayList<>();
    private String subject = "";
    private int year;

    void subject(String now) {
        subject = now;
    }

    String subject() {
        return subject;
    }

    void year(int now) {
        year = now;
    }

    List<Mark> all() {
        return List.copyOf(all);
    }

    /// The text without its marks; what they say is kept.
    String read(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Open> open = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            plain.append(marked, from, mark.start());
            List<String> parts = List.of(mark.group(1).split("\\|", -1));
            open.add(new Open(parts, plain.length()));
            plain.append(parts.getFirst());
            from = mark.end();
        }
        plain.append(marked.substring(from));
        String text = plain.toString();
        open.forEach(one -> add(one, text));
        return text;
    }

    private record Open(List<String> parts, int at) {}

    private void add(Open open, String text) {
        List<String> parts = open.parts();
        if (parts.size() < 3) {
            throw new IllegalArgumentException("expected [[figure|subject|measure|options]], found " + parts.get(0));
        }
        Stated stated = Stated.in(parts.get(0));
        Integer of = year;
        String indicator = null;
        for (int i = 3; i < parts.size(); i++) {
            String value = parts.get(i).substring(2);
            switch (parts.get(i).substring(0, 2)) {
                case "v=" -> stated = given(value);
                case "y=" -> of = value.equals("?") ? null : (Integer) Integer.parseInt(value);
                case "i=" -> indicator = value;
                default -> throw new IllegalArgumentException("unknown option " + parts.get(i));
            }
        }
        if (stated == null) {
            throw new IllegalArgumentException("not one figure: " + parts.get(0) + " (give v=)");
        }
        String about = parts.get(1).isEmpty() ? subject : parts.get(1);
        add(
                about,
                parts.get(2),
                stated,
                of,
                indicator,
                clause(text, open.at(), open.at() + parts.get(0).length()));
    }

    /// A figure of a table's cell.
    void add(String about, String measure, Stated stated, @Nullable String indicator, String quote) {
        add(about, measure, stated, year, indicator, quote);
    }

    private void add(
            String about,
            String measure,
            Stated stated,
            @Nullable Integer of,
            @Nullable String indicator,
            String quote) {
        all.add(new Mark(about, measure, stated.value(), stated.unit(), stated.qualifier(), of, indicator, quote));
    }

    private static Stated given(String value) {
        int space = value.indexOf(' ');
        return space < 0
                ? new Stated(value, "", null)
                : new Stated(value.substring(0, space), value.substring(space + 1), null);
    }

    private static String clause(String text, int start, int end) {
        int from = 0;
        Matcher stop = END.matcher(text);
        while (stop.find() && stop.end() <= start) {
            from = stop.end();
        }
        int to = stop.find(end) ? stop.start() : text.length();
        return text.substring(from, to).strip();
    }
}
