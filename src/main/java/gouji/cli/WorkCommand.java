package gouji.cli;

import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.pipeline.Alone;
import gouji.pipeline.Journey;
import gouji.pipeline.Worker;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What `gouji load` runs its worker processes with; not for people.
@Command(name = "work", hidden = true)
final class WorkCommand implements Callable<Integer> {
    private static final long LEAST_MEGABYTES = 512;
    private static final long MOST_MEGABYTES = 2048;

    private final Terminal terminal;

    @Mixin
    private WithOcr ocr = new WithOcr();

    WorkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // what a library prints must not get between the answers
        var journey = new Journey(
                Ingest.standard(ocr.settings())::read, new Extractor(RuleBook.load(terminal.rules()))::report);
        Worker.serve(journey::of, System.in, answers);
        return Main.OK;
    }

    /// The call that starts a worker with this program and its rules.
    ///
    /// @param workers how many share the memory
    static List<String> line(Terminal terminal, int workers, WithOcr ocr) {
        long share = (Runtime.getRuntime().maxMemory() >> 20) / workers;
        long megabytes = Math.clamp(share, LEAST_MEGABYTES, MOST_MEGABYTES);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss" + Alone.STACK_BYTES,
                "-XX:+UseSerialGC", // one thread works here, and the others are busy with files of their own
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Dgouji.home=" + terminal.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "work",
                ocr.written());
    }
}
