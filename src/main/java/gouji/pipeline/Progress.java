package gouji.pipeline;

import java.nio.file.Path;

/// Hears how a load goes on. `started` comes from any thread, everything else from the one that called.
public interface Progress {

    void started(Path file);

    void finished(Path file, Outcome outcome);

    /// Begins to check a group of reports, a bureau's.
    ///
    /// @param number its number, from 1
    void checking(String group, int number, int of);

    /// Whether somebody wants the load to end now; asked by any thread.
    default boolean isStopped() {
        return false;
    }

    /// Hears nothing.
    static Progress none() {
        return new Progress() {
            @Override
            public void started(Path file) {}

            @Override
            public void finished(Path file, Outcome outcome) {}

            @Override
            public void checking(String group, int number, int of) {}
        };
    }
}
