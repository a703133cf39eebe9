package gouji.ingest;

import gouji.document.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people wrote beside a file's text (批注): no part of what it says, but not to be lost.
public final class Comments {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private record Comment(@Nullable Integer page, String where, String said) {}

    private final String whose;
    private final List<Comment> comments = new ArrayList<>();

    /// None yet.
    ///
    /// @param whose they are: `文件`, `工作表“表”`
    public Comments(String whose) {
        this.whose = whose;
    }

    /// Adds one; blank ones say nothing.
    ///
    /// @param where in it: nothing, or `的单元格B3`
    public void add(@Nullable Integer page, String where, String said) {
        if (!said.isBlank()) {
            comments.add(new Comment(page, where, said.strip().replaceAll("\\s+", " ")));
        }
    }

    /// Adds one whose place is not told.
    public void add(String said) {
        add(null, "", said);
    }

    /// Each as a remark.
    ///
    /// @param outside how they were not counted: `未计入正文`
    public List<Remark> remarks(String outside) {
        var remarks = new ArrayList<Remark>();
        for (Comment comment : comments.subList(0, Math.min(MOST, comments.size()))) {
            String said = comment.said();
            String shown = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
            remarks.add(new Remark(comment.page(), whose + comment.where() + "有批注“" + shown + "”，" + outside + "。"));
        }
        if (comments.size() > MOST) {
            remarks.add(new Remark(null, "%s共有%d条批注，只列出前%d条。".formatted(whose, comments.size(), MOST)));
        }
        return remarks;
    }
}
