package gouji.output;

import gouji.finding.Finding;
import gouji.json.Json;
import gouji.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The door: writes a discrepancy report, or the facts of reports, in the format that the file's ending names. A file
/// is
/// put in place when it is complete, so that nobody ever sees half of one.
public final class Output {
    private static final Map<String, Writer<DiscrepancyReport>> REPORTS = Map.of(
            ".xlsx",
            DiscrepancyWorkbook::write,
            ".docx",
            DiscrepancyText::write,
            ".html",
            (report, out) -> out.write(DiscrepancyPage.of(report).getBytes(StandardCharsets.UTF_8)),
            ".json",
            (report, out) -> out.write(json(report).getBytes(StandardCharsets.UTF_8)));
    private static final Map<String, Writer<List<Report>>> EXPORTS = Map.of(
            ".xlsx", FactWorkbook::write,
            ".csv", (reports, out) -> out.write(FactLines.csv(reports).getBytes(StandardCharsets.UTF_8)),
            ".jsonl", (reports, out) -> out.write(FactLines.json(reports).getBytes(StandardCharsets.UTF_8)));

    private Output() {}

    @FunctionalInterface
    private interface Writer<T> {
        void write(T content, OutputStream out) throws IOException;
    }

    /// The endings that [#write(DiscrepancyReport, Path)] knows.
    public static List<String> reportEndings() {
        return REPORTS.keySet().stream().sorted().toList();
    }

    /// The endings that [#export(List, Path)] knows.
    public static List<String> exportEndings() {
        return EXPORTS.keySet().stream().sorted().toList();
    }

    /// Writes a discrepancy report; the file's ending is one of [#reportEndings()].
    public static void write(DiscrepancyReport report, Path file) throws IOException {
        Path page = file.resolveSibling(stem(file) + ".html");
        boolean isBeside = !ending(file).equals(".html") && Files.exists(page);
        write(REPORTS, isBeside ? report.beside(address(page)) : report, file);
    }

    /// Writes the facts of reports; the file's ending is one of [#exportEndings()].
    public static void export(List<Report> reports, Path file) throws IOException {
        write(EXPORTS, reports, file);
    }

    /// The page of the same name beside a workbook, as the workbook's links give it.
    private static String address(Path page) {
        try {
            return new URI(null, null, String.valueOf(page.getFileName()), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a file's name is always a path", e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending(file).length());
    }

    /// The ending of a file's name in lower case, with its dot; empty if it has none.
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static <T> void write(Map<String, Writer<T>> writers, T content, Path file) throws IOException {
        Writer<T> writer = writers.get(ending(file));
        if (writer == null) {
            throw new IllegalArgumentException("the ending of " + file);
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                writer.write(content, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String json(DiscrepancyReport report) {
        return report.documents().stream()
                .flatMap(document -> document.findings().stream())
                .map((Finding finding) -> Json.finding(finding))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }
}
