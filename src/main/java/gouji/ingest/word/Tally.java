package gouji.ingest.word;

import gouji.document.Remark;
import gouji.ingest.Comments;
import gouji.ingest.HiddenText;
import java.util.ArrayList;
import java.util.List;

/// Counts what a document holds beside its visible text, to be told in remarks.
final class Tally {
    private final StringBuilder hidden = new StringBuilder(); // text that is in the file and not shown
    final Comments comments = new Comments("文件");
    int insertions;
    int deletions;
    int pictures;
    int unknownSymbols;
    int hiddenRows;
    int hiddenCells;
    final List<String> unread = new ArrayList<>(); // whole sentences

    void hide(String text) {
        hidden.append(text);
    }

    /// Tells of a file that stands in another and is none of its text.
    void attached(String name) {
        unread.add("文件内嵌附件%s，不在正文中；导入和核对时作为单独的文件读取。".formatted(name));
    }

    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        if (insertions + deletions > 0) {
            add(remarks, "文件含修订痕迹（插入%d处、删除%d处），按接受全部修订后的内容读取。".formatted(insertions, deletions));
        }
        HiddenText.remark(hidden.toString()).ifPresent(remarks::add);
        if (hiddenRows + hiddenCells > 0) {
            add(remarks, "表格中有隐藏的内容（%d行、%d个被合并单元格内的文字），未计入表格。".formatted(hiddenRows, hiddenCells));
        }
        if (unknownSymbols > 0) {
            add(remarks, "有%d个特殊字体符号无法识别，请对照原文件核对。".formatted(unknownSymbols));
        }
        if (pictures > 0) {
            add(remarks, "文件含图片%d幅，图片中的文字未读取。".formatted(pictures));
        }
        remarks.addAll(comments.remarks("未计入正文"));
        unread.stream().distinct().forEach(sentence -> add(remarks, sentence));
        return List.copyOf(remarks);
    }

    private static void add(List<Remark> remarks, String sentence) {
        remarks.add(new Remark(null, sentence));
    }
}
