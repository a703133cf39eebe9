package gouji.ingest.word;

import static gouji.ingest.word.WordFile.p;
import static gouji.ingest.word.WordFile.r;
import static gouji.ingest.word.WordFile.tbl;
import static gouji.ingest.word.WordFile.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Located;
import gouji.document.Paragraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @TempDir
    Path folder;

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, r(text));
    }

    private static String level(int level, int start, String format, String text) {
        return ("<w:lvl w:ilvl='%d'><w:start w:val='%d'/><w:numFmt w:val='%s'/><w:suff w:val='nothing'/>"
                        + "<w:lvlText w:val='%s'/></w:lvl>")
                .formatted(level, start, format, text);
    }

    private static String template(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId='%d'>%s</w:abstractNum>".formatted(id, String.join("", levels));
    }

    private static String list(int id, int template, String overrides) {
        return "<w:num w:numId='%d'><w:abstractNumId w:val='%d'/>%s</w:num>".formatted(id, template, overrides);
    }

    private List<String> shown(WordFile file) throws IOException {
        return file.read(folder).walk().stream()
                .map(Located::block)
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).shown())
                .toList();
    }

    @Test
    void levelsCountOnAndRestartUnderTheirParent() throws IOException {
        var file = new WordFile(item(1, 0, "甲。")
                        + item(1, 1, "乙。")
                        + item(1, 1, "丙。")
                        + p("间。")
                        + item(1, 0, "丁。")
                        + item(1, 1, "戊。"))
                .with(
                        "numbering",
                        "w:numbering",
                        template(1, level(0, 1, "chineseCounting", "%1、"), level(1, 1, "chineseCounting", "（%2）"))
                                + list(1, 1, ""));
        assertEquals(List.of("一、甲。", "（一）乙。", "（二）丙。", "间。", "二、丁。", "（一）戊。"), shown(file));
    }

    @Test
    void aNumberMayTellItsParentsAndInLegalStyleInDigits() throws IOException {
        String legal = level(1, 1, "decimal", "%1.%2").replace("<w:suff", "<w:isLgl/><w:suff");
        var file = new WordFile(item(1, 0, "甲。") + item(1, 0, "乙。") + item(1, 1, "2020年。"))
                .with(
                        "numbering",
                        "w:numbering",
                        template(1, level(0, 1, "chineseCounting", "第%1章"), legal.replace("nothing", "tab"))
                                + list(1, 1, ""));
        assertEquals(List.of("第一章甲。", "第二章乙。", "2.1 2020年。"), shown(file));
    }

    @Test
    void listsOfOneTemplateCountOnUnlessTheyOverrideTheStart() throws IOException {
        String restart = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>";
        var file = new WordFile(item(1, 0, "甲。") + item(2, 0, "乙。") + item(3, 0, "丙。") + item(3, 0, "丁。"))
                .with(
                        "numbering",
                        "w:numbering",
                        template(1, level(0, 1, "decimal", "%1."))
                                + list(1, 1, "")
                                + list(2, 1, "")
                                + list(3, 1, restart));
        assertEquals(List.of("1.甲。", "2.乙。", "1.丙。", "2.丁。"), shown(file));
    }

    @Test
    void aStyleMayPutItsParagraphsInAList() throws IOException {
        String styled = "<w:p><w:pPr><w:pStyle w:val='s'/></w:pPr>" + r("甲。") + "</w:p>";
        String level =
                level(1, 3, "decimalEnclosedCircle", "%2").replace("<w:numFmt", "<w:pStyle w:val='s'/><w:numFmt");
        var file = new WordFile(styled)
                .with(
                        "styles",
                        "w:styles",
                        "<w:style w:type='paragraph' w:styleId='s'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                                + "</w:style>")
                .with("numbering", "w:numbering", template(1, level(0, 1, "decimal", "%1"), level) + list(1, 1, ""));
        assertEquals(List.of("③甲。"), shown(file));
    }

    @Test
    void aNumberInACellIsPartOfTheCellsText() throws IOException {
        var file = new WordFile(tbl(
                        tr("<w:tc>" + item(1, 0, "") + "</w:tc>", "<w:tc>" + p("培训") + "</w:tc>"),
                        tr("<w:tc>" + item(1, 0, "") + "</w:tc>", "<w:tc>" + p("会议") + "</w:tc>")))
                .with("numbering", "w:numbering", template(1, level(0, 1, "decimal", "%1")) + list(1, 1, ""));
        assertEquals("▦ 2×2\n  | 1 | 培训 |\n  | 2 | 会议 |\n", file.outline(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 10, 十",
        "chineseCountingThousand, 21, 二十一",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 205, 二百零五",
        "chineseCountingThousand, 10010, 一万零一十",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographDigital, 10, 一〇",
        "ideographTraditional, 3, 丙",
        "ideographZodiac, 12, 亥",
        "decimalEnclosedCircle, 20, ⑳",
        "decimalEnclosedCircleChinese, 21, ㉑",
        "decimalEnclosedParen, 2, ⑵",
        "decimalFullWidth, 12, １２",
        "decimalZero, 7, 07",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "none, 1, ''",
        "somethingNew, 5, 5"
    })
    void aCountIsWrittenInTheListsFormat(String format, int count, String written) {
        assertEquals(written, NumberFormat.write(count, format));
    }
}
