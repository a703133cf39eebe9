package gouji.check.text;

import gouji.check.fact.Wording;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Interval;
import gouji.quantity.PerMany;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure of a text with the words around it, which tell what part it has in the arithmetic of its sentence.
///
/// @param quantity as stated; in a list such as `32.4、36.2和28.4万元` with the unit that only the last one has
/// @param base its value in base units
/// @param span all that it may stand for; whole things are counted, not rounded
/// @param key figures of one key may be added up: `money`, `rate`, or what is counted; empty for a bare number
/// @param gap the words from the figure before (or the beginning of the text) to this one; dates are words
/// @param label the last clause of the gap, or that of the figure before where only `、` lies between
/// @param after the words behind it up to the next mark or figure
/// @param sentence how many sentences come before its own
public record Worded(
        Figured text,
        Figure figure,
        Quantity quantity,
        BigDecimal base,
        Interval span,
        String key,
        String gap,
        String label,
        String after,
        int sentence) {

    public static final String MONEY = "money";
    public static final String RATE = "rate";
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");
    private static final String MARKS = "，。；：、（）\n！？";
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");
    private static final Pattern JOINED = Pattern.compile("^(?:、|和|与|及|以及)");

    /// The figures of a text in their order, without its dates.
    ///
    /// @param year that the report is about: what is named as the year before it is 上年 in labels, itself 本年
    static List<Worded> of(Figured text, @Nullable Integer year) {
        List<Figure> figures = text.figures().stream()
                .filter(figure -> figure.quantity().unit().dimension() != Dimension.DATE)
                .toList();
        String words = text.text().text();
        List<Quantity> quantities = quantities(figures, words);
        List<Worded> worded = new ArrayList<>();
        int from = 0;
        int sentence = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String gap = words.substring(from, Math.max(from, figure.start()));
            sentence += (int) gap.chars().filter(c -> c == '。' || c == '\n').count();
            String label = label(inYear(gap, year));
            if (label.isEmpty() && i > 0 && JOINED.matcher(gap).find()) {
                label = worded.get(i - 1).label();
            }
            int end = i + 1 < figures.size() ? figures.get(i + 1).start() : words.length();
            worded.add(new Worded(
                    text,
                    figure,
                    quantities.get(i),
                    quantities.get(i).inBase(),
                    span(quantities.get(i)),
                    key(quantities.get(i).unit()),
                    gap,
                    label,
                    upToMark(words, figure.end(), end),
                    sentence));
            from = figure.end();
        }
        return worded;
    }

    /// The figure of a table's cell.
    ///
    /// @param label the words of its row and column
    static Worded of(Figured text, Figure figure, Quantity quantity, String label) {
        return new Worded(
                text, figure, quantity, quantity.inBase(), span(quantity), key(quantity.unit()), label, label, "", 0);
    }

    /// Words in which the report's year is 本年 and the one before it 上年.
    public static String inYear(String gap, @Nullable Integer year) {
        if (year == null || !(gap.contains((year - 1) + "年") || gap.contains(year + "年"))) {
            return gap;
        }
        return gap.replaceAll((year - 1) + "年(?:度|(?=年))?", "上年").replaceAll(year + "年(?:度|(?=年))?", "本年");
    }

    private static List<Quantity> quantities(List<Figure> figures, String words) {
        List<Quantity> quantities =
                new ArrayList<>(figures.stream().map(Figure::quantity).toList());
        for (int i = figures.size() - 2; i >= 0; i--) {
            Quantity own = quantities.get(i);
            Unit next = quantities.get(i + 1).unit();
            String between = words.substring(
                    figures.get(i).end(),
                    Math.max(figures.get(i).end(), figures.get(i + 1).start()));
            if (own.unit().equals(Unit.NONE)
                    && !next.equals(Unit.NONE)
                    && JOINED.matcher(between).find()
                    && own.qualifier() == null) {
                quantities.set(i, own.with(next));
            }
        }
        return quantities;
    }

    private static String label(String gap) {
        String plain = gap.indexOf('（') < 0 ? gap : BRACKETS.matcher(gap).replaceAll("");
        int mark = plain.length() - 1;
        while (mark >= 0 && MARKS.indexOf(plain.charAt(mark)) < 0) {
            mark--;
        }
        if (mark == plain.length() - 1 && mark >= 0 && plain.charAt(mark) == '：') {
            return label(plain.substring(0, mark)); // `结余：12元`
        }
        return plain.substring(mark + 1).strip();
    }

    private static String upToMark(String words, int from, int to) {
        int end = from;
        while (end < to && MARKS.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(from, end);
    }

    /// The year that its sentence names last before it; null for none.
    public @Nullable Integer toldYear() {
        String words = text.text().text();
        Matcher years = YEAR.matcher(words.substring(Sentences.start(words, figure.start()), figure.start()));
        Integer year = null;
        while (years.find()) {
            year = Integer.valueOf(years.group());
        }
        return year;
    }

    /// What may be added to what.
    public static String key(Unit unit) {
        return switch (unit.dimension()) {
            case MONEY -> unit.symbol().contains("/") ? "price" : MONEY;
            case RATE, POINTS -> RATE;
            case COUNT -> counted(unit.symbol());
            default -> "";
        };
    }

    /// What a unit counts: `万人次` and `人次` are one, `名` and `人`, `㎡` and `平方米`.
    public static String counted(String symbol) {
        boolean isScaled = symbol.length() > 1 && "万亿个".indexOf(symbol.charAt(0)) >= 0;
        String unit = isScaled ? symbol.substring(1) : symbol;
        return switch (unit) {
            case "名" -> "人";
            case "㎡", "m²", "m2" -> "平方米";
            case "日" -> "天";
            case "件次" -> "件";
            default -> unit;
        };
    }

    /// What it is of and how much: the same for 1.2万元 and 12000元.
    public String value() {
        return key + base.stripTrailingZeros().toPlainString();
    }

    /// Neither hedged nor a range nor nothing.
    public boolean isSharp() {
        return quantity.qualifier() == null
                && quantity.upper() == null
                && quantity.value().signum() != 0;
    }

    /// `约1.89万元`
    public boolean isAbout() {
        return quantity.qualifier() == Qualifier.ABOUT
                && quantity.upper() == null
                && quantity.value().signum() != 0;
    }

    public boolean isMoney() {
        return key.equals(MONEY);
    }

    /// What can be a part or a whole: no price, no rate, no number of times.
    public boolean isAmountOrCount() {
        return !key.isEmpty() && !key.equals("price") && !key.equals(RATE) && !key.equals("倍");
    }

    /// An amount or a count above 0, as it is.
    public boolean isPlainAmount() {
        return isAmountOrCount() && isSharp() && base.signum() > 0;
    }

    public boolean isInSentenceOf(Worded other) {
        return text.equals(other.text) && sentence == other.sentence;
    }

    /// The sentence, or the part of it between semicolons, that it stands in.
    public String clause() {
        return Sentences.around(text.text().text(), figure.start(), figure.end());
    }

    public boolean isPoints() {
        return quantity.unit().dimension() == Dimension.POINTS;
    }

    /// All that a figure may stand for; whole things are counted, not rounded.
    public static Interval span(Quantity quantity) {
        boolean isCount = quantity.unit().dimension() == Dimension.COUNT;
        boolean isWhole = quantity.unit().factor().compareTo(BigDecimal.ONE) == 0
                && quantity.value().scale() <= 0;
        return isCount && isWhole && quantity.qualifier() == null
                ? Interval.exactly(quantity.inBase())
                : quantity.interval();
    }

    /// Of how many a price is: `每万尾100元`, `80元/千字`.
    public BigDecimal perMany() {
        return PerMany.in(label + quantity.unit().symbol() + (after.startsWith("/") ? after : ""));
    }

    public boolean isOfMany() {
        return perMany().compareTo(BigDecimal.ONE) > 0;
    }

    /// How many digits tell it from others.
    public int digits() {
        return quantity.digits();
    }

    /// How many digits it was printed with: 72.00 tells four.
    public int printedDigits() {
        return quantity.value().scale() > 0 ? quantity.value().precision() : digits();
    }

    /// All that it may stand for if what follows was cut off instead of rounded, too.
    public Interval spanIfCut() {
        return new Interval(span.low(), span.high().max(base.add(quantity.precision())));
    }

    /// A value in base units as this figure would print it.
    public Quantity printed(BigDecimal value) {
        Quantity right = Wording.inUnitOf(value, quantity);
        boolean isExact = right.inBase().compareTo(value) == 0;
        BigDecimal plain = right.value().stripTrailingZeros();
        int scale = Math.max(Math.max(0, quantity.value().scale()), plain.scale());
        return isExact ? new Quantity(plain.setScale(scale), right.unit(), null, null) : right;
    }

    public Finding.Stated stated(String role) {
        return text.stated(figure, role, quantity);
    }
}
