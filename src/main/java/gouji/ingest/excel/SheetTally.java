package gouji.ingest.excel;

import gouji.document.Remark;
import gouji.ingest.Comments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;

/// What is to be known of a sheet beside its table. Each reader counts what its format tells.
final class SheetTally {
    private static final int MOST_NAMED = 10;

    private final String name;
    private final Comments comments;
    final SortedSet<Integer> hiddenRows = new TreeSet<>(); // those with texts, from 0
    final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    int unknownResults;
    int errors;
    int covered;
    int lost; // cells whose text is not in the file

    SheetTally(String name) {
        this.name = name;
        this.comments = new Comments("工作表“" + name + "”");
    }

    void comment(String cell, String said) {
        comments.add(null, "的单元格" + cell, said);
    }

    /// @param filled how many cells have text
    /// @param most how many of them were read at most
    List<Remark> remarks(boolean isHiddenSheet, long filled, int most) {
        var remarks = new ArrayList<Remark>();
        if (isHiddenSheet && filled > 0) {
            add(remarks, "是隐藏的工作表，其内容已读取。");
        }
        hidden(hiddenRows, "有隐藏的%d行（第%s行），其内容已读取。", row -> String.valueOf(row + 1))
                .ifPresent(said -> add(remarks, said));
        hidden(hiddenColumns, "有隐藏的%d列（%s列），其内容已读取。", CellReference::convertNumToColString)
                .ifPresent(said -> add(remarks, said));
        if (covered > 0) {
            add(remarks, "有%d个单元格的内容被合并单元格遮住，未计入表格。".formatted(covered));
        }
        if (unknownResults > 0) {
            add(remarks, "有%d个公式没有保存计算结果，按空白处理；请用Excel或WPS打开并另存后重试。".formatted(unknownResults));
        }
        if (lost > 0) {
            add(remarks, "有%d个单元格的文字在文件中缺失，按空白处理；请用原件核对。".formatted(lost));
        }
        if (errors > 0) {
            add(remarks, "有%d个单元格显示为错误值。".formatted(errors));
        }
        if (filled > most) {
            add(remarks, "共有%d个单元格有内容，只读取了前%d个。".formatted(filled, most));
        }
        remarks.addAll(comments.remarks("未计入表格"));
        return remarks;
    }

    /// `3、5–7`: which ones, by their names in Excel.
    private static Optional<String> hidden(SortedSet<Integer> numbers, String sentence, IntFunction<String> name) {
        var runs = new ArrayList<String>();
        int first = -1;
        for (int number : numbers) {
            first = numbers.contains(number - 1) ? first : number;
            if (!numbers.contains(number + 1)) {
                String begin = name.apply(first);
                runs.add(first == number ? begin : begin + "–" + name.apply(number));
            }
        }
        String named = String.join("、", runs.subList(0, Math.min(runs.size(), MOST_NAMED)));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(sentence.formatted(numbers.size(), named + (runs.size() > MOST_NAMED ? "等" : "")));
    }

    private void add(List<Remark> remarks, String said) {
        remarks.add(new Remark(null, "工作表“" + name + "”" + said));
    }
}
