package gouji.check.text;

import gouji.check.constraint.Same;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.place.Place;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text with one character in place of each figure, so that a pattern can say `发放问卷{whole}，收回{part}`. The
/// character tells the figure's dimension and whether it is a bound: `{amount:paid}` is money, `{rate:share}` a rate,
/// `{most:limit}` 不超过12元 or 12元以内.
public final class Figured {
    private static final char FIRST = '\uE000';
    private static final int LONGEST_LEAD = 6; // of what is told again in brackets: `（精确数`
    private static final int BOUNDS = 0x10; // from one kind of bound to the next
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
    private static final String ANY = "\uE000-\uE02F";
    private static final Pattern HOLDER = Pattern.compile("\\{(?:([a-z]+):)?([a-z]+)}");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("amount", characters(Dimension.MONEY)),
            Map.entry("rate", characters(Dimension.RATE)),
            Map.entry("points", characters(Dimension.POINTS)),
            Map.entry("score", characters(Dimension.SCORE)),
            Map.entry("count", characters(Dimension.COUNT)),
            Map.entry("date", characters(Dimension.DATE)),
            Map.entry("number", characters(Dimension.NONE)),
            Map.entry("size", characters(Dimension.MONEY, Dimension.COUNT)),
            Map.entry("exact", "\uE000-\uE00F"),
            Map.entry("bound", "\uE010-\uE02F"),
            Map.entry("most", "\uE010-\uE01F"),
            Map.entry("least", "\uE020-\uE02F"));

    private final Texts.Text text;
    private final List<Figure> figures;
    private final String code;
    private final int[] starts; // of each character of the code, in the text
    private final int[] figureAt;
    private @Nullable List<Worded> worded;
    private @Nullable List<Saying> sayings;

    private Figured(Texts.Text text, List<Figure> scanned) {
        this.text = text;
        String words = text.text();
        var written = new StringBuilder();
        starts = new int[words.length() + 1];
        figureAt = new int[words.length() + 1];
        List<Figure> told = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= scanned.size(); i++) {
            Figure figure = i == scanned.size() ? null : scanned.get(i);
            if (figure != null && i > 0 && retells(words, scanned.get(i - 1), figure)) {
                at = figure.end() + 1;
                continue;
            }
            int next = figure == null ? words.length() : figure.start();
            while (at < next) {
                starts[written.length()] = at;
                figureAt[written.length()] = -1;
                written.append(words.charAt(at++));
            }
            if (figure != null) {
                starts[written.length()] = at;
                figureAt[written.length()] = told.size();
                written.append(character(figure.quantity()));
                told.add(figure);
                at = figure.end();
            }
        }
        figures = List.copyOf(told);
        code = written.toString();
        starts[code.length()] = words.length();
    }

    /// A text that holds no figure.
    public static Figured without(Texts.Text text) {
        return new Figured(text, List.of());
    }

    /// A text that may hold no figure: `得分=完成率×分值`.
    public static Figured of(Texts.Text text) {
        return new Figured(text, FigureScanner.scan(text.text()));
    }

    /// `87.28万元（872,780元）`: one figure, told twice.
    private static boolean retells(String words, Figure first, Figure second) {
        return first.end() < second.start()
                && (words.charAt(first.end()) == '（' || words.charAt(first.end()) == '(')
                && second.start() - first.end() <= LONGEST_LEAD
                && second.end() < words.length()
                && (words.charAt(second.end()) == '）' || words.charAt(second.end()) == ')')
                && first.quantity().unit().isMoney()
                && second.quantity().unit().isMoney()
                && !second.quantity().unit().equals(first.quantity().unit())
                && Same.agree(first.quantity(), second.quantity());
    }

    /// The texts that hold a figure, in their order.
    ///
    /// @param scan finds the figures of a text in the tidy form
    public static Searched<Figured> of(List<Texts.Text> texts, Function<String, List<Figure>> scan) {
        List<Figured> figured = texts.stream()
                .map(text -> new Figured(text, scan.apply(text.text())))
                .filter(text -> !text.figures.isEmpty())
                .toList();
        return Searched.of(figured, text -> text.code);
    }

    /// Small tables told as sentences.
    ///
    /// @param scan finds the figures of a text in the tidy form
    public static Searched<Figured> told(List<Columns> tables, Function<String, List<Figure>> scan) {
        return of(TableSentences.of(tables), scan);
    }

    /// A pattern with `{name}` for a figure, `{amount:name}` for one of a kind, and `\uE000` for any, also in classes.
    public static Search search(String find) {
        String held = HOLDER.matcher(find).replaceAll(holder -> {
            String kind = holder.group(1) == null ? ANY : KINDS.get(holder.group(1));
            if (kind == null) {
                throw new IllegalArgumentException(holder.group());
            }
            return "(?<" + holder.group(2) + ">[" + kind + "])";
        });
        return Search.of(anyFigure(held.replace("\\uE000", String.valueOf(FIRST))));
    }

    private static String characters(Dimension... dimensions) {
        return Arrays.stream(dimensions)
                .flatMap(dimension -> IntStream.of(0, BOUNDS, 2 * BOUNDS)
                        .mapToObj(bound -> String.valueOf((char) (FIRST + DIMENSIONS.indexOf(dimension) + bound))))
                .collect(Collectors.joining());
    }

    private static char character(Quantity figure) {
        Qualifier qualifier = figure.qualifier() == null ? Qualifier.ABOUT : figure.qualifier();
        int bound = switch (qualifier) {
            case AT_MOST, LESS_THAN -> BOUNDS;
            case AT_LEAST, MORE_THAN -> 2 * BOUNDS;
            case ABOUT -> 0;
        };
        return (char) (FIRST + DIMENSIONS.indexOf(figure.unit().dimension()) + bound);
    }

    /// The first of the figure characters stands for all of them, unless it is in a class that names the kind.
    private static String anyFigure(String find) {
        var written = new StringBuilder(find.length());
        boolean isInClass = false;
        for (int i = 0; i < find.length(); i++) {
            char c = find.charAt(i);
            if (c == '\\' && i + 1 < find.length()) {
                written.append(c).append(find.charAt(++i));
                continue;
            }
            isInClass = c == '[' || (isInClass && c != ']');
            boolean isHeld = isInClass && c == FIRST && find.charAt(i - 1) == '[';
            if (c == FIRST && !isHeld) {
                written.append(isInClass ? ANY : "[" + ANY + "]");
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    public Search.Finds finds(Search search) {
        return search.in(code);
    }

    public Optional<Matcher> first(Search search) {
        return search.first(code);
    }

    /// Whether the sentence around a match, as it stands in the text, says what excuses it.
    public boolean isExcused(@Nullable Search unless, Matcher match) {
        return Sentences.isExcused(unless, text.text(), starts[match.start()], starts[match.end()]);
    }

    public Figure figure(Matcher match, String name) {
        return figures.get(figureAt[match.start(name)]);
    }

    /// All figures within a match, in order.
    public List<Figure> figures(Matcher match) {
        return figures(match.start(), match.end());
    }

    /// All figures within a group, in order.
    public List<Figure> figures(Matcher match, String group) {
        return figures(match.start(group), match.end(group));
    }

    private List<Figure> figures(int start, int end) {
        return IntStream.range(start, end)
                .filter(at -> figureAt[at] >= 0)
                .mapToObj(at -> figures.get(figureAt[at]))
                .toList();
    }

    /// The words of a match as they stand in the text, from its first character to its last.
    public String words(Matcher match) {
        return text.text().substring(starts[match.start()], starts[match.end()]);
    }

    /// The sentence of a match as it stands in the text, up to the end of the match.
    public String sentenceTo(Matcher match) {
        String words = text.text();
        return words.substring(Sentences.start(words, starts[match.start()]), starts[match.end()]);
    }

    /// A figure as what a finding names.
    public Finding.Stated stated(Figure figure, String role) {
        return stated(figure, role, figure.quantity());
    }

    public Place place(Figure figure) {
        return text.at(figure.start(), figure.end());
    }

    /// A figure whose unit stands elsewhere.
    public Finding.Stated stated(Figure figure, String role, Quantity quantity) {
        return new Finding.Stated(quantity.plainValue(), quantity.unit().symbol(), role, place(figure));
    }

    /// The figures that stand before one in its sentence, in order.
    public List<Figure> before(Figure figure) {
        int from = Sentences.start(text.text(), figure.start());
        return figures.stream()
                .filter(other -> other.start() >= from && other.end() <= figure.start())
                .toList();
    }

    /// The figures with the words beside them, worked out once.
    public List<Worded> worded(@Nullable Integer year) {
        if (worded == null) {
            worded = Worded.of(this, year);
        }
        return worded;
    }

    /// The figures with the clauses that they stand in, worked out once.
    public List<Saying> sayings() {
        if (sayings == null) {
            sayings = Saying.of(this);
        }
        return sayings;
    }

    public List<Figure> figures() {
        return figures;
    }

    public Texts.Text text() {
        return text;
    }
}
