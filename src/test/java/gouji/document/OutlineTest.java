package gouji.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.place.PlacedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void aDocumentReadsAsIndentedText() {
        var table = new Table(
                2,
                3,
                List.of(
                        new Cell(0, 0, 2, 1, PlacedText.of("项目")),
                        new Cell(0, 1, 1, 2, PlacedText.of("资金\n（万元）")),
                        new Cell(1, 1, 1, 1, PlacedText.of("a|b"))),
                PlacedText.of("附表1"),
                PlacedText.of("单位：万元"),
                1,
                List.of(2, 3));
        var inner = new Section(
                new Paragraph("（一）", PlacedText.of("资金")), List.of(Paragraph.of("预算\t12"), table), List.of());
        var outer = new Section(Paragraph.of("一、概况"), List.of(), List.of(inner));
        var document = new Document(
                new DocumentInfo("甲.pdf", "00", "application/pdf", 3),
                new Section(null, List.of(Paragraph.of("报告")), List.of(outer)),
                List.of(PlacedText.of("— 1 —")),
                List.of(new Remark(2, "此页无文字。")));
        assertEquals("""
                甲.pdf  application/pdf  3页
                页眉页脚 — 1 —
                说明 第2页 此页无文字。
                报告
                # 一、概况
                  # ⟨（一）⟩资金
                    预算⇥12
                    ▦ 2×3，表头1行，第2–3页，附表1，单位：万元
                      | 项目 | 资金⏎（万元） | → |
                      | ↓ | a｜b | · |
                """, Outline.of(document));
    }
}
