package gouji.workspace;

import gouji.index.SearchIndex;
import gouji.report.Report;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// Reads groups of reports; may be asked by several threads.
public final class ReportGroups implements AutoCloseable {
    private static final Comparator<Report> BY_NAME = Comparator.comparing(
                    (Report report) -> report.document().name())
            .thenComparing(report -> report.document().sha256());

    private final SearchIndex index;

    ReportGroups(SearchIndex index) {
        this.index = index;
    }

    /// The reports of a group, by name.
    public List<Report> reports(String group) throws IOException {
        return index.cards(StoredReport.TYPE, StoredReport.GROUP, group).stream()
                .map(StoredReport::report)
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
