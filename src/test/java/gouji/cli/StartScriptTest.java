package gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./gouji`, in a project whose program is a text: Maven puts the source into the jar, Java prints it.
class StartScriptTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void aProjectWithToolsThatPretend() throws IOException {
        script("jdk/bin/javac", "exit 0");
        script("jdk/bin/java", """
                while [ "$1" != -jar ]; do shift; done
                exec cat "$2\"""");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.2\"\n");
        script("bin/mvn", """
                echo build >>../builds
                mkdir -p target/lib target/classes
                [ target/classes/program -nt src/main/program ] || cp src/main/program target/classes/program
                cp target/classes/program target/gouji-1.jar""");
        project = project("project");
    }

    private void script(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        file.toFile().setExecutable(true);
    }

    private Path project(String name) throws IOException {
        Path made = folder.resolve(name);
        Files.createDirectories(made.resolve("src/main"));
        Files.writeString(made.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("gouji"), made.resolve("gouji"), StandardCopyOption.COPY_ATTRIBUTES);
        return made;
    }

    private Path source(String program) throws IOException {
        Path source = Files.writeString(project.resolve("src/main/program"), program);
        Files.setLastModifiedTime(source, LONG_AGO);
        return source;
    }

    private String start(Path called) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(called.resolve("gouji").toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> out + read("err"));
        return out;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    private long builds() {
        return read("builds").lines().count();
    }

    @Test
    void theProgramIsBuiltOnceAndAgainWhenItsSourceHasChanged() throws IOException, InterruptedException {
        source("one");
        assertEquals("one", start(project));
        assertEquals("one", start(project));
        assertEquals(1, builds());
        source("two");
        assertEquals("two", start(project));
        assertEquals(2, builds());
    }

    @Test
    void anOlderJarCopiedOverTheBuiltOneIsNotStarted() throws IOException, InterruptedException {
        source("new");
        start(project);
        Files.writeString(project.resolve("target/gouji.jar"), "old"); // newer than every source
        assertEquals("new", start(project));
    }

    @Test
    void theTargetOfAnOlderProjectCopiedOverIsNotStarted() throws IOException, InterruptedException {
        source("old");
        start(project);
        Path newer = project("newer");
        new ProcessBuilder("cp", "-r", project.resolve("target").toString(), newer.toString())
                .start()
                .waitFor();
        project = newer;
        source("new");
        assertEquals("new", start(newer));
    }

    @Test
    void otherTimesOfTheSameFilesAreNoReasonToBuild() throws IOException, InterruptedException {
        Path source = source("one");
        start(project);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        assertEquals("one", start(project));
        assertEquals(1, builds());
    }
}
