package gouji.cli;

import gouji.document.Document;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.ocr.OcrSettings;
import java.nio.file.Path;
import java.util.Optional;

/// Reads files one after another and says on stderr what could not be read.
final class Documents {
    private final Ingest ingest;
    private final Inputs inputs;
    private final Terminal terminal;
    private int unread;

    Documents(Inputs inputs, Terminal terminal, OcrSettings ocr) {
        this.inputs = inputs;
        this.ingest = Ingest.standard(ocr);
        this.terminal = terminal;
    }

    /// What a file says, or nothing if it could not be read.
    Optional<Document> document(Path file) {
        Ingested.Failure known = inputs.failure(file);
        return switch (known == null ? ingest.read(inputs.source(file)) : known) {
            case Ingested.Success success -> Optional.of(success.document());
            case Ingested.Failure failure -> {
                unread++;
                new StatusLine(terminal).clear();
                terminal.say("error.not-readable", file, failure.reason().label(), failure.detail());
                yield Optional.empty();
            }
        };
    }

    /// How many files so far could not be read.
    int unread() {
        return unread;
    }
}
