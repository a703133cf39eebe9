package gouji.pipeline;

import gouji.document.Document;
import gouji.index.Passages;
import gouji.ingest.Ingested;
import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Success;
import gouji.ingest.Source;
import gouji.report.Report;
import java.util.function.Function;

/// 一份文件的全程: from bytes to a report. Checks come after, over all reports together.
public final class Journey {
    private final Function<Source, Ingested> ingest;
    private final Function<Document, Report> extract;

    public Journey(Function<Source, Ingested> ingest, Function<Document, Report> extract) {
        this.ingest = ingest;
        this.extract = extract;
    }

    /// Reads a file, or says why it could not be read.
    public Outcome of(Source source) {
        return switch (ingest.apply(source)) {
            case Success read -> new Outcome.Read(extract.apply(read.document()), Passages.of(read.document()));
            case Failure failed ->
                new Outcome.Skipped(source.path(), failed.reason().label(), failed.detail());
        };
    }
}
