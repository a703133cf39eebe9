package gouji.check.text;

import gouji.document.Cell;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// 把表读成句子: a small table whose rows (or columns) are called what the clauses of a sentence would say,
/// `设计规模 | 2万吨`, `日均进水 | 1.37万吨`, `负荷率 | 73.5%`, read as that sentence, so that what is known of sentences
/// holds for it, too. Each figure keeps its cell.
final class TableSentences {
    private static final int LEAST = 3; // figures
    private static final int MOST_ROWS = 14;
    private static final int MOST_LINES = 4; // rows each read as a sentence of its own
    private static final int LONGEST_NAME = 24;
    private static final Pattern TELLING =
            Pattern.compile("率|占|比[例重]|进度|结[转余存]|库存|年末|期末|剩余|余额|净增|净减|增[加长减]|减少|人均|户均|平均|其中|可用|未");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern UNIT = Pattern.compile("[（(](?:单位：)?([^（）()]{1,6})[)）]$");

    private TableSentences() {}

    static List<Texts.Text> of(List<Columns> tables) {
        List<Texts.Text> sentences = new ArrayList<>();
        for (Columns table : tables) {
            int rows = table.rows() - table.top();
            if (rows < 1 || rows > MOST_ROWS) {
                continue;
            }
            List<Integer> columns = IntStream.range(0, table.columns())
                    .filter(column ->
                            IntStream.range(table.top(), table.rows()).anyMatch(row -> table.isFigure(row, column)))
                    .boxed()
                    .toList();
            if (columns.size() == 1 && rows >= LEAST) {
                List<Clause> clauses = new ArrayList<>();
                for (int row = table.top(); row < table.rows(); row++) {
                    add(table, row, columns.getFirst(), name(table, row, columns.getFirst()), clauses);
                }
                add(clauses, sentences);
            } else if (columns.size() >= LEAST && rows <= MOST_LINES) {
                for (int row = table.top(); row < table.rows(); row++) {
                    List<Clause> clauses = new ArrayList<>();
                    Matcher counted = UNIT.matcher(name(table, row, columns.getFirst()));
                    String unit = counted.find() ? counted.group() : "";
                    for (int column : columns) {
                        String head = table.head(column);
                        add(table, row, column, UNIT.matcher(head).find() ? head : head + unit, clauses);
                    }
                    add(clauses, sentences);
                }
            }
        }
        return sentences;
    }

    /// The nearest words before a cell, its unit aside.
    private static String name(Columns table, int row, int column) {
        return IntStream.iterate(column - 1, before -> before >= 0, before -> before - 1)
                .filter(before -> !table.head(before).contains("单位") && !table.isFigure(row, before))
                .mapToObj(before -> table.text(row, before))
                .filter(words -> HAN.matcher(words).find())
                .findFirst()
                .orElse("");
    }

    /// What a figure is called, and its cell.
    private record Clause(String name, String value, Place place) {}

    private static void add(Columns table, int row, int column, String called, List<Clause> clauses) {
        Quantity stated = table.isFigure(row, column) ? table.quantityOrMoney(row, column) : null;
        Cell cell = table.grid().at(row, column);
        Matcher unit = UNIT.matcher(called);
        String own = unit.find() ? unit.group(1) : "";
        String name = own.isEmpty() ? called : called.substring(0, unit.start());
        if (stated != null && cell != null && !name.isEmpty() && name.length() <= LONGEST_NAME) {
            Quantity quantity = stated.unit().equals(Unit.NONE) ? stated.with(unit(table, row, column, own)) : stated;
            if (quantity.unit().dimension() != Dimension.NONE) {
                Place place = table.stated(row, column, quantity, "stated").place();
                clauses.add(new Clause(name, quantity.toString(), place));
            }
        }
    }

    /// That in brackets, else that of a cell beside it which holds nothing else.
    private static Unit unit(Columns table, int row, int column, String own) {
        if (!own.isEmpty()) {
            return Unit.of(own);
        }
        return IntStream.range(0, table.columns())
                .filter(other -> other != column && table.head(other).contains("单位"))
                .mapToObj(other -> Unit.of(table.text(row, other).replaceAll("/[日天年月]$", "")))
                .findFirst()
                .orElse(Unit.NONE);
    }

    private static void add(List<Clause> clauses, List<Texts.Text> sentences) {
        boolean isTelling = clauses.size() >= LEAST
                && clauses.stream()
                        .anyMatch(clause -> TELLING.matcher(clause.name()).find());
        if (!isTelling) {
            return;
        }
        var words = new StringBuilder();
        List<Texts.Part> parts = new ArrayList<>();
        for (Clause clause : clauses) {
            words.append(words.isEmpty() ? "" : "，").append(clause.name());
            int start = words.length();
            words.append(clause.value());
            parts.add(new Texts.Part(start, words.length(), clause.place()));
        }
        sentences.add(new Texts.Text(
                Texts.Sort.PARAGRAPH,
                PlacedText.of(words.append('。').toString()),
                clauses.getFirst().place(),
                parts));
    }
}
