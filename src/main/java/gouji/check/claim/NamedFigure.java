package gouji.check.claim;

import gouji.check.fact.FactIndex;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.place.Place;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure with what it may be called.
interface NamedFigure {
    int SHORTEST = 5; // characters of a clause that tells what it is about

    Quantity quantity();

    /// Of its clause or row, without neutral words.
    String name();

    /// Its sentence up to it, or its row and column in full.
    String before();

    /// The words right before and behind it.
    String around();

    boolean isRow();

    @Nullable
    Integer year();

    /// Whether its words name another year than the report's.
    boolean isDated();

    /// Which sentence of its paragraph it is in.
    int at();

    /// Where it stands in words; null in a table.
    @Nullable
    Worded worded();

    /// Its paragraph, row or cell, or where it stands in one.
    Place place();

    Finding.Stated stated();

    default String sentence() {
        return line() + "," + at();
    }

    default String line() {
        return FactIndex.line(place());
    }

    /// The words of its sentence since the figure before.
    default String since() {
        int from = before().length();
        while (from > 0 && !Character.isDigit(before().charAt(from - 1))) {
            from--;
        }
        return before().substring(from);
    }

    /// In words of the report: what it is called where its clause begins with that, else its clause up to it.
    default String told() {
        String clause = clause();
        int at = name().isEmpty() ? -1 : clause.indexOf(name());
        boolean isWhole = at == 0 || (at > 0 && !Han.is(clause.charAt(at - 1)));
        return (isRow() || clause.isEmpty() || isWhole ? name() : clause) + quantity();
    }

    private String clause() {
        String words = before();
        int from = words.length();
        while (from > 0 && (words.length() - from < SHORTEST || !isMark(words, from - 1))) {
            from--;
        }
        return words.substring(from).strip();
    }

    /// What ends the clause before, an opened bracket too unless it is closed again: `乡镇（街道）`.
    private static boolean isMark(String words, int at) {
        char mark = words.charAt(at);
        return "，；：、".indexOf(mark) >= 0 || (mark == '（' && words.indexOf('）', at) < 0);
    }

    default BigDecimal base() {
        return quantity().inBase().stripTrailingZeros();
    }

    /// Of a table.
    ///
    /// @param name of its row
    /// @param before what is said of its row and its column
    record InTable(
            Quantity quantity,
            String name,
            String before,
            @Nullable Integer year,
            Finding.Stated stated) implements NamedFigure {
        @Override
        public String around() {
            return before;
        }

        @Override
        public boolean isRow() {
            return true;
        }

        @Override
        public boolean isDated() {
            return false;
        }

        @Override
        public int at() {
            return 0;
        }

        @Override
        public @Nullable Worded worded() {
            return null;
        }

        @Override
        public Place place() {
            return stated.place();
        }
    }
}
