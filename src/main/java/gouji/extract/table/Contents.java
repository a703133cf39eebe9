package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;

/// A table of contents whose wide blanks make it look like a table of figures: titles, most of them numbered, and pages
/// that never fall.
final class Contents {
    private static final int FEWEST_LINES = 3;
    private static final Search NUMBERED =
            Search.of("^(?:第[一二三四五六七八九十\\d]+[部章节]|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|附[件表录]|前言|目录)");

    private Contents() {}

    static boolean fits(Board board) {
        BigDecimal page = BigDecimal.ZERO;
        int lines = 0;
        int numbered = 0;
        for (int row = 0; row < board.rows(); row++) {
            List<Slot> said = board.said(row);
            if (said.isEmpty()) {
                continue;
            }
            Quantity last = said.getLast().figure(Unit.NONE);
            if (last == null || said.size() != 2 || said.getFirst().isFigure() || !isPage(last, page)) {
                return false;
            }
            page = last.value();
            lines++;
            numbered += NUMBERED.isIn(said.getFirst().words()) ? 1 : 0;
        }
        return lines >= FEWEST_LINES && numbered * 2 > lines;
    }

    private static boolean isPage(Quantity quantity, BigDecimal before) {
        return quantity.unit().equals(Unit.NONE)
                && quantity.value().scale() == 0
                && quantity.value().compareTo(before) >= 0;
    }
}
