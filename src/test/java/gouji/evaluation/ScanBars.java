package gouji.evaluation;

import gouji.document.Block;
import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.extract.Extractor;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.report.Fact;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Measures recognition: a scan against the document that it was printed from. Run by hand, asserts nothing:
/// `ScanBars RULES ORIGINAL SCAN`. Prints how many of the figures in the original's facts stand in the scan's text as
/// often, and how many characters differ (insertions, deletions and replacements, in % of the original's, blanks left
/// out).
public final class ScanBars {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    private ScanBars() {}

    public static void main(String[] arguments) {
        var extractor = new Extractor(RuleBook.load(Path.of(arguments[0])));
        Document original = read(Path.of(arguments[1]));
        Document scan = read(Path.of(arguments[2]));
        List<Fact> facts = extractor.report(original).facts();
        Map<String, Integer> inScan = figures(text(scan));
        Map<String, Integer> inOriginal = figures(text(original));
        long right = facts.stream()
                .filter(fact -> FIGURE.matcher(fact.place().quote())
                        .results()
                        .allMatch(figure ->
                                inScan.getOrDefault(figure.group(), 0) >= inOriginal.getOrDefault(figure.group(), 0)))
                .count();
        String said = text(original).replaceAll("\\s", "");
        String seen = text(scan).replaceAll("\\s", "");
        System.out.printf(
                Locale.ROOT,
                "figures of facts right: %d of %d = %.2f %%%ncharacter errors: %.2f %% of %d%n",
                right,
                facts.size(),
                100.0 * right / facts.size(),
                100.0 * distance(said, seen) / said.length(),
                said.length());
    }

    private static Document read(Path file) {
        return switch (Ingest.standard().read(Source.of(file))) {
            case Ingested.Success read -> read.document();
            case Ingested.Failure failure -> throw new IllegalArgumentException(failure.detail());
        };
    }

    private static Map<String, Integer> figures(String text) {
        Map<String, Integer> counts = new HashMap<>();
        FIGURE.matcher(text).results().forEach(figure -> counts.merge(figure.group(), 1, Integer::sum));
        return counts;
    }

    private static String text(Document document) {
        var said = new StringBuilder();
        for (Located located : document.walk()) {
            Block block = located.block();
            switch (block) {
                case Paragraph paragraph -> said.append(paragraph.shown()).append('\n');
                case Table table -> {
                    for (Cell cell : table.cells()) {
                        said.append(cell.text().original()).append('\n');
                    }
                }
            }
        }
        return said.toString();
    }

    /// How many characters must be changed, put in or taken out.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
