package gouji.ingest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a fuzzer starts from, and what it once found.
class FuzzedTest {
    private static final Duration LONGEST = Duration.ofSeconds(40); // on a busy machine; alone, none takes one

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/fuzzed"))) {
            return found.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileBreaksTheProgram(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        assertTimeoutPreemptively(LONGEST, () -> assertDoesNotThrow(() -> Fuzzed.fuzzerTestOneInput(input)));
    }

    @Test
    void partsSaidInPlainAreAZipFile() throws IOException {
        byte[] file = Fuzzed.bytes("@@part a/b.xml\n<x/>\n@@part c\n".getBytes(StandardCharsets.US_ASCII));
        var said = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                said.append(entry.getName())
                        .append(' ')
                        .append(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                        .append('\n');
            }
        }
        assertEquals("a/b.xml <x/>\nc \n", said.toString());
    }
}
