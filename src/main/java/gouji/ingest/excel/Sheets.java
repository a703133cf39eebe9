package gouji.ingest.excel;

import gouji.document.Block;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Section;
import gouji.place.PlacedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The sheets of a workbook as a document: each a section with one table.
final class Sheets {
    private static final String HIDDEN = "（隐藏的工作表）";

    private final List<Section> sections = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<PlacedText> heads = new LinkedHashSet<>();

    void add(String name, SheetArea area, boolean isHidden) {
        remarks.addAll(area.remarks(isHidden));
        List<Block> blocks = area.blocks();
        if (!blocks.isEmpty()) {
            String title = name + (isHidden ? HIDDEN : ""); // every place from there says so
            sections.add(new Section(Paragraph.of(title), blocks, List.of()));
        }
    }

    /// @param said above or below each printed page
    void addHeads(List<String> said) {
        said.stream().map(PlacedText::of).forEach(heads::add);
    }

    Document document(DocumentInfo info, int pictures) {
        if (pictures > 0) {
            remarks.add(new Remark(null, "工作簿含%d张图片，图片中的文字和数字未读取。".formatted(pictures)));
        }
        return new Document(info, new Section(null, List.of(), sections), List.copyOf(heads), remarks);
    }
}
