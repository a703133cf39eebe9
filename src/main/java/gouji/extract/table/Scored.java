package gouji.extract.table;

import gouji.quantity.FigureScanner;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `96.60%，得9.66分`, `12座（12分）`: what was reached and the score for it in one cell, under a header such as
/// 执行率及得分 where no other column holds scores.
record Scored(Figures.Said reached, Quantity score) {
    private static final Pattern BOTH = Pattern.compile(
            "\\s*(?:执行率|完成率|实际完成|完成|实际)?[为：]?(?<reached>\\d[\\d.,]*[^\\d，、；/／（(得\\s]{0,6})"
                    + "[\\s，、；/／（(]*(?:得分?[为：]?\\s*(?<told>\\d+(?:\\.\\d+)?)分?|(?<points>\\d+(?:\\.\\d+)?)分)[）)]?[。；]?\\s*");

    static @Nullable Scored of(Block block, @Nullable Slot slot, Unit fallback) {
        if (slot == null || block.has(Role.SCORE)) {
            return null;
        }
        Matcher both = BOTH.matcher(slot.text().text());
        Quantity reached = both.matches() ? FigureScanner.whole(both.group("reached"), fallback) : null;
        Quantity counted = reached == null ? null : Figures.counted(reached);
        if (counted == null || counted.unit().equals(Unit.SCORE)) {
            return null;
        }
        String score = both.group("told") == null ? both.group("points") : both.group("told");
        var span = new Figures.Span(both.start("reached"), both.end("reached"));
        return new Scored(new Figures.Said(counted, "", span, span), Quantity.of(score, Unit.SCORE.symbol()));
    }
}
