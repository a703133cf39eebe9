package gouji.cli;

import gouji.report.Report;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which reports of a workspace are wanted.
final class WhichReports {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(\\.\\.(\\d{4})?)?");

    @Option(names = "--bureau", paramLabel = "${label.name}", split = ",", descriptionKey = "bureau")
    private List<String> bureaus = List.of();

    @Option(names = "--year", paramLabel = "${label.year}", descriptionKey = "year")
    private @Nullable String years;

    /// Of these reports the wanted ones.
    ///
    /// @throws UsageException if there are none
    List<Report> of(List<Report> all) {
        Matcher range = range();
        List<Report> wanted = all.stream()
                .filter(report -> isOfBureau(report) && isOf(range, report.year()))
                .toList();
        if (wanted.isEmpty() && !all.isEmpty()) {
            throw new UsageException("filter.nothing", told());
        }
        return wanted;
    }

    private String told() {
        return String.join(
                " ", Stream.concat(bureaus.stream(), Stream.ofNullable(years)).toList());
    }

    private @Nullable Matcher range() {
        if (years == null) {
            return null;
        }
        Matcher range = YEARS.matcher(years);
        if (!range.matches()) {
            throw new UsageException("filter.year", years);
        }
        return range;
    }

    private boolean isOfBureau(Report report) {
        String bureau = report.bureau();
        return bureaus.isEmpty()
                || (bureau != null && bureaus.stream().map(String::strip).anyMatch(bureau::contains));
    }

    private static boolean isOf(@Nullable Matcher range, @Nullable Integer year) {
        if (range == null) {
            return true;
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null
                ? from
                : range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
        return year != null && from <= year && year <= to;
    }
}
