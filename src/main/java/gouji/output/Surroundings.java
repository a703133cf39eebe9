package gouji.output;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.finding.Finding;
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
    static final Surroundings NONE = new Surroundings(null, Map.of());

    static final int MOST = 240; // characters that are shown of a passage
    private static final int LONG_CELL = 12; // characters besides the figure: a sentence of its own
    private static final String ENDS = "。；！？\n";

    private final @Nullable Report report;
    private final List<Table> tables;
    private final Map<Integer, String> passages;
    private final Map<Integer, TableHeads> heads = new HashMap<>(); // of the tables asked for so far

    private Surroundings(@Nullable Report report, Map<Integer, String> passages) {
        this.report = report;
        this.tables = report == null ? List.of() : report.tables();
        this.passages = passages;
    }

    static Surroundings of(Report report) {
        Map<Integer, String> passages = new HashMap<>();
        for (Passage passage : report.passages()) {
            if (passage.place().paragraph() != null) {
                passages.put(passage.place().paragraph(), passage.text());
            }
        }
        return new Surroundings(report, passages);
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
            String all = cell.text().original().strip();
            if (all.length() > place.quote().length() + LONG_CELL) {
                List<Piece> pieces = new ArrayList<>(inWords(all, place.quote()));
                pieces.addFirst(new Piece(headers.isEmpty() ? "" : headers + "：", false));
                return pieces;
            }
            String row = row(place);
            return List.of(
                            new Piece(headers.isEmpty() ? "" : headers + "：", false),
                            new Piece(place.quote(), true),
                            new Piece(row.isEmpty() ? "" : "（整行：" + row + "）", false))
                    .stream()
                    .filter(piece -> !piece.text().isEmpty())
                    .toList();
        }
        String passage = passage(place);
        return passage == null ? List.of(new Piece(place.quote(), true)) : inWords(passage, place.quote());
    }

    /// Where the figure's unit is from, in words; empty where it stands beside it.
    String unitOrigin(Finding.Stated stated) {
        Integer number = stated.place().table();
        Table table = number == null || number >= tables.size() ? null : tables.get(number);
        if (number != null && (table == null || !has(stated.place()))) {
            return ""; // of another report
        }
        return switch (UnitOrigin.of(stated.unit(), stated.place(), table)) {
            case TEXT, BESIDE -> "";
            case HEADER -> "单位据表头";
            case NOTE -> "单位据表注";
            case CAPTION -> "单位据表名";
            case TABLE -> "单位据表内文字";
            case SUPPOSED -> "表内未见单位，系据上文或推定";
        };
    }

    /// The whole row of a cell, `安全费 | 12 | 11.5`; empty outside tables.
    private String row(Place place) {
        Integer number = place.table();
        Integer row = place.row();
        if (cell(place) == null || number == null || row == null) {
            return "";
        }
        List<String> cells = tables.get(number).cells().stream()
                .filter(cell -> cell.row() == row)
                .map(cell -> cell.text().original().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .toList();
        String all = String.join(" | ", cells);
        return cells.size() < 2 ? "" : all.length() <= MOST ? all : all.substring(0, MOST) + "……";
    }

    /// `“合计”行“预算数”列`, by number what has no name; empty outside tables.
    String headers(Place place) {
        Integer table = place.table();
        Integer row = place.row();
        Integer column = place.column();
        if (report == null || table == null || row == null || column == null || cell(place) == null || !has(place)) {
            return "";
        }
        Headers headers = heads.computeIfAbsent(table, number -> TableHeads.of(report, number))
                .at(row, column);
        return (headers.left() == null ? "第" + (row + 1) + "行" : "“" + headers.left() + "”行")
                + (headers.above() == null ? "第" + (column + 1) + "列" : "“" + headers.above() + "”列");
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
