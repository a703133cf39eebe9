package gouji.output;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.place.Place;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 上下文: the words of the original around a figure, so that nobody need open it to see what is meant: its sentence,
/// or the words beside and above its cell.
final class Surroundings {
    static final Surroundings NONE = new Surroundings(List.of(), Map.of());

    private static final int MOST = 240; // characters that are shown of a passage
    private static final String ENDS = "。；！？\n";

    private final List<Table> tables;
    private final Map<Integer, String> passages;

    private Surroundings(List<Table> tables, Map<Integer, String> passages) {
        this.tables = tables;
        this.passages = passages;
    }

    static Surroundings of(Report report) {
        Map<Integer, String> passages = new HashMap<>();
        for (Passage passage : report.passages()) {
            if (passage.place().paragraph() != null) {
                passages.put(passage.place().paragraph(), passage.text());
            }
        }
        return new Surroundings(report.tables(), passages);
    }

    /// A piece of the original.
    ///
    /// @param isFigure whether it is what the finding is about, not the words around it
    record Piece(String text, boolean isFigure) {}

    /// Whether the place is one of this report: a finding may quote last year's, too.
    boolean has(Place place) {
        Cell cell = cell(place);
        String words = cell == null ? passage(place) : cell.text().original();
        return words != null && words.contains(place.quote());
    }

    /// The figure of a place and what is around it; the figure alone where that is not known.
    List<Piece> of(Place place) {
        Cell cell = cell(place);
        if (cell != null && has(place)) {
            String headers = headers(place);
            Piece figure = new Piece(place.quote(), true);
            return headers.isEmpty() ? List.of(figure) : List.of(new Piece(headers + "：", false), figure);
        }
        String passage = passage(place);
        return passage == null ? List.of(new Piece(place.quote(), true)) : inWords(passage, place.quote());
    }

    /// `“合计”行“预算数”列`, as far as they have words; empty outside tables.
    String headers(Place place) {
        Integer table = place.table();
        Integer row = place.row();
        Integer column = place.column();
        if (cell(place) == null || !has(place) || table == null || row == null || column == null) {
            return "";
        }
        Headers headers = Headers.of(tables.get(table), row, column);
        return (headers.left() == null ? "" : "“" + headers.left() + "”行")
                + (headers.above() == null ? "" : "“" + headers.above() + "”列");
    }

    private static List<Piece> inWords(String passage, String quote) {
        List<Integer> starts = new ArrayList<>();
        Matcher found = Pattern.compile("(?<![\\d.,])" + Pattern.quote(quote) + "(?![\\d])")
                .matcher(passage);
        while (!quote.isEmpty() && found.find()) {
            starts.add(found.start());
        }
        if (starts.isEmpty()) {
            return List.of(new Piece(quote, true));
        }
        int from = starts.getFirst();
        while (from > 0 && ENDS.indexOf(passage.charAt(from - 1)) < 0) {
            from--;
        }
        int to = starts.getLast() + quote.length();
        while (to < passage.length() && ENDS.indexOf(passage.charAt(to)) < 0) {
            to++;
        }
        boolean isLong = to - from > MOST;
        if (isLong && starts.size() > 1) {
            return List.of(new Piece(quote, true));
        }
        int end = starts.getLast() + quote.length();
        int first = isLong ? Math.max(from, starts.getFirst() - MOST / 2) : from;
        int last = isLong ? Math.min(to, end + MOST / 2) : to;
        List<Piece> pieces = new ArrayList<>();
        int told = first;
        for (int start : starts) {
            pieces.add(new Piece((told == first && first > from ? "……" : "") + passage.substring(told, start), false));
            pieces.add(new Piece(quote, true));
            told = start + quote.length();
        }
        pieces.add(new Piece(passage.substring(told, last) + (last < to ? "……" : ""), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private @Nullable String passage(Place place) {
        return place.paragraph() == null ? null : passages.get(place.paragraph());
    }

    private @Nullable Cell cell(Place place) {
        Integer number = place.table();
        Integer row = place.row();
        Integer column = place.column();
        if (number == null || row == null || column == null || number >= tables.size()) {
            return null;
        }
        Grid grid = tables.get(number).grid();
        return row < grid.rows() && column < grid.columns() ? grid.at(row, column) : null;
    }
}
