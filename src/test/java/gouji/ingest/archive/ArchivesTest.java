package gouji.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.ingest.Ingested.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final Archives.Limits SMALL = new Archives.Limits(5, 2, 30L << 20, 500);

    @TempDir
    private Path folder;

    private Unpacked unpack(byte[] zip) throws IOException {
        return unpack("甲.zip", zip);
    }

    private Unpacked unpack(String name, byte[] packed) throws IOException {
        Path archive = Files.write(folder.resolve(name), packed);
        return new Archives(SMALL).unpack(archive, Files.createDirectory(folder.resolve("解开")));
    }

    private String inner(Path path) {
        return folder.relativize(path).toString();
    }

    private List<String> read(Unpacked unpacked) {
        return unpacked.sources().keySet().stream().map(this::inner).toList();
    }

    private Map<String, Reason> failed(Unpacked unpacked) {
        Map<String, Reason> failed = new TreeMap<>();
        unpacked.failures().forEach((path, failure) -> failed.put(inner(path), failure.reason()));
        return failed;
    }

    @Test
    void anEntryHasTheNameOfTheArchiveBeforeItsOwnAndItsBytes() throws IOException {
        Unpacked found = unpack(zip(StandardCharsets.UTF_8, Map.of("2023年/报告.txt", bytes("预算"))));
        assertEquals(List.of("甲.zip!/2023年/报告.txt"), read(found));
        var source = found.sources().values().iterator().next();
        assertEquals("甲.zip!/2023年/报告.txt", source.name());
        assertEquals("预算", Files.readString(source.path()));
    }

    @Test
    void namesThatChineseWindowsWroteAreReadable() throws IOException {
        assertEquals(
                List.of("甲.zip!/农业农村局/自评报告.txt"),
                read(unpack(zip(Charset.forName("GBK"), Map.of("农业农村局\\自评报告.txt", bytes("文"))))));
    }

    @Test
    void archivesInArchivesAreUnpackedToALimit() throws IOException {
        byte[] third = zip(StandardCharsets.UTF_8, Map.of("丁.txt", bytes("深")));
        byte[] second = zip(StandardCharsets.UTF_8, Map.of("丙.txt", bytes("文"), "丙.zip", third));
        Unpacked found = unpack(zip(StandardCharsets.UTF_8, Map.of("乙.zip", second)));
        assertEquals(List.of("甲.zip!/乙.zip!/丙.txt"), read(found));
        assertEquals(Map.of("甲.zip!/乙.zip!/丙.zip", Reason.TOO_LARGE), failed(found));
    }

    @Test
    void aBombIsOneFailure() throws IOException {
        Unpacked found = unpack(zip(StandardCharsets.UTF_8, Map.of("好.txt", bytes("文"), "弹.txt", new byte[20 << 20])));
        assertEquals(List.of(), read(found));
        assertEquals(Map.of("甲.zip", Reason.TOO_LARGE), failed(found));
        assertTrue(found.failures().values().iterator().next().detail().contains("压缩炸弹"));
    }

    @Test
    void tooManyEntriesAreOneFailure() throws IOException {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            many.put(i + ".txt", bytes("文"));
        }
        Unpacked found = unpack(zip(StandardCharsets.UTF_8, many));
        assertEquals(List.of(), read(found));
        assertEquals(Map.of("甲.zip", Reason.TOO_LARGE), failed(found));
    }

    @Test
    void anEncryptedEntryAndABrokenOneCostOnlyThemselves() throws IOException {
        byte[] zip = zip(
                StandardCharsets.UTF_8,
                new TreeMap<>(Map.of("a密.txt", bytes("一"), "b坏.txt", bytes("二"), "c好.txt", bytes("三"))));
        zip[6] |= 1; // the first local header says that it is encrypted
        zip[find(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1; // and the first of the directory
        zip[find(zip, bytes("二"))] ^= 1;
        Unpacked found = unpack(zip);
        assertEquals(List.of("甲.zip!/c好.txt"), read(found));
        assertEquals(Map.of("甲.zip!/a密.txt", Reason.ENCRYPTED, "甲.zip!/b坏.txt", Reason.DAMAGED), failed(found));
    }

    @Test
    void aTruncatedArchiveIsOneFailure() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("报告.txt", bytes("文")));
        assertEquals(Map.of("甲.zip", Reason.DAMAGED), failed(unpack(Arrays.copyOf(zip, zip.length - 30))));
    }

    @Test
    void noEntryLeadsOutOfItsArchiveAndLeftoversOfSystemsArePassedOver() throws IOException {
        Unpacked found = unpack(zip(
                StandardCharsets.UTF_8,
                Map.of("../../外.txt", bytes("文"), "__MACOSX/._外.txt", bytes("x"), "~$报告.docx", bytes("x"))));
        assertEquals(List.of("甲.zip!/外.txt"), read(found));
        assertTrue(found.sources().values().iterator().next().path().startsWith(folder.resolve("解开")));
    }

    @Test
    void aDocumentIsNoArchive() throws IOException {
        byte[] text = bytes("只是文字");
        assertFalse(new Archives(SMALL).isArchive(Files.write(folder.resolve("假.zip"), text)));
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("报告.txt", text));
        assertFalse(new Archives(SMALL).isArchive(Files.write(folder.resolve("报告.docx"), zip)));
        assertTrue(new Archives(SMALL).isArchive(Files.write(folder.resolve("真.ZIP"), zip)));
        assertTrue(new Archives(SMALL).isArchive(Files.write(folder.resolve("真.dat"), zip)));
    }

    @Test
    void sevenZipIsUnpackedWhateverItsName() throws IOException {
        byte[] inner = zip(StandardCharsets.UTF_8, Map.of("丙.txt", bytes("内")));
        Unpacked found = unpack(
                "甲.dat", Packed.sevenZip(null, Map.of("农业农村局/自评报告.txt", bytes("文".repeat(999)), "乙.zip", inner)));
        assertEquals(Set.of("甲.dat!/农业农村局/自评报告.txt", "甲.dat!/乙.zip!/丙.txt"), Set.copyOf(read(found)));
        assertEquals(Map.of(), failed(found));
    }

    @Test
    void aSevenZipArchiveWithAPasswordSaysSo() throws IOException {
        Unpacked found = unpack("甲.7z", Packed.sevenZip("密码", Map.of("报告.txt", bytes("文"))));
        assertEquals(Map.of("甲.7z!/报告.txt", Reason.ENCRYPTED), failed(found));
    }

    @Test
    void aBrokenOrCutSevenZipArchiveIsOneFailure() throws IOException {
        byte[] whole = Packed.sevenZip(null, Map.of("报告.txt", bytes("文")));
        assertEquals(Map.of("甲.7z", Reason.DAMAGED), failed(unpack("甲.7z", Arrays.copyOf(whole, whole.length - 9))));
    }

    @Test
    void aBombInSevenZipIsOneFailure() throws IOException {
        assertEquals(
                Map.of("甲.7z", Reason.TOO_LARGE),
                failed(unpack("甲.7z", Packed.sevenZip(null, Map.of("弹.txt", new byte[20 << 20])))));
    }

    @Test
    void rarIsUnpackedUpToVersionFour() throws IOException {
        Unpacked found = unpack("甲.rar", Packed.rar(false, Map.of("农业农村局\\自评报告.txt", bytes("预算12万元"))));
        assertEquals(List.of("甲.rar!/农业农村局/自评报告.txt"), read(found));
        assertEquals(
                "预算12万元",
                Files.readString(found.sources().values().iterator().next().path()));
    }

    @Test
    void aRarEntryWithAPasswordOrABrokenOneCostsOnlyItself() throws IOException {
        assertEquals(
                Map.of("密.rar!/密.txt", Reason.ENCRYPTED),
                failed(unpack("密.rar", Packed.rar(true, Map.of("密.txt", bytes("文"))))));
    }

    @Test
    void tarAndGzipAreUnpacked() throws IOException {
        byte[] tar = Packed.tar(Map.of("农业农村局/自评报告.txt", bytes("文")));
        assertEquals(List.of("甲.tgz!/甲.tar!/农业农村局/自评报告.txt"), read(unpack("甲.tgz", Packed.gzip(tar))));
    }

    @Test
    void aFullDiskIsNoBrokenArchive() throws IOException {
        Path archive = Files.write(folder.resolve("甲.zip"), zip(StandardCharsets.UTF_8, Map.of("报告.txt", bytes("文"))));
        Unpacked found = new Archives(SMALL).unpack(archive, folder.resolve("没有这个文件夹"));
        assertEquals(Map.of("甲.zip", Reason.UNREADABLE), failed(found));
        assertTrue(found.failures().values().iterator().next().detail().contains("磁盘已满"));
    }

    @Test
    void aDirectoryThatLiesAboutItsLengthIsNotListed() throws IOException {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            many.put(i + ".txt", bytes("文"));
        }
        byte[] zip = zip(StandardCharsets.UTF_8, many);
        zip[zip.length - 12] = 1; // entries on this disk, and in all
        zip[zip.length - 11] = 0;
        Path archive = Files.write(folder.resolve("甲.zip"), zip);
        assertTrue(ZipDirectory.exceeds(archive, 299));
        assertFalse(ZipDirectory.exceeds(archive, 300));
    }

    @Test
    void whatAKilledProcessLeftIsClearedAwayAndWhatIsInUseIsNot() throws IOException {
        Path left = Files.createDirectory(folder.resolve("gouji-unpacked-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("1"), "文");
        Path inUse = Scratch.create(folder);
        Path other = Scratch.create(folder);
        assertEquals(
                List.of(false, true, true),
                Stream.of(left, inUse, other).map(Files::exists).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int find(byte[] in, byte[] sought) {
        int at = 0;
        while (!Arrays.equals(Arrays.copyOfRange(in, at, at + sought.length), sought)) {
            at++;
        }
        return at;
    }

    /// Small entries are stored as they are, so that their bytes can be found.
    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var each : entries.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                if (each.getValue().length < 100) {
                    var crc = new java.util.zip.CRC32();
                    crc.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
