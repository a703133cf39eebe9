package gouji.ingest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.document.Outline;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks of binary records, written record by record (MS-XLSB).
class XlsbReaderTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.ms-excel.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();

    private static ByteBuffer bytes() {
        return ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer text(ByteBuffer into, String text) {
        return into.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void record(ByteArrayOutputStream into, int type, ByteBuffer data) {
        if (type < 128) {
            into.write(type);
        } else {
            into.write((type & 0x7F) | 0x80);
            into.write(type >> 7);
        }
        int size = data.position();
        for (; size > 127; size >>= 7) {
            into.write((size & 0x7F) | 0x80);
        }
        into.write(size);
        data.flip();
        while (data.hasRemaining()) {
            into.write(data.get());
        }
    }

    private void row(int number, boolean isHidden) {
        byte flags = (byte) (isHidden ? 0x10 : 0);
        record(
                sheet,
                0,
                bytes().putInt(number)
                        .putInt(0)
                        .putShort((short) 300)
                        .put((byte) 0)
                        .put(flags)
                        .put((byte) 0)
                        .putInt(0));
    }

    private void cell(int column, String said) {
        record(sheet, 6, text(bytes().putInt(column).putInt(0), said));
    }

    /// @param style 0 plain, 1 in per cent
    private void cell(int column, double value, int style) {
        record(sheet, 5, bytes().putInt(column).putInt(style).putDouble(value));
    }

    private void merged(int top, int left, int bottom, int right) {
        record(sheet, 176, bytes().putInt(top).putInt(bottom).putInt(left).putInt(right));
    }

    private void hiddenColumn(int column) {
        record(
                sheet,
                60,
                bytes().putInt(column).putInt(column).putInt(0).putInt(0).putShort((short) 1));
    }

    private static byte[] styles() {
        var styles = new ByteArrayOutputStream();
        record(styles, 615, bytes().putInt(1));
        record(styles, 44, text(bytes().putShort((short) 170), "0.00%"));
        record(styles, 616, bytes());
        record(styles, 617, bytes().putInt(2));
        record(styles, 47, bytes().putShort((short) 0).putShort((short) 0).put(new byte[12]));
        record(styles, 47, bytes().putShort((short) 0).putShort((short) 170).put(new byte[12]));
        record(styles, 618, bytes());
        return styles.toByteArray();
    }

    private static byte[] xml(String root, String namespace, String content) {
        return ("<?xml version='1.0'?><" + root + " xmlns='http://schemas.openxmlformats.org/package/2006/" + namespace
                        + "'>" + content + "</" + root + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + kind + "' Target='" + target + "'/>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName='/xl/" + part + "' ContentType='" + TYPES + kind + "'/>";
    }

    /// @param state 0 shown, 1 hidden
    private String outline(int state) throws IOException {
        var workbook = new ByteArrayOutputStream();
        record(workbook, 156, text(text(bytes().putInt(state).putInt(1), "s1"), "自评表"));
        Path file = folder.resolve("a.bin");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    xml(
                            "Types",
                            "content-types",
                            "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                    + type("workbook.bin", "sheet.binary.macroEnabled.main")
                                    + type("worksheets/sheet1.bin", "worksheet") + type("styles.bin", "styles")));
            put(
                    zip,
                    "_rels/.rels",
                    xml("Relationships", "relationships", relation("r", "officeDocument", "xl/workbook.bin")));
            put(
                    zip,
                    "xl/_rels/workbook.bin.rels",
                    xml(
                            "Relationships",
                            "relationships",
                            relation("s1", "worksheet", "worksheets/sheet1.bin")
                                    + relation("s2", "styles", "styles.bin")));
            put(zip, "xl/workbook.bin", workbook.toByteArray());
            put(zip, "xl/styles.bin", styles());
            put(zip, "xl/worksheets/sheet1.bin", sheet.toByteArray());
        }
        String outline = switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success success -> Outline.of(success.document());
            case Ingested.Failure failure -> "\n" + failure;
        };
        return outline.substring(outline.indexOf('\n') + 1);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    @Test
    void aBinaryWorkbookReadsAsItShowsItself() throws IOException {
        row(0, false);
        cell(0, "项目");
        cell(1, "执行率");
        row(1, false);
        cell(0, "培训");
        cell(1, 0.9608, 1);
        row(2, false);
        cell(0, "合计");
        merged(2, 0, 2, 1);
        assertEquals("""
                # 自评表
                  ▦ 3×2
                    | 项目 | 执行率 |
                    | 培训 | 96.08% |
                    | 合计 | → |
                """, outline(0));
    }

    @Test
    void whatIsHiddenInABinaryWorkbookIsTold() throws IOException {
        hiddenColumn(1);
        row(0, false);
        cell(0, "预算");
        cell(1, 12, 0);
        row(1, true);
        cell(0, "执行");
        row(2, true);
        assertEquals("""
                说明 工作表“自评表”是隐藏的工作表，其内容已读取。
                说明 工作表“自评表”有隐藏的1行（第2行），其内容已读取。
                说明 工作表“自评表”有隐藏的1列（B列），其内容已读取。
                # 自评表（隐藏的工作表）
                  ▦ 2×2
                    | 预算 | 12 |
                    | 执行 | · |
                """, outline(1));
    }
}
