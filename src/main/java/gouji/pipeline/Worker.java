package gouji.pipeline;

import gouji.ingest.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// The side of a worker process: takes files until there are no more. One that hangs or exhausts the memory dies with
/// the process, and [Workers] knows which it was.
public final class Worker {
    private Worker() {}

    /// Answers until the input ends; ends the process when the supervisor has died.
    public static void serve(Function<Source, Outcome> journey, InputStream input, OutputStream output)
            throws IOException {
        Thread.ofPlatform().daemon().name("gouji-supervisor").start(Worker::endWithSupervisor);
        var served = new CountDownLatch(1);
        // Ctrl-C reaches every process of a terminal: whether to go on is the supervisor's to say
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(served)));
        var requests = new DataInputStream(new BufferedInputStream(input));
        var answers = new DataOutputStream(new BufferedOutputStream(output));
        try {
            while (true) {
                Source source = Message.source(requests);
                Message.write(outcome(journey, source), answers);
            }
        } catch (EOFException e) {
            answers.flush(); // no more files
        } finally {
            served.countDown();
        }
    }

    private static void await(CountDownLatch served) {
        try {
            served.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // even in the middle of a file that hangs
    private static void endWithSupervisor() {
        ProcessHandle.current()
                .parent()
                .ifPresent(supervisor -> supervisor.onExit().join());
        Runtime.getRuntime().halt(0);
    }

    private static Outcome outcome(Function<Source, Outcome> journey, Source source) {
        try {
            return journey.apply(source);
        } catch (RuntimeException | StackOverflowError fault) {
            return Fault.of(source.path(), fault);
        }
    }
}
