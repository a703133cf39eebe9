package gouji.cli;

import gouji.document.Document;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Success;
import gouji.ingest.Source;
import gouji.pipeline.Alone;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads files one after another and says on stderr what could not be read.
final class Documents {
    private final Ingest ingest;
    private final Alone alone;
    private final Inputs inputs;
    private final Terminal terminal;
    private int unread;

    Documents(Inputs inputs, Terminal terminal, WithOcr ocr) {
        this.inputs = inputs;
        this.ingest = Ingest.standard(ocr.settings());
        this.alone = new Alone(ocr.longestReading());
        this.terminal = terminal;
    }

    private record Made<T>(@Nullable T what, @Nullable Failure failure) {}

    /// What is made of a file's document, or nothing if it could not be read.
    <T> Optional<T> from(Path file, Function<Document, T> making) {
        Failure known = inputs.failure(file);
        Made<T> made = known == null ? read(inputs.source(file), making) : new Made<>(null, known);
        Failure failure = made.failure;
        if (failure != null) {
            unread++;
            new StatusLine(terminal).clear();
            terminal.say("error.not-readable", file, failure.reason().label(), failure.detail());
        }
        return Optional.ofNullable(made.what);
    }

    private <T> Made<T> read(Source source, Function<Document, T> making) {
        return alone.with(
                source,
                () -> switch (ingest.read(source)) {
                    case Success read -> new Made<>(making.apply(read.document()), null);
                    case Failure failure -> new Made<>(null, failure);
                },
                failure -> new Made<>(null, failure));
    }

    /// How many files so far could not be read.
    int unread() {
        return unread;
    }
}
