package gouji.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "文");
    }

    @Test
    void aFolderGivesItsFilesByPathWithoutHiddenAndLockFiles() throws IOException {
        Path second = file("乙/二.docx");
        Path first = file("甲.docx");
        file("~$甲.docx");
        file(".隐藏");
        file(".git/config");
        var found = Sources.of(List.of(folder));
        assertEquals(new Sources(List.of(Source.of(second), Source.of(first)), List.of()), found);
    }

    @Test
    void whatIsNamedIsThereOnceEvenIfItDoesNotExist() throws IOException {
        Path one = file("一.docx");
        Path missing = folder.resolve("没有.docx");
        var found = Sources.of(List.of(missing, one, folder));
        assertEquals(new Sources(List.of(Source.of(missing), Source.of(one)), List.of()), found);
    }

    @Test
    void aFolderWithoutPermissionIsAFailure() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("锁"));
        Assumptions.assumeTrue(locked.toFile().setReadable(false), "permissions cannot be taken away here");
        Assumptions.assumeFalse(Files.isReadable(locked), "this user may read everything");
        var found = Sources.of(List.of(folder));
        assertEquals(
                List.of(Ingested.Reason.UNREADABLE),
                found.unreadable().stream().map(Ingested.Failure::reason).toList());
    }
}
