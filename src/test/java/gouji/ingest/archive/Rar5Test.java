package gouji.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.archive.Packed.Stored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Rar5Test {
    @TempDir
    private Path folder;

    /// Where everything is to be tested, nothing may be passed over because a program is missing.
    private static void needsTheProgram() {
        boolean isThere = Rar5Packing.program() != null;
        assertTrue(isThere || System.getenv("GOUJI_TEST_ALL") == null, "bsdtar is missing: " + Rar5Packing.INSTALL);
        Assumptions.assumeTrue(isThere, "bsdtar is not installed: " + Rar5Packing.INSTALL);
    }

    private Unpacked unpack(byte[] rar, Archives.Limits limits) throws IOException {
        Path archive = Files.write(folder.resolve("甲 的.rar"), rar);
        return new Archives(limits).unpack(archive, Files.createDirectories(folder.resolve("解开")));
    }

    private Unpacked unpack(byte[] rar) throws IOException {
        return unpack(rar, Archives.Limits.standard());
    }

    private Map<String, String> read(Unpacked unpacked) throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        for (var each : unpacked.sources().entrySet()) {
            read.put(
                    folder.relativize(each.getKey()).toString(),
                    Files.readString(each.getValue().path()));
        }
        return read;
    }

    private Map<String, Reason> failed(Unpacked unpacked) {
        Map<String, Reason> failed = new TreeMap<>();
        unpacked.failures()
                .forEach((path, failure) -> failed.put(folder.relativize(path).toString(), failure.reason()));
        return failed;
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, ("在" + name).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void filesAreReadUnderTheirNamesAndNoneLeadsOutOfTheArchive() throws IOException {
        needsTheProgram();
        Unpacked found = unpack(Packed.rar5(files("农业农村局/自评[1] 报告*.txt", "../外.txt"), Map.of()));
        assertEquals(
                Map.of("甲 的.rar!/农业农村局/自评[1] 报告*.txt", "在农业农村局/自评[1] 报告*.txt", "甲 的.rar!/外.txt", "在../外.txt"),
                read(found));
        assertEquals(Map.of(), failed(found));
    }

    @Test
    void aZipArchiveStoredAtTheEndIsAFileOfTheArchive() throws IOException {
        needsTheProgram();
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("内.txt"));
            out.write("文".getBytes(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> files = files("一.txt");
        files.put("末.zip", zip.toByteArray());
        assertEquals(
                Map.of("甲 的.rar!/一.txt", "在一.txt", "甲 的.rar!/末.zip!/内.txt", "文"),
                read(unpack(Packed.rar5(files, Map.of()))));
    }

    @Test
    void aFileWithAPasswordAndABrokenOneCostOnlyThemselves() throws IOException {
        needsTheProgram();
        Unpacked found = unpack(Packed.rar5(
                files("一.txt", "密.txt", "坏.txt", "局/密.txt", "末.txt"),
                Map.of("密.txt", Stored.WITH_A_PASSWORD, "坏.txt", Stored.BROKEN)));
        assertEquals(
                List.of("甲 的.rar!/一.txt", "甲 的.rar!/局/密.txt", "甲 的.rar!/末.txt"),
                List.copyOf(read(found).keySet()));
        assertEquals(Map.of("甲 的.rar!/密.txt", Reason.ENCRYPTED, "甲 的.rar!/坏.txt", Reason.DAMAGED), failed(found));
    }

    @Test
    void aBombIsOneFailureAndSoAreTooManyFiles() throws IOException {
        needsTheProgram();
        byte[] rar = Packed.rar5(files("一.txt", "二.txt", "三.txt"), Map.of());
        assertEquals(Map.of("甲 的.rar", Reason.TOO_LARGE), failed(unpack(rar, new Archives.Limits(2, 2, 1 << 20, 500))));
        assertEquals(Map.of("甲 的.rar", Reason.TOO_LARGE), failed(unpack(rar, new Archives.Limits(5, 2, 10, 500))));
    }

    @Test
    void aCutArchiveIsOneFailureAndSoIsOneOfBrokenHeaders() throws IOException {
        byte[] rar = Packed.rar5(files("一.txt", "二.txt"), Map.of());
        assertEquals(Map.of("甲 的.rar", Reason.DAMAGED), failed(unpack(Arrays.copyOf(rar, rar.length - 12))));
        rar[40] ^= 1;
        assertEquals(Map.of("甲 的.rar", Reason.DAMAGED), failed(unpack(rar)));
    }

    @Test
    void aHeaderThatTellsMoreThanItHoldsIsOneFailure() throws IOException {
        byte[] header = {3, 2, 1, 100}; // three bytes: of a file, with a hundred bytes more
        var sum = new CRC32();
        sum.update(header);
        ByteBuffer rar = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        rar.put(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0})
                .putInt((int) sum.getValue())
                .put(header);
        assertEquals(Map.of("甲 的.rar", Reason.DAMAGED), failed(unpack(rar.array())));
    }

    @Test
    void withoutTheProgramItIsSaidHowToInstallIt() throws IOException {
        System.setProperty("gouji.bsdtar", folder.resolve("nowhere").toString());
        try {
            Unpacked found = unpack(Packed.rar5(files("一.txt"), Map.of()));
            assertEquals(Map.of("甲 的.rar", Reason.UNSUPPORTED), failed(found));
            Failure failure = found.failures().values().iterator().next();
            assertTrue(failure.detail().contains("sudo apt-get install libarchive-tools"), failure.detail());
            assertFalse(failure.detail().contains("暂不支持"), failure.detail());
        } finally {
            System.clearProperty("gouji.bsdtar");
        }
    }
}
