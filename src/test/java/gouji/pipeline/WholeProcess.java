package gouji.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long a whole process takes for one PDF, from the call to its end: `gouji extract` and, where it is installed
/// (`npm install @opendataloader/pdf`), OpenDataLoader, which gives text and tables as JSON. Both cold, one after the
/// other in turns, medians.
final class WholeProcess {
    private static final String OTHER = "opendataloader-pdf";

    private WholeProcess() {}

    /// Prints both for each file, or says how to have the other.
    ///
    /// @param gouji the program's own script
    static void print(Path gouji, List<Path> files, int rounds) throws IOException, InterruptedException {
        Path other = onPath();
        if (other == null) {
            System.out.printf(
                    "%n%s is not on the PATH: npm install @opendataloader/pdf, then node_modules/.bin%n", OTHER);
            return;
        }
        System.out.println("\n| file | gouji extract, s | OpenDataLoader, s | × |\n|---|---:|---:|---:|");
        Path into = Files.createTempDirectory("whole-process");
        run(List.of(gouji.toString(), "extract", files.getFirst().toString()), into); // builds where that is due
        double ours = 0;
        double theirs = 0;
        for (Path file : files) {
            var own = new double[rounds];
            var others = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                own[i] = run(List.of(gouji.toString(), "extract", file.toString()), into);
                others[i] = run(List.of(other.toString(), "-q", "-o", into.toString(), file.toString()), into);
            }
            print(file.getFileName().toString(), median(own), median(others));
            ours += median(own);
            theirs += median(others);
        }
        print("all", ours, theirs);
    }

    private static @Nullable Path onPath() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, OTHER))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /// In seconds.
    private static double run(List<String> command, Path into) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(into.resolve("out").toFile())
                .redirectError(into.resolve("err").toFile())
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with " + status + ": " + Files.readString(into.resolve("err")));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String name, double ours, double theirs) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, ours, theirs, ours / theirs);
    }
}
