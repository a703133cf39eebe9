package gouji.ingest.archive;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Source;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What archives held, under the paths that people are told: `/folder/archive.zip!/inner.docx`.
///
/// @param sources where the bytes of each entry are now
/// @param failures entries, or whole archives, that cannot be read
public record Unpacked(Map<Path, Source> sources, Map<Path, Failure> failures) {

    public Unpacked {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources)); // in the order of the archive
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
}
