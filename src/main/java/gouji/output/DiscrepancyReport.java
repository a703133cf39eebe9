package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 疑点报告: what an auditor is handed. Every report examined with its findings, and every file that could not be read.
public final class DiscrepancyReport {
    private final List<Examined> documents;
    private final List<Unread> unread;
    private final Map<String, String> bases;
    private final @Nullable String page;

    private DiscrepancyReport(
            List<Examined> documents, List<Unread> unread, Map<String, String> bases, @Nullable String page) {
        this.documents = List.copyOf(documents);
        this.unread = List.copyOf(unread);
        this.bases = Map.copyOf(bases);
        this.page = page;
    }

    /// The same, telling what its findings rest on.
    ///
    /// @param rules what each rule demands and where that is laid down, by the rule's id
    public DiscrepancyReport restingOn(Map<String, String> rules) {
        return new DiscrepancyReport(documents, unread, rules, page);
    }

    /// The same, beside which it is written as a page, too.
    ///
    /// @param address of the page, as links give it
    DiscrepancyReport beside(String address) {
        return new DiscrepancyReport(documents, unread, bases, address);
    }

    /// What a finding rests on: `执行率＝执行数÷预算数（财预〔2020〕10号）`; empty where that is not known.
    String basis(Finding finding) {
        return bases.getOrDefault(finding.rule(), "");
    }

    /// The address of the page that tells the same, or null.
    @Nullable
    String page() {
        return page;
    }

    /// The number of a finding, the same in every format: the report's, then its own.
    static String number(int document, int finding) {
        return document + "-" + finding;
    }

    List<Examined> documents() {
        return documents;
    }

    List<Unread> unread() {
        return unread;
    }

    /// A report that was examined.
    ///
    /// @param facts how many figures were read from it
    /// @param remarks what could not be read in it, whole sentences
    /// @param original the file that it was read from, or null where that is not at hand
    /// @param around its own words
    record Examined(
            String document,
            @Nullable String bureau,
            @Nullable Integer year,
            @Nullable String reportType,
            int facts,
            List<Finding> findings,
            List<String> remarks,
            @Nullable Path original,
            Surroundings around) {
        Examined {
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
        }

        /// How many findings of a severity there are.
        long count(Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /// A file that could not be read.
    public record Unread(String document, String reason, String detail) {}

    /// Arranges findings under the reports that they are about, in the reports' order.
    ///
    /// @param originals the files that reports were read from, by the hash of their contents
    public static DiscrepancyReport of(
            List<Report> reports, List<Finding> findings, List<Unread> unread, Map<String, Path> originals) {
        Map<String, List<Finding>> byDocument = new LinkedHashMap<>();
        for (Report report : reports) {
            byDocument.put(report.document().name(), new ArrayList<>());
        }
        for (Finding finding : findings) {
            byDocument
                    .computeIfAbsent(finding.document(), name -> new ArrayList<>())
                    .add(finding);
        }
        List<Examined> documents = new ArrayList<>();
        for (Report report : reports) {
            List<Finding> own = byDocument.remove(report.document().name());
            documents.add(new Examined(
                    report.document().name(),
                    report.bureau(),
                    report.year(),
                    report.reportType(),
                    report.facts().size(),
                    own == null ? List.of() : own,
                    report.remarks().stream().map(Words::remark).toList(),
                    originals.get(report.document().sha256()),
                    Surroundings.of(report)));
        }
        // Findings between reports may be filed under several names at once.
        byDocument.forEach((name, own) ->
                documents.add(new Examined(name, null, null, null, 0, own, List.of(), null, Surroundings.NONE)));
        return new DiscrepancyReport(documents, unread, Map.of(), null);
    }
}
