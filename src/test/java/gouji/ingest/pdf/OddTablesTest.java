package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.TablePdf.Look;
import gouji.ingest.pdf.TablePdf.Paper;
import gouji.ingest.pdf.TablePdf.Pen;
import gouji.ingest.pdf.TablePdf.Rules;
import gouji.ingest.pdf.TablePdf.Setting;
import gouji.ingest.word.WordFile;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Tables as nobody would set them, each with prose around it and ruled anyhow, through the whole program, as PDF and
/// as DOCX: no step fails, no rule does, and no character that was written is lost. What they are read as is not told.
@ExtendWith(QuietPdfBox.class)
class OddTablesTest {
    private static final int TABLES = 80;
    private static final String[] WORDS = {
        "项目名称",
        "年初预算数",
        "全年执行数（万元）",
        "执行率",
        "得分",
        "产出指标",
        "其中：当年财政拨款",
        "合计",
        "年度资金总额",
        "满意度",
        "单位：万元",
        "无",
        "—",
        "绩效指标（90分）",
        "偏差原因分析及改进措施",
        "一级指标",
        "≥",
        "%",
        "主管部门",
        "占比",
        "比上年增长",
        "“三公”经费"
    };
    private static final String[] FIGURES = {
        "0",
        "100%",
        "1,286.54",
        "97.5%",
        "≥95%",
        "-3.2",
        "45",
        "10",
        "２１５.00",
        "12万元",
        "1.",
        "3-5",
        "2023年",
        "９９％",
        "±0.5",
        "1286.54万"
    };

    @TempDir
    private Path folder;

    private final Ingest ingest = Ingest.standard(OcrSettings.of(OcrSettings.Mode.OFF));

    @Test
    void oddTablesGoThroughEveryStepAndLoseNothing() throws Exception {
        RuleBook book = RuleBook.load(Path.of("extraction-rules"));
        var extractor = new Extractor(book);
        var checker = new Checker(book);
        for (int seed = 0; seed < TABLES; seed++) {
            var chance = new Random(seed);
            List<List<String>> rows = table(chance);
            String before = "全年预算" + chance.nextInt(9999) + ".5万元，执行率" + chance.nextInt(130) + "%。";
            for (Path file : List.of(pdf(seed, chance, before, rows), docx(seed, before, rows))) {
                Document document = read(file);
                Faults.none(checker.check(List.of(extractor.report(document))));
                assertEquals("", lost(before + before + written(rows), said(document)), file + " " + rows);
            }
        }
    }

    private static List<List<String>> table(Random chance) {
        int columns = 1 + chance.nextInt(8);
        int rows = 1 + chance.nextInt(12);
        var table = new ArrayList<List<String>>();
        for (int r = 0; r < rows; r++) {
            var row = new ArrayList<String>();
            for (int c = 0; c < columns; c++) {
                row.add(cell(chance, c));
            }
            table.add(row);
        }
        return table;
    }

    private static String cell(Random chance, int column) {
        int kind = chance.nextInt(10);
        if (kind == 0) {
            return "";
        }
        if (kind == 1 && column > 0) {
            return "<";
        }
        String[] from = column == 0 || kind < 4 ? WORDS : FIGURES;
        String text = any(from, chance);
        return kind == 2 ? text + any(WORDS, chance) : text;
    }

    private static <T> T any(T[] from, Random chance) {
        return from[chance.nextInt(from.length)];
    }

    private Path pdf(int seed, Random chance, String before, List<List<String>> rows) throws Exception {
        int columns = rows.getFirst().size();
        var widths = new ArrayList<Integer>();
        var align = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            widths.add(30 + chance.nextInt(420 / columns - 20));
            align.append("lcr".charAt(chance.nextInt(3)));
        }
        var pdf = new TablePdf(any(Paper.values(), chance));
        pdf.prose(before);
        pdf.skip(chance.nextInt(Math.max(1, (int) pdf.room() - 150)));
        var look = new Look(
                any(Rules.values(), chance),
                any(Rules.values(), chance),
                any(Pen.values(), chance),
                widths,
                align.toString(),
                false,
                new Setting(
                        7 + chance.nextInt(5), 12 + chance.nextInt(6), 2 + chance.nextInt(5), 2, chance.nextBoolean()));
        pdf.table(rows, 1 + chance.nextInt(2), look);
        pdf.prose(before);
        Path file = folder.resolve("odd" + seed + ".pdf");
        pdf.save(file);
        return file;
    }

    private Path docx(int seed, String before, List<List<String>> rows) throws Exception {
        var written = new ArrayList<String>();
        for (List<String> row : rows) {
            var cells = new ArrayList<String>();
            for (int c = 0; c < row.size(); c++) {
                int end = c + 1;
                while (end < row.size() && row.get(end).equals("<")) {
                    end++;
                }
                cells.add(WordFile.tc("<w:gridSpan w:val='" + (end - c) + "'/>", row.get(c)));
                c = end - 1;
            }
            written.add(WordFile.tr(cells.toArray(String[]::new)));
        }
        String table = WordFile.tbl(written.toArray(String[]::new));
        Path file = folder.resolve("odd" + seed + ".docx");
        new WordFile(WordFile.p(before) + table + WordFile.p(before)).write(file);
        return file;
    }

    private Document read(Path file) {
        return switch (ingest.read(Source.of(file))) {
            case Ingested.Success read -> read.document();
            case Ingested.Failure failure -> throw new AssertionError(file + ": " + failure.detail());
        };
    }

    private static String written(List<List<String>> rows) {
        var all = new StringBuilder();
        rows.forEach(row -> row.stream().filter(cell -> !cell.equals("<")).forEach(all::append));
        return all.toString();
    }

    /// Everything in the text, captions and units among it, and what was set aside.
    private static String said(Document document) {
        var all = new StringBuilder();
        for (Located located : document.walk()) {
            switch (located.block()) {
                case Paragraph paragraph -> all.append(paragraph.shown());
                case Table table -> {
                    for (Cell cell : table.cells()) {
                        all.append(cell.text().text());
                    }
                    all.append(table.caption() == null ? "" : table.caption().text());
                    all.append(table.unitNote() == null ? "" : table.unitNote().text());
                }
            }
        }
        document.furniture().forEach(text -> all.append(text.text()));
        return all.toString();
    }

    /// The letters that were written more often than they are said, blanks left out; a caption may be said twice.
    private static String lost(String written, String said) {
        Map<Integer, Integer> counts = new TreeMap<>();
        said.codePoints().forEach(letter -> counts.merge(letter, 1, Integer::sum));
        var lost = new StringBuilder();
        written.codePoints().filter(letter -> letter != ' ' && letter != '　').forEach(letter -> {
            if (counts.merge(letter, -1, Integer::sum) < 0) {
                lost.appendCodePoint(letter);
            }
        });
        return lost.toString();
    }
}
