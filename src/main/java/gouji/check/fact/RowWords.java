package gouji.check.fact;

import gouji.document.Cell;
import gouji.document.Table;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Indicator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 一行里的话: target and result of an indicator that has no cells for them, told in cells that hold more than that:
/// `目标≥140套；实际136套`, `完成4处得满分，不足的按比例` and `3处`.
final class RowWords {
    private static final Pattern PLANNED = Pattern.compile("(?:目标|计划|指标|任务)(?:任务)?(?:值|数|量)?(?:[为是：]|不[少低多高]于)?$");
    private static final Pattern DONE =
            Pattern.compile("(?:^|[；，。：、（\\s])(?:实际|全年|已)?(?:实际|完成|达到|实绩)(?:完成|达到)?(?:值|数|量)?[为是：]?$");
    private static final Pattern FULL = Pattern.compile("(?:[（(]含[)）]|及?以[上内])*的?[得计]满分");
    private static final String END = "，；。、）（";

    private final Indicator indicator;
    private @Nullable Quantity target;
    private @Nullable Quantity actual;
    private boolean isOfRule;

    private RowWords(Indicator indicator) {
        this.indicator = indicator;
    }

    /// @param scan finds the figures of a text in the tidy form
    static Aim of(Indicator indicator, List<Table> tables, Function<String, List<Figure>> scan) {
        Integer number = indicator.place().table();
        Integer row = indicator.place().row();
        var words = new RowWords(indicator);
        if (number != null && row != null && number < tables.size()) {
            for (Cell cell : tables.get(number).cells()) {
                if (cell.row() == row) {
                    String tidy = Aim.tidy(cell.text());
                    scan.apply(tidy).forEach(figure -> words.read(tidy, figure));
                }
            }
        }
        return words.aim();
    }

    private void read(String cell, Figure figure) {
        String before = cell.substring(0, figure.start());
        String after = cell.substring(figure.end());
        boolean isEnd = after.isEmpty() || END.indexOf(after.charAt(0)) >= 0;
        boolean isFull = FULL.matcher(after).lookingAt();
        if (target == null) {
            if (isFull || (isEnd && PLANNED.matcher(before).find())) {
                target = figure.quantity();
                isOfRule = isFull;
            }
        } else if (actual == null
                && isEnd
                && figure.quantity().unit().equals(target.unit())
                && (before.isEmpty() || DONE.matcher(before).find())) {
            actual = figure.quantity();
        }
    }

    private Aim aim() {
        boolean isBoth = target != null && actual != null && !target.unit().equals(Unit.NONE);
        return new Aim(indicator, isBoth ? target : null, isBoth ? actual : null, isOfRule);
    }
}
