package gouji.pipeline;

import gouji.place.Place;
import gouji.report.Report;
import java.nio.file.Path;
import java.util.List;

/// What became of one file.
public sealed interface Outcome {

    /// It was read.
    ///
    /// @param passages everything its document says, for searching
    record Read(Report report, List<Place> passages) implements Outcome {
        public Read {
            passages = List.copyOf(passages);
        }
    }

    /// It was loaded before and is the same.
    record Unchanged() implements Outcome {}

    /// Another file has the same contents.
    record Duplicate(String sha256) implements Outcome {}

    /// It could not be read.
    ///
    /// @param reason a few Chinese words: `已加密`
    /// @param detail a Chinese sentence: what happened and what to do
    record Skipped(Path path, String reason, String detail) implements Outcome {
        Skipped withMore(String sentence) {
            return new Skipped(path, reason, detail + sentence);
        }
    }
}
