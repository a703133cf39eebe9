package gouji.ingest.word;

import gouji.document.Block;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.ingest.Blame;
import gouji.ingest.excel.ExcelReader;
import gouji.ingest.outline.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/// Files inside a DOCX: workbooks are read as tables, others, which are files of their own, are named in a remark.
final class EmbeddedFiles {
    private final Tally tally;

    EmbeddedFiles(Tally tally) {
        this.tally = tally;
    }

    private static Piece piece(Block block) {
        return switch (block) {
            case Paragraph paragraph -> new Piece.Line(paragraph, Look.PLAIN);
            case Table table -> new Piece.Grid(table);
        };
    }

    List<Piece> pieces(@Nullable PackagePart part) {
        if (part == null) {
            return List.of();
        }
        String path = part.getPartName().getName();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xlsx") && !lower.endsWith(".xls") && !lower.endsWith(".xlsm")) {
            tally.attached(name);
            return List.of();
        }
        try (InputStream in = part.getInputStream()) {
            return ExcelReader.blocks(in).stream().map(EmbeddedFiles::piece).toList();
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException ours && Blame.isOurs(ours)) {
                throw ours;
            }
            tally.unread.add("文件内嵌的工作簿%s无法打开，未读取。".formatted(name));
            return List.of();
        }
    }
}
