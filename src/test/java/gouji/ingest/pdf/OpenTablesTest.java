package gouji.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Document;
import gouji.document.Table;
import gouji.ingest.Source;
import gouji.ingest.ocr.OcrSettings;
import gouji.ingest.pdf.TablePdf.Look;
import gouji.ingest.pdf.TablePdf.Paper;
import gouji.ingest.pdf.TablePdf.Pen;
import gouji.ingest.pdf.TablePdf.Rules;
import gouji.ingest.pdf.TablePdf.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How well tables without upright lines are read, each set in several sizes, spacings and alignments that follow from
/// a seed, between paragraphs, after one another and over a page's end. Of two collections one served to write the
/// finder, the other (`open-unlooked.txt`) only to measure it: its failures are counted, not studied.
@ExtendWith(QuietPdfBox.class)
class OpenTablesTest {
    private static final String PROSE = "根据财政部门关于开展绩效自评工作的通知要求，我单位对2023年度部门预算项目支出开展了绩效自评，"
            + "全年预算数2180.75万元，执行数2165.89万元，预算执行率为99.32%，总体完成情况良好，各项指标均达到年初设定的目标。";
    private static final int SETTINGS = 3; // for each table and style
    private static final float MOST = 451; // points: the text's width on an upright page
    private static final String SHOWN = System.getProperty("tables.show", ""); // a family whose misreadings are printed

    private enum Style {
        BORDERLESS(Rules.NONE, Rules.NONE),
        THREE_LINES(Rules.NONE, Rules.HEAD),
        HORIZONTAL(Rules.NONE, Rules.ALL),
        OUTER(Rules.OUTER, Rules.HEAD);

        private final Rules upright;
        private final Rules across;

        Style(Rules upright, Rules across) {
            this.upright = upright;
            this.across = across;
        }
    }

    private record Sample(Style style, Setting type, List<TableContent> tables) {
        @Override
        public String toString() {
            return style + " " + tables.getFirst().family() + " " + type + " "
                    + tables.getFirst().name();
        }
    }

    @TempDir
    private Path folder;

    private int files;

    @Test
    void tablesWithoutUprightLinesAreReadAsWellAsTheirFloor() throws Exception {
        double f1 = measured("open.txt", 1);
        assertTrue(f1 >= 0.99, "F1 " + f1);
    }

    @Test
    void tablesThatNobodyStudiedAreReadAsWell() throws Exception {
        double f1 = measured("open-unlooked.txt", 1001);
        assertTrue(f1 >= 0.96, "F1 " + f1);
    }

    @Test
    void proseThatStandsInColumnsIsNoTable() throws Exception {
        var taken = new ArrayList<String>();
        for (List<String> block : TableContent.blocks("notables.txt")) {
            for (float size : new float[] {9, 10.5f, 14}) {
                var pdf = new TablePdf(Paper.PORTRAIT);
                pdf.prose(PROSE);
                for (String line : block.subList(1, block.size())) {
                    pdf.line(72, line, size);
                }
                pdf.prose(PROSE);
                if (!read(pdf).tables().isEmpty()) {
                    taken.add(block.getFirst() + " " + size + ": " + block.get(1));
                }
            }
        }
        assertTrue(taken.size() <= 0, () -> String.join("\n", taken));
    }

    private double measured(String resource, int seed) throws Exception {
        Map<String, Adjacency> sums = new TreeMap<>();
        var all = new Adjacency(0, 0, 0);
        List<TableContent> contents = TableContent.all(resource);
        for (int i = 0; i < contents.size(); i++) {
            for (Style style : Style.values()) {
                for (Sample sample : samples(
                        contents,
                        i,
                        style,
                        new Random(seed + 31L * i + style.name().length()))) {
                    Adjacency one = measured(sample, resource.equals("open.txt"));
                    all = all.plus(one);
                    sums.merge(style + ", " + contents.get(i).family(), one, Adjacency::plus);
                    sums.merge(style.toString(), one, Adjacency::plus);
                }
            }
        }
        var report = new StringBuilder(String.format(Locale.ROOT, "%s F1 %.4f%n", resource, all.f1()));
        sums.forEach((name, sum) -> report.append(String.format(Locale.ROOT, "  %-30s %.4f%n", name, sum.f1())));
        System.out.print(report);
        return all.f1();
    }

    private static List<Sample> samples(List<TableContent> contents, int index, Style style, Random random) {
        var samples = new ArrayList<Sample>();
        TableContent content = contents.get(index);
        for (int i = 0; i < SETTINGS; i++) {
            List<TableContent> tables = i == 1
                    ? List.of(content, contents.get((index + 1) % contents.size()))
                    : List.of(i == 2 && content.rows().size() - content.head() >= 3 ? content.times(9) : content);
            samples.add(new Sample(style, type(random), tables));
        }
        return samples;
    }

    private static Setting type(Random random) {
        float size = new float[] {9, 10.5f, 12}[random.nextInt(3)];
        float leading = size * new float[] {1.17f, 1.3f, 1.5f}[random.nextInt(3)];
        float padding = new float[] {4, 5.4f, 8}[random.nextInt(3)];
        float rowPadding = new float[] {0, 2, 6, 10}[random.nextInt(4)];
        return new Setting(size, leading, padding, rowPadding, random.nextBoolean());
    }

    private Adjacency measured(Sample sample, boolean isStudied) throws Exception {
        float widest = 0;
        for (TableContent content : sample.tables()) {
            widest = Math.max(
                    widest,
                    scaled(content, sample.type()).stream().mapToInt(w -> w).sum());
        }
        var pdf = new TablePdf(widest > MOST ? Paper.LANDSCAPE : Paper.PORTRAIT);
        var wanted = new ArrayList<Adjacency.Grid>();
        pdf.prose(PROSE);
        for (TableContent content : sample.tables()) {
            if (sample.tables().size() > 1 || content.name().contains("表")) {
                pdf.line(
                        200,
                        content.name().contains("：")
                                ? content.name()
                                : "表" + (wanted.size() + 1) + "　" + content.name());
            }
            pdf.skip(6);
            var look = new Look(
                    sample.style().upright,
                    sample.style().across,
                    Pen.SOLID,
                    scaled(content, sample.type()),
                    content.align(),
                    wanted.isEmpty(),
                    sample.type());
            pdf.table(content.rows(), content.head(), look);
            pdf.skip(8);
            wanted.add(content.grid());
        }
        pdf.prose(PROSE);
        var found = new ArrayList<Adjacency.Grid>();
        for (Table table : read(pdf).tables()) {
            found.add(TableContent.grid(table));
        }
        Adjacency likeness = Adjacency.of(wanted, found);
        if (isStudied
                && likeness.f1() < 1
                && !SHOWN.isEmpty()
                && sample.toString().contains(SHOWN)) {
            System.out.printf(Locale.ROOT, "%n%s %.3f%n", sample, likeness.f1());
            found.forEach(grid -> System.out.println(TableContent.shown(grid)));
        }
        return likeness;
    }

    private static List<Integer> scaled(TableContent content, Setting type) {
        return content.widths().stream()
                .map(width -> Math.round((width - 10) * type.size() / 10.5f + 2 * type.padding()))
                .toList();
    }

    private Document read(TablePdf pdf) throws Exception {
        Path file = folder.resolve("tables" + files++ + ".pdf");
        pdf.save(file);
        return new PdfReader(OcrSettings.of(OcrSettings.Mode.OFF)).read(Source.of(file), "application/pdf", "");
    }
}
