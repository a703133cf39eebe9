package gouji.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.index.Samples;
import gouji.ingest.Source;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// With a worker process that obeys the name of the file.
class WorkersTest {
    private static final Outcome READ = new Outcome.Read(
            Samples.report(
                    "好\n.docx",
                    "aa",
                    "青禾县林业局",
                    2021,
                    Samples.fact("f1", "绿化", Measure.BUDGET, Quantity.of("12", "万元"), "绿化预算12万元")),
            List.of(new Place("资金", 1, 2, null, null, null, null, "绿化预算12万元")));

    /// The worker's program.
    static final class Obedient {
        private Obedient() {}

        public static void main(String[] arguments) throws IOException {
            Worker.serve(Obedient::of, System.in, System.out);
        }

        private static Outcome of(Source source) {
            return switch (source.name()) {
                case "饿" -> new Outcome.Skipped(source.path(), "饱", "" + new long[1 << 28].length);
                case "挂" -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    yield READ;
                }
                case "错" -> throw new IllegalStateException("a fault");
                case "断" -> {
                    Runtime.getRuntime().halt(9);
                    yield READ;
                }
                default -> READ;
            };
        }
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Skipped skipped ? skipped.reason() : outcome.equals(READ) ? "读了" : "别的";
    }

    @Test
    void aFileThatBreaksItsWorkerIsSetAsideAndTheNextIsRead() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                Obedient.class.getName());
        try (var workers = new Workers(command, Duration.ofSeconds(10))) {
            assertEquals("读了", said(workers.apply(new Source(Path.of("/甲 %\n"), "好\n.docx"))));
            assertEquals("文件过大", said(workers.apply(new Source(Path.of("/乙"), "饿"))));
            assertEquals("程序出错", said(workers.apply(new Source(Path.of("/丙"), "错"))));
            assertEquals("读了", said(workers.apply(new Source(Path.of("/丁"), "好"))));
            assertEquals("程序出错", said(workers.apply(new Source(Path.of("/戊"), "断"))));
        }
        try (var workers = new Workers(command, Duration.ofSeconds(2))) {
            assertEquals("读取超时", said(workers.apply(new Source(Path.of("/己"), "挂"))));
        }
    }
}
