package gouji.evaluation;

import gouji.evaluation.AnswerKey.Mistake;
import gouji.evaluation.AnswerKey.Trap;
import gouji.finding.Finding;
import gouji.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The findings of one report held against its key. Findings that only follow from a planted mistake, and those of
/// severity
/// info, are never false alarms.
///
/// @param found the mistakes that some finding names
/// @param right the findings that name a mistake or follow from one
/// @param alarms how many findings are errors or warnings
/// @param trapped look-alikes that a false alarm fell for
record FindingScore(
        List<Mistake> found,
        List<Mistake> missed,
        List<Finding> right,
        int alarms,
        List<Finding> falseAlarms,
        List<Trap> trapped) {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*\\.?\\d*");
    private static final double SAME_QUOTE = 0.7;

    static FindingScore of(List<Finding> findings, AnswerKey key) {
        List<Mistake> found = new ArrayList<>();
        List<Mistake> missed = new ArrayList<>();
        Set<Finding> used = new HashSet<>();
        for (Mistake mistake : key.mistakes()) {
            List<Finding> matches =
                    findings.stream().filter(f -> names(f, mistake)).toList();
            used.addAll(matches);
            (matches.isEmpty() ? missed : found).add(mistake);
        }
        List<Finding> alarms =
                findings.stream().filter(f -> f.severity() != Severity.INFO).toList();
        List<Finding> right = findings.stream()
                .filter(f -> used.contains(f) || follows(f, key.mistakes()))
                .toList();
        List<Finding> falseAlarms =
                alarms.stream().filter(f -> !right.contains(f)).toList();
        List<Trap> trapped = key.traps().stream()
                .filter(trap -> falseAlarms.stream().anyMatch(f -> carried(f, trap.values(), trap.unit()) >= 2))
                .toList();
        return new FindingScore(found, missed, right, alarms.size(), falseAlarms, trapped);
    }

    private static boolean names(Finding finding, Mistake mistake) {
        List<Set<Object>> wanted = readings(mistake.values(), mistake.unit());
        Set<Object> have = numbers(finding);
        if (wanted.size() >= 2) {
            return Readings.meet(wanted.getFirst(), have)
                    && wanted.stream().skip(1).anyMatch(other -> Readings.meet(other, have));
        }
        if (!finding.kind().id().equals(mistake.kind())) {
            return false;
        }
        if (!wanted.isEmpty() && Readings.meet(wanted.getFirst(), have)) {
            return true;
        }
        List<String> told = new ArrayList<>(mistake.where());
        told.add(mistake.title());
        return told.stream()
                .anyMatch(one -> quotes(finding).stream().anyMatch(quote -> Likeness.of(one, quote) >= SAME_QUOTE));
    }

    private static List<String> quotes(Finding finding) {
        List<String> quotes = new ArrayList<>();
        quotes.add(finding.message());
        finding.values().forEach(value -> quotes.add(value.place().quote()));
        return quotes;
    }

    private static boolean follows(Finding finding, List<Mistake> mistakes) {
        return mistakes.stream().flatMap(mistake -> mistake.cascades().stream()).anyMatch(cascade -> {
            List<String> numbers = new ArrayList<>();
            Matcher number = NUMBER.matcher(cascade);
            while (number.find()) {
                numbers.add(number.group());
            }
            return carried(finding, numbers, "") >= 2 || carried(finding, numbers, "万元") >= 2;
        });
    }

    private static long carried(Finding finding, List<String> values, String unit) {
        Set<Object> have = numbers(finding);
        return readings(values, unit).stream()
                .filter(wanted -> Readings.meet(wanted, have))
                .count();
    }

    private static List<Set<Object>> readings(List<String> values, String unit) {
        return values.stream()
                .map(value -> Readings.of(unsigned(value), unit))
                .filter(readings -> !readings.isEmpty())
                .toList();
    }

    private static Set<Object> numbers(Finding finding) {
        Set<Object> numbers = new HashSet<>();
        finding.values().forEach(value -> numbers.addAll(Readings.of(unsigned(value.value()), value.unit())));
        Finding.Expected expected = finding.expected();
        if (expected != null) {
            numbers.addAll(Readings.of(unsigned(expected.value()), expected.unit()));
        }
        return numbers;
    }

    /// A fall of 5 % is stated as 5 %, and as −5 % in a finding.
    private static @Nullable String unsigned(@Nullable String value) {
        return value != null && value.startsWith("-") ? value.substring(1) : value;
    }
}
