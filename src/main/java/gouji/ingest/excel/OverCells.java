package gouji.ingest.excel;

import gouji.document.Block;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.ingest.HiddenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// What lies over the cells of a sheet: boxes and shapes with text, charts. Each hangs on the cell under its corner.
final class OverCells {
    static final int NOWHERE = Integer.MAX_VALUE; // the row of what hangs on no cell
    private static final int MOST_NAMED = 5;

    private record Laid(int row, int column, List<? extends Block> blocks) {

        String cell() {
            return new CellReference(row, column).formatAsString();
        }
    }

    private final List<Laid> texts = new ArrayList<>();
    private final List<Laid> charts = new ArrayList<>(); // figures that no cell has
    private final List<Laid> labels = new ArrayList<>(); // of charts
    private final StringBuilder hidden = new StringBuilder();
    private int chartsWithoutFigures;
    private int broken;

    void text(int row, int column, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            texts.add(new Laid(row, column, blocks(paragraphs)));
        }
    }

    void hide(List<String> paragraphs) {
        paragraphs.forEach(hidden::append);
    }

    /// @param figures those that no cell of the workbook has; null where there are none such
    /// @param said its titles and notes
    void chart(int row, int column, @Nullable Table figures, List<String> said) {
        if (figures != null) {
            charts.add(new Laid(row, column, List.of(figures)));
        }
        labels.add(new Laid(row, column, blocks(said)));
    }

    /// A chart has figures of its own and does not keep them.
    void chartWithoutFigures() {
        chartsWithoutFigures++;
    }

    /// Something is drawn that cannot be read.
    void broken() {
        broken++;
    }

    private static List<Paragraph> blocks(List<String> said) {
        return said.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Paragraph::of)
                .toList();
    }

    /// All paragraphs of boxes and shapes.
    List<String> said() {
        return blocks(0, NOWHERE).stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text().original())
                .toList();
    }

    /// What hangs on some rows, from above.
    ///
    /// @param last included
    List<Block> blocks(int first, int last) {
        var some = new ArrayList<Laid>(texts);
        some.addAll(charts);
        some.addAll(labels);
        some.removeIf(laid -> laid.row < first || laid.row > last);
        some.sort(Comparator.comparingInt(Laid::row).thenComparingInt(Laid::column));
        return some.stream().<Block>flatMap(laid -> laid.blocks.stream()).toList();
    }

    List<Remark> remarks(String sheet) {
        var remarks = new ArrayList<Remark>();
        if (!texts.isEmpty()) {
            remarks.add(remark(sheet, "有%d个文本框或图形含文字%s，已作为段落读取。".formatted(texts.size(), cells(texts))));
        }
        if (!charts.isEmpty()) {
            remarks.add(remark(sheet, "的图表%s的数据不是本工作簿单元格的数据，按图表保存的数据读作表格。".formatted(cells(charts))));
        }
        if (chartsWithoutFigures > 0) {
            remarks.add(remark(sheet, "有%d个图表没有保存数据，未能读取其数值。".formatted(chartsWithoutFigures)));
        }
        if (broken > 0) {
            remarks.add(remark(sheet, "有图形或图表无法打开，其中的文字和数字未读取；请用原件核对。"));
        }
        HiddenText.remark(hidden.toString()).ifPresent(remarks::add);
        return remarks;
    }

    private static Remark remark(String sheet, String said) {
        return new Remark(null, "工作表“" + sheet + "”" + said);
    }

    private static String cells(List<Laid> laid) {
        List<String> cells = laid.stream()
                .filter(one -> one.row != NOWHERE)
                .sorted(Comparator.comparingInt(Laid::row).thenComparingInt(Laid::column))
                .map(Laid::cell)
                .toList();
        String named = String.join("、", cells.subList(0, Math.min(cells.size(), MOST_NAMED)));
        return cells.isEmpty() ? "" : "（" + named + (cells.size() > MOST_NAMED ? "等处" : "") + "）";
    }
}
