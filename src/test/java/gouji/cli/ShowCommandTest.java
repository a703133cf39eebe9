package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.DocumentInfo;
import gouji.document.Paragraph;
import gouji.document.Remark;
import gouji.document.Section;
import gouji.document.Table;
import gouji.place.PlacedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    @Test
    void mergedCellsAreOneBoxAndHanCharactersTakeTwoColumns() {
        Table table = new Table(
                3,
                3,
                List.of(
                        cell(0, 0, 2, 1, "项目"),
                        cell(0, 1, 1, 2, "金额"),
                        cell(1, 1, 1, 1, "预算数"),
                        cell(1, 2, 1, 1, "B"),
                        cell(2, 0, 1, 1, "培训费"),
                        cell(2, 1, 1, 1, "12.3"),
                        cell(2, 2, 1, 1, "9")),
                PlacedText.of("附表1"),
                PlacedText.of("单位：万元"),
                2,
                List.of(2, 3));
        assertEquals("""
                +--------+------------+
                | 项目   | 金额       |
                |        +--------+---+
                |        | 预算数 | B |
                +--------+--------+---+
                | 培训费 | 12.3   | 9 |
                +--------+--------+---+
                """, String.join("\n", new TextGrid(table, 100).lines()) + "\n");
        assertEquals("""
                ■ 甲.docx  共3页
                # 一、概况
                  （一）本项目预算数12.3万元，用…
                  # 二级标题
                    表1  附表1  单位：万元  第2–3页
                    +--------+------------+
                    | 项目   | 金额       |
                    |        +--------+---+
                    |        | 预算数 | B |
                    +--------+--------+---+
                    | 培训费 | 12.3   | 9 |
                    +--------+--------+---+
                另有页眉、页脚、页码1处，未列出
                读取说明：第2页：有图。

                """, new DocumentText(Messages.in(Locale.CHINESE), 34).of(document(table)));
    }

    @Test
    void aTableTooWideIsNarrowedAndItsTextWrapped() {
        Table table =
                new Table(1, 2, List.of(cell(0, 0, 1, 1, "1.2"), cell(0, 1, 1, 1, "甲乙丙丁")), null, null, 0, List.of());
        assertEquals(
                List.of("+-----+------+", "| 1.2 | 甲乙 |", "|     | 丙丁 |", "+-----+------+"),
                new TextGrid(table, 14).lines());
    }

    @Test
    void aFileIsShownAndOneThatIsMissingIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("甲.txt"), "本项目预算数12.3万元。\n");
        var session = new Session(Locale.ENGLISH);
        assertEquals(
                2, session.run("show", file.toString(), folder.resolve("没有.txt").toString()));
        assertEquals("■ 甲.txt\n本项目预算数12.3万元。\n\n", session.out());
        assertTrue(session.err().contains("no such file or folder"), session.err());
    }

    private static Document document(Table table) {
        var inner = new Section(Paragraph.of("二级标题"), List.of(table), List.of());
        var outer = new Section(
                Paragraph.of("一、概况"),
                List.of(new Paragraph("（一）", PlacedText.of("本项目预算数12.3万元，用于培训。"))),
                List.of(inner));
        return new Document(
                new DocumentInfo("甲.docx", "", "", 3),
                new Section(null, List.of(), List.of(outer)),
                List.of(PlacedText.of("1")),
                List.of(new Remark(2, "有图。")));
    }

    private static Cell cell(int row, int column, int rows, int columns, String text) {
        return new Cell(row, column, rows, columns, PlacedText.of(text));
    }
}
