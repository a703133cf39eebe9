package gouji.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AloneTest {
    private static final Source FILE = Source.of(Path.of("甲.pdf"));

    private static Object within(Duration limit, Supplier<Object> step) {
        return new Alone(limit).with(FILE, step, Failure::reason);
    }

    @Test
    void whatIsDoneInTimeIsHandedOn() {
        assertEquals("读了", within(Duration.ofMinutes(1), () -> "读了"));
    }

    @Test
    void aFileThatNeverEndsIsGivenUp() {
        assertEquals(Reason.TIMED_OUT, within(Duration.ofMillis(50), AloneTest::forEver));
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static Object forEver() {
        while (true) {
            LockSupport.parkNanos(1_000_000); // hears no interruption, as a loop in a library does not
        }
    }

    @Test
    void aFileThatExhaustsTheMemoryIsGivenUp() {
        assertEquals(Reason.TOO_LARGE, within(Duration.ofMinutes(1), () -> new long[Integer.MAX_VALUE].length));
    }

    @Test
    void aMistakeInTheProgramIsNotPutDownToTheFile() {
        assertThrows(
                IllegalStateException.class,
                () -> within(Duration.ofMinutes(1), () -> {
                    throw new IllegalStateException("ours");
                }));
    }

    @Test
    void callsMayBeNestedMuchDeeperThanUsually() {
        assertEquals(100_000, within(Duration.ofMinutes(1), () -> depth(100_000)));
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }
}
