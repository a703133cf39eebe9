package gouji.pipeline;

import gouji.ingest.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Takes files through worker processes, as many as threads ask, so that a file that hangs or exhausts the memory costs
/// only itself: its process is replaced. See [Worker] for the other side.
public final class Workers implements Function<Source, Outcome>, AutoCloseable {
    private static final int OUT_OF_MEMORY = 3; // the JVM's status after -XX:+ExitOnOutOfMemoryError
    private static final int KILLED = 137; // by the system when it is short of memory, if not by us

    private final List<String> command;
    private final Duration limit;
    private final Queue<Running> idle = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gouji-clock").factory());

    /// @param command starts a process that calls [Worker#serve] with its standard input and output
    /// @param limit how long one file may take
    public Workers(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    private record Running(Process process, DataInputStream answers, DataOutputStream requests) {}

    @Override
    public Outcome apply(Source source) {
        try {
            Running free = idle.poll();
            Running worker = free == null ? start() : free;
            var isLate = new AtomicBoolean();
            Future<?> alarm = clock.schedule(() -> kill(worker, isLate), limit.toMillis(), TimeUnit.MILLISECONDS);
            Outcome outcome = ask(worker, source, isLate);
            alarm.cancel(false);
            if (!isLate.get() && worker.process.isAlive()) {
                idle.add(worker);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Running worker, AtomicBoolean isLate) {
        isLate.set(true);
        worker.process.descendants().forEach(ProcessHandle::destroyForcibly); // recognition may be at work
        worker.process.destroyForcibly();
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Running(
                process,
                new DataInputStream(new BufferedInputStream(process.getInputStream())),
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }

    private Outcome ask(Running worker, Source source, AtomicBoolean isLate) {
        try {
            Message.write(source, worker.requests);
            return Message.outcome(source, worker.answers);
        } catch (IOException ended) {
            int status = worker.process.onExit().join().exitValue();
            if (isLate.get()) {
                return Fault.timedOut(source.path(), limit.toSeconds());
            }
            if (status == OUT_OF_MEMORY || status == KILLED) {
                return Fault.tooLarge(source.path());
            }
            return Fault.ended(source.path(), status);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        idle.forEach(worker -> worker.process.destroy());
    }
}
