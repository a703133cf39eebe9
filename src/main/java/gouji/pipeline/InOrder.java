package gouji.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Work done by several threads and taken back in the order in which it was given, with only a few results waiting at a
/// time.
final class InOrder implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;
    private static final long LOOKS_UP_EVERY_MILLIS = 200;

    private final ExecutorService threads;
    private final int window;
    private final BooleanSupplier isStopped;

    /// @param isStopped whether to take no more results; what is under way is left to its thread
    InOrder(int threadCount, BooleanSupplier isStopped) {
        this.isStopped = isStopped;
        threads = Executors.newFixedThreadPool(
                threadCount,
                Thread.ofPlatform()
                        .daemon()
                        .name("gouji-load-", 1)
                        .stackSize(Alone.STACK_BYTES)
                        .factory());
        window = threadCount * WAITING_PER_THREAD;
    }

    /// Does a piece of work, on any thread.
    interface Work<A, R> {
        R of(A argument) throws IOException;
    }

    /// Takes one result, on the thread that called.
    interface Taker<A, R> {
        void take(A argument, Result<R> result) throws IOException;
    }

    /// What came of a piece of work.
    sealed interface Result<R> {
        record Done<R>(R value) implements Result<R> {}

        /// It threw: a mistake in the program, or memory ran out.
        record Fault<R>(Throwable cause) implements Result<R> {}
    }

    private record Pending<A, R>(A argument, Future<R> future) {}

    <A, R> void run(List<A> arguments, Work<A, R> work, Taker<A, R> taker) throws IOException {
        var pending = new ArrayDeque<Pending<A, R>>();
        Iterator<A> rest = arguments.iterator();
        while (!isStopped.getAsBoolean() && (rest.hasNext() || !pending.isEmpty())) {
            while (rest.hasNext() && pending.size() < window) {
                A argument = rest.next();
                pending.add(new Pending<>(argument, threads.submit(() -> work.of(argument))));
            }
            Pending<A, R> next = pending.remove();
            Result<R> result = result(next.future);
            if (result != null && !isStopped.getAsBoolean()) {
                taker.take(next.argument, result);
            }
        }
    }

    /// What came of it, or null where nobody waits for it any more.
    private <R> @Nullable Result<R> result(Future<R> future) {
        try {
            while (!isStopped.getAsBoolean()) {
                try {
                    return new Result.Done<>(future.get(LOOKS_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    // still at work
                }
            }
            return null;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return new Result.Fault<>(cause == null ? e : cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
