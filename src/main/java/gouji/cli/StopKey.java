package gouji.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// 中断: Ctrl-C while something has to come to an orderly end. The process waits until it has, but not for ever.
final class StopKey {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop asks for the end
    /// @param longest how long the process waits for it
    StopKey(Runnable stop, Duration longest) {
        hook = new Thread(() -> {
            stop.run();
            await(longest);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await(Duration longest) {
        try {
            ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The end has come.
    void release() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the key was pressed: the hook is at work, and lets go now
        }
    }
}
