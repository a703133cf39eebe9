package gouji.ingest.excel;

import gouji.document.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is to be known of a sheet beside its table. Each reader counts what its format tells.
final class SheetTally {
    private static final int MOST_COMMENTS = 50;
    private static final int LONGEST_COMMENT = 200;

    private final String name;
    private final Map<String, String> comments = new LinkedHashMap<>(); // by the cell's name
    int hiddenRows;
    int hiddenColumns;
    int unknownResults;
    int errors;
    int covered;
    int lost; // cells whose text is not in the file

    SheetTally(String name) {
        this.name = name;
    }

    void comment(String cell, String said) {
        comments.put(cell, said);
    }

    /// @param filled how many cells have text
    /// @param most how many of them were read at most
    List<Remark> remarks(boolean isHiddenSheet, long filled, int most) {
        var remarks = new ArrayList<Remark>();
        if (isHiddenSheet && filled > 0) {
            add(remarks, "是隐藏的工作表，其内容已读取。");
        }
        if (hiddenRows + hiddenColumns > 0) {
            add(remarks, "有隐藏的%d行、%d列，其内容已读取。".formatted(hiddenRows, hiddenColumns));
        }
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
        addComments(remarks);
        return remarks;
    }

    /// What people wrote beside cells: no part of the table, but not to be lost.
    private void addComments(List<Remark> remarks) {
        comments.entrySet().stream().limit(MOST_COMMENTS).forEach(comment -> {
            String said = comment.getValue().strip().replaceAll("\\s+", " ");
            String shown = said.length() > LONGEST_COMMENT ? said.substring(0, LONGEST_COMMENT) + "…" : said;
            add(remarks, "的单元格%s有批注“%s”，未计入表格。".formatted(comment.getKey(), shown));
        });
        if (comments.size() > MOST_COMMENTS) {
            add(remarks, "共有%d条批注，只列出前%d条。".formatted(comments.size(), MOST_COMMENTS));
        }
    }

    private void add(List<Remark> remarks, String said) {
        remarks.add(new Remark(null, "工作表“" + name + "”" + said));
    }
}
