package gouji.pipeline;

import gouji.ingest.Ingest;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does one thing with one file on a thread of its own, where no worker process stands in between: a file that never
/// comes to an end is left to its thread, one that exhausts the memory is given up, and the next one is taken.
///
/// See [Workers] for more safety at a higher price.
public final class Alone {
    /// What a thread that takes files needs: sixteen times the usual, for long texts make patterns call themselves.
    public static final long STACK_BYTES = 16L << 20;

    private final Duration limit;

    /// @param limit how long one file may take
    public Alone(Duration limit) {
        this.limit = limit;
    }

    /// Does it, and says what comes of it.
    ///
    /// @param otherwise what comes of a file that is given up
    public <T> T with(Source source, Supplier<T> step, Function<Failure, T> otherwise) {
        var task = new FutureTask<T>(step::get);
        var thread = new Thread(null, task, "gouji-file", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return otherwise.apply(new Failure(source, Reason.TIMED_OUT, Fault.lateFor(limit.toSeconds())));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return otherwise.apply(new Failure(source, Reason.TOO_LARGE, Ingest.NO_MEMORY));
            }
            throw ours(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static RuntimeException ours(ExecutionException e) {
        if (e.getCause() instanceof Error mistake) {
            throw mistake;
        }
        return e.getCause() instanceof RuntimeException mistake
                ? mistake
                : new IllegalStateException("a step throws nothing checked", e);
    }
}
