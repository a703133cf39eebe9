package gouji.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Outline;
import gouji.ingest.word.WordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Office's less usual kinds, and what WPS writes under its own endings, are known by what is in them.
class OfficeKindsTest {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    @TempDir
    Path folder;

    private String outline(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    /// The package, said to be of another kind.
    private static byte[] as(String kind, String usual, byte[] document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                boolean isTypes = entry.getName().equals("[Content_Types].xml");
                out.write(
                        isTypes
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replace(usual + ".main+xml", kind + ".main+xml")
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook) {
            var bytes = new ByteArrayOutputStream();
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("预算12万元");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.macroEnabled",
                "application/vnd.ms-excel.template.macroEnabled",
                OOXML + "spreadsheetml.template"
            })
    void workbooksWithMacrosAndTemplatesAreWorkbooks(String kind) throws IOException {
        byte[] file = as(kind, OOXML + "spreadsheetml.sheet", written(new XSSFWorkbook()));
        assertEquals("# 表\n  ▦ 1×1\n    | 预算12万元 |\n", outline("a.bin", file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-word.document.macroEnabled",
                "application/vnd.ms-word.template.macroEnabledTemplate",
                OOXML + "wordprocessingml.template"
            })
    void documentsWithMacrosAndTemplatesAreDocuments(String kind) throws IOException {
        byte[] usual = Files.readAllBytes(new WordFile(WordFile.p("预算12万元。")).write(folder.resolve("a.docx")));
        assertEquals("预算12万元。\n", outline("a.bin", as(kind, OOXML + "wordprocessingml.document", usual)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-powerpoint.presentation.macroEnabled",
                OOXML + "presentationml.slideshow",
                OOXML + "presentationml.template"
            })
    void slidesOfAllKindsAreSlides(String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("预算12万元。");
            show.write(bytes);
        }
        byte[] file = as(kind, OOXML + "presentationml.presentation", bytes.toByteArray());
        assertEquals("预算12万元。\n", outline("a.bin", file));
    }

    @Test
    void aBrokenBinaryWorkbookIsRefusedWithWhatToDo() throws IOException {
        byte[] usual = written(new XSSFWorkbook());
        String kind = "application/vnd.ms-excel.sheet.binary.macroEnabled";
        String said = outline("自评表.xlsb", as(kind, OOXML + "spreadsheetml.sheet", usual));
        assertTrue(said.contains("XLSB") && said.contains("另存为XLSX后导入"), said);
    }

    /// With the streams that WPS adds to those of Office.
    private static byte[] ofWps(byte[] office, String... streams) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(office))) {
            for (String stream : streams) {
                container.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), stream);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void theOldFormatsOfWpsAreThoseOfOffice() throws IOException {
        byte[] text = Files.readAllBytes(Path.of("src/test/resources/word/objects.doc"));
        assertTrue(outline("a.wps", ofWps(text, "WpsCustomData")).endsWith("见附件\n"));

        byte[] sheet = ofWps(written(new HSSFWorkbook()), "ETExtData");
        assertEquals("# 表\n  ▦ 1×1\n    | 预算12万元 |\n", outline("a.et", sheet));

        var bytes = new ByteArrayOutputStream();
        try (var show = new HSLFSlideShow()) {
            var table = show.createSlide().createTable(1, 2);
            table.getCell(0, 0).setText("预算");
            table.getCell(0, 1).setText("12万元");
            show.write(bytes);
        }
        assertEquals("▦ 1×2\n  | 预算 | 12万元 |\n", outline("a.dps", ofWps(bytes.toByteArray(), "KSOExt")));
    }

    @Test
    void anOldFileOfWpsThatNobodyKnowsIsRefusedWithWhatToDo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "WPS 2000 Text");
            container.writeFilesystem(bytes);
        }
        String said = outline("a.wps", bytes.toByteArray());
        assertTrue(said.contains("用WPS打开") && said.contains("另存为DOCX"), said);

        String older = outline("b.wps", new byte[] {'W', 'P', 'S', 0, 1, 2, 3, (byte) 200, (byte) 255});
        assertTrue(older.contains("用WPS打开") && older.contains("另存为DOCX"), older);
        String sheet = outline("b.et", new byte[] {'E', 'T', 0, 1, 2, 3, (byte) 200, (byte) 255, 0});
        assertTrue(sheet.contains("用WPS打开") && sheet.contains("另存为XLSX"), sheet);
    }
}
