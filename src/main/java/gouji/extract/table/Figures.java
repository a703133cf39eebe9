package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The quantities of an indicator's target or actual cell.
final class Figures {
    private static final Pattern COUNTED = Pattern.compile("（(?![类款项]）)([^（）\\d]{1,5})）$");
    private static final Search RULE = Search.of("得\\d+(?:\\.\\d+)?分|扣\\d|扣完|每(?:少|低|下降|减少|增加)|不得分|得满分|满分");
    private static final Search FULL_MARKS = Search.of("^(?:以上)?[得计为]?满分");

    private static final Pattern PLANNED = Pattern.compile("^(?:年度|年初|预期|计划)?(?:目标|计划|指标|应完成|应|拟)");
    private static final Pattern REACHED = Pattern.compile("^[/／→]?(?:实际|已)?(?:完成|达到|实际|达)");
    // 43÷46＝93.48%, (15－12)/12=25%, 完成率96%
    private static final Pattern RESULT = Pattern.compile(
            "(?:[\\d.,%（）()÷/×*+－—-]{3,60}[=＝])?(?<of>[一-龥“”]{0,14})(?<figure>[-－]?\\d[\\d.,]*[^\\d，。；]{0,4})[。；]?");
    private static final Search CALCULATION = Search.of("\\d）?[÷/×*][^=＝]{1,30}[=＝]");
    private static final Search OPERATOR_BEFORE = Search.of("[×÷]\\s*$");
    private static final Search OPERATOR_AFTER = Search.of("\\s*[×÷]");
    private static final Search PRICED = Search.of("^[^\\d（）]{2,12}（[^（）]{2,18}）$");
    private static final String CLAUSE_ENDS = "，；。\n/／→";

    private static final Unit YEARS = new Unit("年", Dimension.COUNT, BigDecimal.ONE);
    private static final BigDecimal LONGEST_SPAN = BigDecimal.valueOf(200);

    private Figures() {}

    /// 5年 counts years, 2021年 is one and counts nothing: null.
    static @Nullable Quantity counted(Quantity quantity) {
        if (quantity.unit().dimension() != Dimension.DATE) {
            return quantity;
        }
        return quantity.value().compareTo(LONGEST_SPAN) < 0 ? quantity.with(YEARS) : null;
    }

    /// The figures of a text that count something.
    private static List<Figure> scan(String text) {
        var counting = new ArrayList<Figure>();
        for (Figure figure : FigureScanner.scan(text)) {
            Quantity counted = counted(figure.quantity());
            if (counted != null) {
                counting.add(
                        new Figure(counted, figure.start(), figure.end(), figure.numberStart(), figure.numberEnd()));
            }
        }
        return counting;
    }

    /// A quantity and, where its cell states several, the words that tell it from the others.
    ///
    /// @param stretch where in the cell's text the figure stands
    /// @param clause where the clause around it stands
    record Said(Quantity quantity, String of, Span stretch, Span clause) {}

    /// A stretch of text, the end excluded.
    record Span(int start, int end) {}

    /// What a cell states, one quantity or several. Of a scoring rule only the threshold for full points counts.
    static List<Said> of(Slot slot, Unit fallback, @Nullable Qualifier operator) {
        String text = slot.text().text();
        Quantity whole = slot.figure(fallback);
        if (whole != null) {
            var all = new Span(0, text.length());
            return List.of(new Said(whole.qualifier() == null ? whole.with(operator) : whole, "", all, all));
        }
        Said result = CALCULATION.isIn(text) ? result(slot, fallback) : null;
        if (result != null) {
            return List.of(result); // （5.44－6.12）÷6.12＝-11.11%
        }
        boolean rule = isRule(text);
        List<Figure> figures = scan(text).stream()
                .filter(figure -> !rule || isThreshold(text, figure))
                .filter(figure -> !isOperand(text, figure))
                .toList();
        return figures.stream()
                .map(figure -> said(text, figure, figures, figures.size() == 1))
                .toList();
    }

    private static Said said(String text, Figure figure, List<Figure> figures, boolean alone) {
        Span clause = around(text, figure, figures);
        return new Said(
                figure.quantity(),
                alone ? "" : words(text, figure, clause),
                new Span(figure.start(), figure.end()),
                alone ? new Span(0, text.length()) : clause);
    }

    /// The clause around a figure: `专线光纤网络8条` of `专线光纤网络8条，设备维护3次`.
    private static Span around(String text, Figure figure, List<Figure> figures) {
        int start = figure.start();
        int end = figure.end();
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        for (Figure other : figures) {
            if (other.end() <= figure.start()) {
                start = Math.max(start, cut(text, other.end(), figure.start()));
            } else if (other.start() >= figure.end()) {
                end = Math.min(end, cut(text, figure.end(), other.start()));
            }
        }
        while (start < figure.start() && (CLAUSE_ENDS + "、 ").indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return new Span(start, end);
    }

    /// What a clause says besides its figure: `专线光纤网络`.
    private static String words(String text, Figure figure, Span clause) {
        String rest = text.substring(clause.start(), figure.start()) + text.substring(figure.end(), clause.end());
        return rest.replaceAll("^[\\s，、；。：]+|[\\s，、；。：]+$", "").replaceAll("\\s", "");
    }

    /// Where one clause ends and the next begins between two figures: at the first strong mark, else at the first 、.
    private static int cut(String text, int from, int to) {
        for (String marks : List.of(CLAUSE_ENDS, "、")) {
            for (int i = from; i < to; i++) {
                if (marks.indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
        }
        return from;
    }

    /// The one figure that a note states, or that the calculation in it comes to, with the words before it; or null.
    static @Nullable Said result(Slot slot, Unit fallback) {
        Matcher noted = RESULT.matcher(slot.text().text());
        Quantity quantity =
                noted.matches() ? FigureScanner.whole(noted.group("figure").strip(), fallback) : null;
        Quantity counted = quantity == null ? null : counted(quantity);
        if (counted == null || counted.unit().equals(Unit.NONE)) {
            return null;
        }
        var whole = new Span(0, slot.text().length());
        return new Said(counted, noted.group("of"), new Span(noted.start("figure"), noted.end("figure")), whole);
    }

    /// Whether the words before a figure say that it was planned: 目标300盏, 计划培训40人.
    static boolean isPlanned(Said said) {
        return PLANNED.matcher(said.of()).find();
    }

    /// Whether they say that it was reached: 实际312盏.
    static boolean isReached(Said said) {
        return REACHED.matcher(said.of()).find();
    }

    /// The words around a figure without those that say whether it was planned or reached.
    static String thing(Said said) {
        String rest = PLANNED.matcher(said.of()).replaceFirst("");
        rest = REACHED.matcher(rest).replaceFirst("");
        return rest.replaceAll("^[值数为：:/／→]+|[/／→]+$", "");
    }

    /// Whether a text states amounts, rates or counts; points and dates stand in headers, too.
    static boolean tells(Slot slot) {
        return told(slot).stream().anyMatch(said -> said.quantity().unit().dimension() != Dimension.SCORE);
    }

    /// Whether it states them outside of the brackets at its end: `寄宿生（每生每学期500元）` names a column.
    static boolean tellsOutside(Slot slot) {
        return tells(slot) && !PRICED.isIn(slot.text().text());
    }

    /// Every quantity of a longer text with the words around it.
    static List<Said> told(Slot slot) {
        String text = slot.text().text();
        List<Figure> figures = scan(text).stream()
                .filter(figure -> !figure.quantity().unit().equals(Unit.NONE))
                .toList();
        return figures.stream()
                .map(figure -> said(text, figure, figures, false))
                .toList();
    }

    /// Whether a text says how points are given.
    static boolean isRule(String text) {
        return RULE.isIn(text);
    }

    /// 10 of `得分＝完成率×10`, 43 of `43÷46＝93.48%`: what is reckoned with, and not what came of it.
    private static boolean isOperand(String text, Figure figure) {
        return OPERATOR_BEFORE.isIn(text.substring(0, figure.start()))
                || OPERATOR_AFTER.leading(text.substring(figure.end())).isPresent();
    }

    private static boolean isThreshold(String text, Figure figure) {
        return FULL_MARKS.isIn(text.substring(figure.end()));
    }

    /// The unit that a unit column or the bracket behind a name (`培训次数（次）`) says things are counted in.
    static Unit unit(@Nullable Slot unitCell, @Nullable Slot name) {
        if (unitCell != null && !unitCell.isHole()) {
            return known(unitCell.words());
        }
        Matcher bracket = COUNTED.matcher(name == null ? "" : name.label().key());
        return bracket.find() ? known(bracket.group(1)) : Unit.NONE;
    }

    /// The unit of that name where things are counted in it, else [Unit#NONE].
    static Unit unit(String word) {
        return known(word);
    }

    private static Unit known(String word) {
        Quantity one = FigureScanner.whole("1" + word, Unit.NONE);
        Quantity counted = one == null ? null : counted(one);
        return counted == null ? Unit.NONE : counted.unit();
    }

    /// What an operator column says: ≥, ≤, 大于等于 ….
    static @Nullable Qualifier operator(@Nullable Slot slot) {
        Quantity one =
                slot == null ? null : FigureScanner.whole(slot.words().replaceAll("[()（）]", "") + "1", Unit.NONE);
        return one == null ? null : one.qualifier();
    }
}
