package gouji.check.diagnosis;

import gouji.document.DocumentInfo;
import gouji.finding.Finding;
import gouji.report.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which pages were recognised from pictures: there the mistake may be the reading, not the report.
///
/// @param documents those that have such pages, by name
public record RecognisedPages(Map<String, DocumentInfo> documents) {
    private static final String CAUTION = "该页为OCR识别，请核对原件";

    public static RecognisedPages of(List<Report> reports) {
        return new RecognisedPages(reports.stream()
                .map(Report::document)
                .filter(document -> !document.recognised().isEmpty())
                .collect(Collectors.toMap(DocumentInfo::name, document -> document, (first, second) -> first)));
    }

    /// The findings, with a word of caution where a figure stands on such a page.
    public List<Finding> cautioned(List<Finding> findings) {
        if (documents.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .map(finding -> isDoubtful(finding) ? finding.withCaution(CAUTION) : finding)
                .toList();
    }

    private boolean isDoubtful(Finding finding) {
        DocumentInfo document = documents.get(finding.document());
        return document != null
                && finding.values().stream()
                        .anyMatch(value -> document.isRecognised(value.place().page()));
    }
}
