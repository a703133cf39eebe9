package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    List<Examined> documents() {
        return documents;
    }

    List<Unread> unread() {
        return unread;
    }

    /// How much was examined and found, a whole sentence.
    String summary() {
        return "共审核%d份报告：%s%s。"
                .formatted(
                        documents.size(),
                        counts(this::count),
                        unread.isEmpty() ? "" : "；另有" + unread.size() + "个文件未能读取");
    }

    /// How many findings of a severity there are in all reports.
    long count(Severity severity) {
        return documents.stream()
                .mapToLong(document -> document.count(severity))
                .sum();
    }

    private static String counts(ToLongFunction<Severity> count) {
        return Stream.of(Severity.values())
                .map(severity -> severity.label() + count.applyAsLong(severity) + "处")
                .collect(Collectors.joining("，"));
    }

    /// A finding with its number, the same in every format: the report's, then its own, `3-2`.
    record Numbered(String number, Finding finding) {}

    /// A report that was examined.
    ///
    /// @param number among the reports, from 1
    /// @param facts how many figures were read from it
    /// @param remarks what could not be read in it, whole sentences
    /// @param original the file that it was read from, or null where that is not at hand
    /// @param around its own words
    record Examined(
            int number,
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
            findings = findings.stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList();
            remarks = List.copyOf(remarks);
        }

        /// Errors and warnings, in this order.
        List<Numbered> grave() {
            return numbered(true);
        }

        /// What is worth a look and drowns the rest where it stands between.
        List<Numbered> hints() {
            return numbered(false);
        }

        private List<Numbered> numbered(boolean isGrave) {
            return IntStream.range(0, findings.size())
                    .filter(i -> findings.get(i).severity().isAtLeast(Severity.WARNING) == isGrave)
                    .mapToObj(i -> new Numbered(number + "-" + (i + 1), findings.get(i)))
                    .toList();
        }

        /// The report's number, bureau and name.
        String title() {
            return number + ". " + (bureau == null ? "" : bureau + "：") + document;
        }

        /// How many findings there are of each severity, a whole sentence.
        String summary() {
            return counts(this::count) + "。";
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
                    documents.size() + 1,
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
        byDocument.forEach((name, own) -> documents.add(new Examined(
                documents.size() + 1, name, null, null, null, 0, own, List.of(), null, Surroundings.NONE)));
        return new DiscrepancyReport(documents, unread, Map.of(), null);
    }
}
