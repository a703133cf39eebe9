package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.workspace.WorkspaceUpdate;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    @TempDir
    private Path folder;

    private static Session run(int status, Object... words) {
        var session = new Session(Locale.CHINESE);
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        assertEquals(status, session.run(args), session.out() + session.err());
        return session;
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("报告"));
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(reports.resolve("有误.docx"))) {
            document.createParagraph().createRun().setText("路灯改造项目全年预算数10万元，执行数5万元，执行率80%。");
            document.write(out);
        }
        Files.writeString(reports.resolve("说明.md"), "预算12万元");
        return reports;
    }

    @Test
    void aFolderIsLoadedOnceSearchedAndReported() throws IOException {
        Path workspace = folder.resolve("工作区");
        Session first = run(0, "load", reports(), "-w", workspace);
        assertTrue(first.out().startsWith("共1个文件：新读1个，未变0个，内容重复0个，无法读取0个。\n"), first.out());
        assertTrue(first.err().contains("跳过1个看来不是报告的文件（.md）"), first.err());
        Session again = run(0, "load", folder.resolve("报告"), "-w", workspace);
        assertTrue(again.out().startsWith("共1个文件：新读0个，未变1个"), again.out());

        assertTrue(run(0, "search", "执行率<95%", "-w", workspace).out().contains("执行率 80%"));
        String json =
                run(0, "search", "路灯", "-w", workspace, "--format", "jsonl").out();
        assertTrue(json.startsWith("{\"bureau\":"), json);
        run(0, "report", "-w", workspace, "-o", folder.resolve("疑点报告.xlsx"));
        run(0, "export", "-w", workspace, "-o", folder.resolve("数据.csv"));
        assertTrue(Files.readString(folder.resolve("数据.csv")).contains("执行率"));
        assertTrue(Files.size(folder.resolve("疑点报告.xlsx")) > 0);
    }

    private static Path words(Path file, String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            for (String words : paragraphs) {
                document.createParagraph().createRun().setText(words);
            }
            document.write(out);
        }
        return file;
    }

    @Test
    void whatWasDeletedFromTheFolderIsToldAndPrunedWhenAskedTo() throws IOException {
        Path reports = reports();
        Path old = words(reports.resolve("旧.docx"), "养护项目全年预算数7万元。");
        Path elsewhere = words(Files.createDirectory(folder.resolve("别处")).resolve("也旧.docx"), "绿化项目全年预算数8万元。");
        Path workspace = folder.resolve("工作区");
        run(0, "load", reports, elsewhere, "-w", workspace);
        Files.delete(old);
        Files.delete(elsewhere);
        Session told = run(0, "load", reports, "-w", workspace);
        assertTrue(told.out().contains("已不在原处、但仍留在工作区的文件1个：" + old + "。"), told.out());
        assertTrue(told.out().contains("--prune"), told.out());
        assertTrue(run(0, "search", "养护", "-w", workspace).out().contains("7万元"));

        Session pruned = run(0, "load", reports, "--prune", "-w", workspace);
        assertTrue(pruned.out().contains("已从工作区删去不在原处的文件1个：" + old), pruned.out());
        assertFalse(run(0, "search", "养护", "-w", workspace).out().contains("7万元"));
        assertTrue(run(0, "search", "绿化", "-w", workspace).out().contains("8万元"), "of another folder");
    }

    @Test
    void whatALaterArchiveOfTheNameNoLongerHoldsIsPruned() throws IOException {
        Path report = reports().resolve("有误.docx");
        Path other = words(folder.resolve("养护.docx"), "养护项目全年预算数7万元。");
        Path archives = Files.createDirectory(folder.resolve("包"));
        Path archive = archives.resolve("各单位.zip");
        zip(archive, report, other);
        Path workspace = folder.resolve("工作区");
        run(0, "load", archives, "-w", workspace);
        zip(archive, report);
        Session pruned = run(0, "load", archives, "--prune", "-w", workspace);
        assertTrue(pruned.out().contains("删去不在原处的文件1个：" + archive + "!/养护.docx"), pruned.out());
        Files.write(archive, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertFalse(run(2, "load", archives, "--prune", "-w", workspace).out().contains("删去"), "unopened");
    }

    private static void zip(Path archive, Path... files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
            }
        }
    }

    @Test
    void nothingIsPrunedOfAFolderInWhichNothingIsFound() throws IOException {
        Path reports = reports();
        Path disk = Files.createDirectory(folder.resolve("移动硬盘"));
        Path lost = words(disk.resolve("养护.docx"), "养护项目全年预算数7万元。");
        Path workspace = folder.resolve("工作区");
        run(0, "load", reports, disk, "-w", workspace);
        Files.delete(lost); // as if the disk had been taken out
        assertFalse(
                run(2, "load", reports, disk, "--prune", "-w", workspace).out().contains("删去"));
    }

    @Test
    void thatAWorkspaceIsNotCheckedToTheEndIsToldWhenItIsRead() throws IOException {
        Path workspace = folder.resolve("工作区");
        run(0, "load", reports(), "-w", workspace);
        assertEquals(-1, run(0, "search", "路灯", "-w", workspace).err().indexOf("加载曾中断"));
        try (var other = WorkspaceUpdate.begin(workspace, "other rules")) {
            other.commit(); // as a load that was interrupted
        }
        for (String[] call : new String[][] {{"search", "路灯"}, {"report", "-o", folder.resolve("a.json") + ""}}) {
            Session session = run(
                    0,
                    Stream.concat(Stream.of(call), Stream.of("-w", workspace)).toArray());
            assertTrue(session.err().contains("有1个单位的疑点尚缺或不是最新"), session.err());
        }
    }

    @Test
    void aReportIsReplacedAndOneIntoWhichSomebodyHasWrittenIsKept() throws IOException, InvalidFormatException {
        Path workspace = folder.resolve("工作区");
        Path file = folder.resolve("疑点报告.xlsx");
        run(0, "load", reports(), "-w", workspace);
        run(0, "report", "-w", workspace, "-o", file);
        assertEquals(
                "已写入：" + file + "（替换了原有的同名文件）\n",
                run(0, "report", "-w", workspace, "-o", file).err());
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.getSheetAt(0).getRow(1).createCell(20).setCellValue("已核实");
            book.getProperties().getCoreProperties().setModified("2026-03-01T08:00:00Z"); // as every office program
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        assertTrue(run(0, "report", "-w", workspace, "-o", file).err().contains("后来有人改过，另存为"));
        try (var files = Files.list(folder)) {
            Path kept = files.filter(other -> other.getFileName().toString().startsWith("疑点报告-"))
                    .findFirst()
                    .orElseThrow();
            try (var book = new XSSFWorkbook(Files.newInputStream(kept))) {
                assertEquals("已核实", book.getSheetAt(0).getRow(1).getCell(20).getStringCellValue());
            }
        }
    }

    @Test
    void aNoticeIsNamedAndNotCountedAsAReport() throws IOException {
        Path reports = reports();
        Path notice = words(reports.resolve("通知.docx"), "关于报送自评报告的通知", "请各单位按时报送。");
        Session session = run(0, "load", reports, "-w", folder.resolve("工作区"));
        assertTrue(session.out().contains("报告1份"), session.out());
        assertTrue(session.out().contains("另有1个文件没有读出数据") && session.out().contains(notice + "。"), session.out());
    }

    @Test
    void aReportOfTheNameOfOneLoadedBeforeIsToldApartFromIt() throws IOException {
        Path workspace = folder.resolve("工作区");
        for (String year : new String[] {"2022", "2023"}) {
            Path of = Files.createDirectory(folder.resolve(year));
            words(of.resolve("自评.docx"), "路灯改造项目" + year + "年全年预算数10万元，执行数5万元，执行率80%。");
            run(0, "load", of, "-w", workspace);
        }
        run(0, "report", "-w", workspace, "-o", folder.resolve("a.json"));
        String json = Files.readString(folder.resolve("a.json"));
        assertTrue(json.contains("\"document\":\"自评.docx\""), json);
        assertTrue(json.contains("\"document\":\"2023/自评.docx\""), json);
    }

    @Test
    void aReportAndAnExportMayBeOfSomeBureausYearsAndFindings() throws IOException {
        Path workspace = folder.resolve("工作区");
        Path reports = Files.createDirectory(folder.resolve("报告"));
        words(reports.resolve("水.docx"), "清源县水务局2023年度水库维修项目全年预算数20万元，执行数10万元，执行率70%。");
        words(reports.resolve("住.docx"), "清源县住房和城乡建设局2022年度路灯改造项目全年预算数10万元，执行数5万元，执行率80%。");
        run(0, "load", reports, "-w", workspace);
        Path file = folder.resolve("a.json");

        Session some = run(0, "report", "-w", workspace, "-o", file, "--bureau", "水务局", "--year", "2023");
        assertTrue(Files.readString(file).contains("水.docx")
                && !Files.readString(file).contains("住.docx"));
        assertTrue(some.err().contains("只写入2份报告中的1份、2处疑点中的1处"), some.err());
        run(0, "report", "-w", workspace, "-o", file, "--kind", "日期有误");
        assertEquals("[]", Files.readString(file).strip());

        Path facts = folder.resolve("a.csv");
        run(0, "export", "-w", workspace, "-o", facts, "--year", "2020..2022");
        assertTrue(Files.readString(facts).contains("路灯")
                && !Files.readString(facts).contains("水库"));
        assertTrue(run(2, "export", "-w", workspace, "-o", facts, "--bureau", "教育局")
                .err()
                .contains("没有符合条件的报告：教育局"));
        assertTrue(run(2, "report", "-w", workspace, "-o", file, "--year", "去年")
                .err()
                .contains("年度写法如"));
    }

    @Test
    void copiesAreNamedWithWhatTheyAreCopiesOf() throws IOException {
        Path reports = reports();
        Path first = reports.resolve("有误.docx");
        Path copy = Files.copy(first, first.resolveSibling("有误（副本）.docx"));
        Session session = run(0, "load", reports, "-w", folder.resolve("工作区"));
        assertTrue(session.out().contains("内容重复：" + copy + " 与 " + first + " 内容相同"), session.out());
        assertTrue(session.out().contains("报告1份"), session.out());
    }

    @Test
    void anArchiveIsReadLikeAFolder() throws IOException {
        Path report = reports().resolve("有误.docx");
        Path archive = folder.resolve("各单位.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("农业局/有误.docx"));
            Files.copy(report, zip);
            zip.putNextEntry(new ZipEntry("空.docx"));
        }
        Path workspace = folder.resolve("工作区");
        Session first = run(2, "load", archive, "-w", workspace);
        assertTrue(first.out().startsWith("共2个文件：新读1个，未变0个，内容重复0个，无法读取1个。\n"), first.out());
        assertTrue(first.out().contains(archive + "!/空.docx"), first.out());
        assertTrue(run(2, "load", archive, "-w", workspace).out().startsWith("共2个文件：新读0个，未变1个"));
        assertTrue(run(2, "check", archive).out().contains("■ 各单位.zip!/农业局/有误.docx"));
        assertTrue(run(2, "extract", archive).out().contains("各单位.zip!/农业局/有误.docx"));
    }

    @Test
    void whatIsAttachedToADocumentIsLoadedAsAFileOfItsOwnButNotExtractedWithIt() throws IOException {
        byte[] report = Files.readAllBytes(reports().resolve("有误.docx"));
        Path host = folder.resolve("通知.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(host)) {
            document.createParagraph().createRun().setText("现将自评报告报上，全年预算20万元。");
            var part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/embeddings/report.docx"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            try (var bytes = part.getOutputStream()) {
                bytes.write(report);
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, "package");
            document.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        Session load = run(0, "load", host, "-w", folder.resolve("工作区"));
        assertTrue(load.out().startsWith("共2个文件：新读2个，"), load.out());
        assertTrue(run(1, "check", host).out().contains("■ 通知.docx!/report.docx"));
        assertFalse(run(0, "extract", host).out().contains("report.docx"));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsLoaded() throws IOException {
        Path reports = reports();
        Files.write(reports.resolve("空.pdf"), new byte[0]);
        Session session = run(2, "load", reports, folder.resolve("没有"), "-w", folder.resolve("工作区"));
        assertTrue(session.out().contains("无法读取：" + reports.resolve("空.pdf") + "（空文件）"), session.out());
        assertTrue(session.err().contains("没有这个文件或文件夹：" + folder.resolve("没有")), session.err());
        assertTrue(session.out().contains("报告1份"), session.out());
    }

    @Test
    void aWorkspaceInsideTheLoadedFolderIsPassedOver() throws IOException {
        Path workspace = reports().resolve("工作区");
        Session first = run(0, "load", folder.resolve("报告"), "-w", workspace);
        assertTrue(first.err().contains("跳过1个看来不是报告的文件（.md）"), first.err());
        Files.writeString(workspace.resolve("疑点报告.html"), "<p>预算12万元</p>");
        Session again = run(0, "load", folder.resolve("报告"), "-w", workspace);
        assertTrue(again.out().startsWith("共1个文件：新读0个，未变1个"), again.out());
        assertTrue(again.err().contains("跳过1个看来不是报告的文件（.md）"), again.err());
    }

    @Test
    void anEmptyFolderIsRefusedAndNoWorkspaceIsMade() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空"));
        Session session = run(2, "load", empty, "-w", folder.resolve("工作区"));
        assertEquals("gouji：文件夹里没有可以读的报告（PDF、Word、Excel 等）：" + empty + "\n", session.err());
        assertTrue(Files.notExists(folder.resolve("工作区")));
    }

    @Test
    void aMissingWorkspaceAnUnknownEndingAndAnOddQueryAreTheCallersMistakes() throws IOException {
        assertTrue(run(2, "search", "x", "-w", folder.resolve("无")).err().contains("还没有工作区"));
        assertTrue(run(2, "report", "-o", folder.resolve("无/a.xlsx")).err().contains("没有这个文件夹"));
        assertTrue(run(2, "report", "-o", "a.pdf").err().contains("可以写成：.docx .html .json .xlsx"));
        run(0, "load", reports(), "-w", folder.resolve("工作区"));
        assertTrue(run(2, "search", "天气:晴", "-w", folder.resolve("工作区")).err().contains("没有名为“天气”的筛选"));
    }
}
