package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A text with every figure written as one character that says what kind of figure it is.
final class Coded {
    /// Private-use characters; the same in a text itself (symbol fonts) are written as U+FFFD first.
    static final char AMOUNT = '\uE001';

    static final char RATE = '\uE002';
    static final char COUNT = '\uE003';
    static final char SCORE = '\uE004';
    static final char INTEGER = '\uE005';
    static final char DATE = '\uE006';
    static final char POINTS = '\uE007';

    /// A figure without a unit but with decimals: an amount, more often than not.
    static final char DECIMAL = '\uE008';

    private static final Search DISTRIBUTED = Search.of("(?:分别|各|依次)[^，；。：]{0,30}$");
    private static final Pattern AGE_OF = Pattern.compile(
            "(?:[（(]含[）)])?(?:及?以[上下内]|[至到—－~～-]\\d|的(?:共?有|仅|达|占)?\\d|的?[^，；。、：（）()\\d]{0,8}(?:儿童|老[年人]|女|男|青|学生|人群|人员|居民|妇|月均)|\\d)");
    private static final Set<Dimension> SHARED =
            Set.of(Dimension.MONEY, Dimension.SCORE, Dimension.RATE, Dimension.COUNT);
    private static final Search PRIVATE_USE = Search.of("[\uE000-\uE07F\uE080-\uE0FF]");

    private final PlacedText said;
    private final List<Figure> figures;
    private final String code;
    private final int[] textStarts; // for each character of the code, and its end
    private final int[] figureAt; // for each character of the code the figure's number, or -1
    private final int kinds;

    private Coded(PlacedText said, List<Figure> figures) {
        this.said = said;
        this.figures = figures;
        String text = PRIVATE_USE.replacing(said.text(), "\uFFFD");
        var written = new StringBuilder(text.length());
        textStarts = new int[text.length() + 1];
        figureAt = new int[text.length() + 1];
        int at = 0;
        for (int f = 0; f <= figures.size(); f++) {
            int next = f == figures.size() ? text.length() : figures.get(f).start();
            while (at < next) {
                mark(written, text.charAt(at), at, -1);
                at++;
            }
            if (f < figures.size()) {
                mark(written, kind(figures.get(f)), at, f);
                at = figures.get(f).end();
            }
        }
        listed(written);
        code = written.toString();
        kinds = kinds(code);
        textStarts[code.length()] = text.length();
        figureAt[code.length()] = -1;
    }

    /// @param said as it stands in the file
    static Coded of(PlacedText said) {
        return of(said, FigureScanner::scan);
    }

    /// @param said as it stands in the file
    /// @param scan finds the figures of a text in the tidy form
    static Coded of(PlacedText said, Function<String, List<Figure>> scan) {
        PlacedText tidy = said.rewrite(NormalForm::of);
        return new Coded(tidy, withSharedUnits(tidy.text(), withoutAges(tidy.text(), scan.apply(tidy.text()))));
    }

    /// `65岁以上老年人①`, `80至89周岁①`: how old they are who are counted is a part of their name.
    private static List<Figure> withoutAges(String text, List<Figure> figures) {
        return text.indexOf('岁') < 0
                ? figures
                : figures.stream()
                        .filter(figure -> !figure.quantity().unit().symbol().endsWith("岁")
                                || !AGE_OF.matcher(text)
                                        .region(figure.end(), text.length())
                                        .lookingAt())
                        .toList();
    }

    /// `分别支出42、31.28、16万元`: the unit after the last is the unit of all.
    private static List<Figure> withSharedUnits(String text, List<Figure> figures) {
        var shared = new ArrayList<Figure>(figures);
        for (int i = shared.size() - 2; i >= 0; i--) {
            Figure figure = shared.get(i);
            Figure next = shared.get(i + 1);
            boolean lists = figure.quantity().unit().dimension() == Dimension.NONE
                    && SHARED.contains(next.quantity().unit().dimension())
                    && isDivider(text.substring(figure.end(), next.start()))
                    && DISTRIBUTED.isIn(text.substring(Math.max(0, figure.start() - 24), figure.start()));
            if (lists) {
                shared.set(
                        i,
                        new Figure(
                                figure.quantity().with(next.quantity().unit()),
                                figure.start(),
                                figure.end(),
                                figure.numberStart(),
                                figure.numberEnd()));
            }
        }
        return List.copyOf(shared);
    }

    private static boolean isDivider(String between) {
        return between.equals("、") || between.equals("和") || between.equals("及") || between.matches("[,，]");
    }

    /// `各减少①，①，各下降②、②`: a comma between two figures of a series is as good as `、`.
    private static void listed(StringBuilder written) {
        for (int i = 1; i + 1 < written.length(); i++) {
            boolean isBetween = ",，".indexOf(written.charAt(i)) >= 0
                    && isFigure(written.charAt(i - 1))
                    && written.charAt(i - 1) == written.charAt(i + 1);
            if (isBetween && DISTRIBUTED.isIn(written.substring(Math.max(0, i - 25), i - 1))) {
                written.setCharAt(i, '、');
            }
        }
    }

    private void mark(StringBuilder written, char c, int textStart, int figure) {
        textStarts[written.length()] = textStart;
        figureAt[written.length()] = figure;
        written.append(c);
    }

    private static char kind(Figure figure) {
        Dimension dimension = figure.quantity().unit().dimension();
        return switch (dimension) {
            case MONEY -> AMOUNT;
            case RATE -> RATE;
            case POINTS -> POINTS;
            case SCORE -> SCORE;
            case COUNT -> COUNT;
            case DATE -> DATE;
            case NONE -> figure.quantity().value().scale() > 0 ? DECIMAL : INTEGER;
        };
    }

    static boolean isFigure(char c) {
        return c >= AMOUNT && c <= DECIMAL;
    }

    /// The kinds of figures in a code, one bit each.
    static int kinds(String code) {
        int kinds = 0;
        for (int i = 0; i < code.length(); i++) {
            kinds |= isFigure(code.charAt(i)) ? 1 << (code.charAt(i) - AMOUNT) : 0;
        }
        return kinds;
    }

    /// Whether there is a figure of one of these [#kinds(String)].
    boolean hasAny(int kinds) {
        return (this.kinds & kinds) != 0;
    }

    String code() {
        return code;
    }

    PlacedText said() {
        return said;
    }

    List<Figure> figures() {
        return figures;
    }

    /// The number of the figure that a character of the code stands for, or -1.
    int figureAt(int at) {
        return figureAt[at];
    }

    /// The tidy text of a stretch of the code.
    String text(int start, int end) {
        return end <= start ? "" : said.text().substring(textStarts[start], textStarts[end]);
    }

    /// Where a character of the code begins in the tidy text.
    int textStart(int at) {
        return textStarts[at];
    }
}
