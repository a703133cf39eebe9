package gouji.corpus;

import gouji.check.Checker;
import gouji.check.Faults;
import gouji.extract.Extractor;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.ingest.Ingest;
import gouji.ingest.Ingested;
import gouji.ingest.Source;
import gouji.rule.RuleBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the program says of slips: each report is written with its slip, read, extracted and checked, and what it
/// finds is held against what it found without the slip.
///
/// @param outcomes one for each slip
record SlipScore(List<Outcome> outcomes) {
    private static final BigDecimal ROUGH = new BigDecimal("0.001");

    /// What came of one slip.
    ///
    /// @param found whether a new finding of any severity names the figure
    /// @param alarms new errors and warnings
    /// @param stray those of them that do not name it
    /// @param named whether a new finding says that this figure is the wrong one and what is right
    record Outcome(Slip slip, boolean found, int alarms, int stray, boolean named, List<String> told) {
        boolean alone() {
            return found && alarms <= 1;
        }

        boolean accused() {
            return alarms > stray;
        }

        boolean decidable() {
            return slip.site().relations() >= 2;
        }
    }

    static SlipScore of(List<Slip> slips, Path rules, Path scratch) throws IOException {
        var reader = new Reader(RuleBook.load(rules), scratch);
        Map<String, List<Finding>> before = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Slip slip : slips) {
            Sample right = slip.sample();
            if (!before.containsKey(right.name())) {
                before.put(right.name(), reader.findings(right));
            }
            outcomes.add(outcome(slip, before.get(right.name()), reader.findings(slip.slipped())));
        }
        return new SlipScore(outcomes);
    }

    private static Outcome outcome(Slip slip, List<Finding> before, List<Finding> after) {
        Set<String> known = new HashSet<>();
        before.forEach(finding -> known.add(finding.message()));
        List<Finding> fresh = after.stream()
                .filter(finding -> !known.contains(finding.message()))
                .toList();
        List<Finding> alarms = fresh.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        return new Outcome(
                slip,
                fresh.stream().anyMatch(finding -> names(finding, slip.value())),
                alarms.size(),
                (int) alarms.stream()
                        .filter(finding -> !names(finding, slip.value()))
                        .count(),
                fresh.stream().anyMatch(finding -> accuses(finding, slip)),
                fresh.stream()
                        .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.message() + " | "
                                + finding.diagnosis() + " | " + accused(finding))
                        .toList());
    }

    /// Which figure is told to be wrong, and what would be right.
    private static String accused(Finding finding) {
        Finding.Expected expected = finding.expected();
        return expected == null ? "?" : finding.values().getFirst().value() + " → " + expected.value();
    }

    private static boolean names(Finding finding, BigDecimal wrong) {
        return finding.values().stream().anyMatch(value -> is(value.value(), wrong));
    }

    private static boolean accuses(Finding finding, Slip slip) {
        Finding.Expected expected = finding.expected();
        return expected != null
                && is(finding.values().getFirst().value(), slip.value())
                && isAbout(expected.value(), slip.site().value());
    }

    /// What follows from a rate is as rough as the rate.
    private static boolean isAbout(String plain, BigDecimal right) {
        BigDecimal off = new BigDecimal(plain).abs().subtract(right).abs();
        return off.compareTo(right.multiply(ROUGH)) <= 0;
    }

    private static boolean is(String plain, BigDecimal value) {
        try {
            return new BigDecimal(plain).abs().compareTo(value) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    double recall() {
        return share(Outcome::found, outcome -> true);
    }

    /// The share of slips that an error or warning names.
    double accused() {
        return share(Outcome::accused, outcome -> true);
    }

    /// The share of slips that raised no alarm but the one that names them.
    double alone() {
        return share(Outcome::alone, Outcome::found);
    }

    /// The share of new errors and warnings that name the slip.
    double precision() {
        int alarms = outcomes.stream().mapToInt(Outcome::alarms).sum();
        int stray = outcomes.stream().mapToInt(Outcome::stray).sum();
        return alarms == 0 ? 1 : (alarms - stray) / (double) alarms;
    }

    /// The share of found slips with two or more relations whose figure is said to be the wrong one, with the right
    /// one.
    double named() {
        return share(Outcome::named, outcome -> outcome.found() && outcome.decidable());
    }

    private double share(Predicate<Outcome> some, Predicate<Outcome> all) {
        List<Outcome> of = outcomes.stream().filter(all).toList();
        return of.isEmpty() ? 1 : of.stream().filter(some).count() / (double) of.size();
    }

    /// The figures as a table for people: by what went wrong, by relation, by report; then what was missed.
    String table() {
        StringBuilder table = new StringBuilder(line("", "slips", "found", "accused", "alone", "precision", "named"));
        part(table, outcome -> outcome.slip().how().name().toLowerCase(Locale.ROOT));
        part(table, outcome -> outcome.slip().site().relation().kind());
        part(table, outcome -> outcome.slip().sample().name());
        table.append(row("ALL", this)).append('\n');
        outcomes.stream()
                .filter(outcome -> !outcome.found())
                .forEach(outcome -> table.append("missed   ").append(told(outcome)));
        outcomes.stream()
                .filter(outcome -> outcome.stray() > 0)
                .forEach(outcome -> table.append("stray    ").append(told(outcome)));
        outcomes.stream()
                .filter(outcome -> outcome.found() && !outcome.alone())
                .forEach(outcome -> table.append("crowded  ").append(told(outcome)));
        outcomes.stream()
                .filter(outcome -> outcome.found() && outcome.decidable() && !outcome.named())
                .forEach(outcome -> table.append("unnamed  ").append(told(outcome)));
        return table.toString();
    }

    private static String told(Outcome outcome) {
        return outcome.slip() + "\n"
                + String.join(
                        "",
                        outcome.told().stream()
                                .map(told -> "         " + told + "\n")
                                .toList());
    }

    private void part(StringBuilder table, Function<Outcome, String> by) {
        Map<String, List<Outcome>> parts = new TreeMap<>();
        outcomes.forEach(outcome -> parts.computeIfAbsent(by.apply(outcome), key -> new ArrayList<>())
                .add(outcome));
        parts.forEach((name, of) -> table.append(row(name, new SlipScore(of))));
        table.append('\n');
    }

    private static String row(String name, SlipScore score) {
        return line(
                name,
                String.valueOf(score.outcomes.size()),
                percent(score.recall()),
                percent(score.accused()),
                percent(score.alone()),
                percent(score.precision()),
                percent(score.named()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String line(String name, String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", name));
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%12s", cell));
        }
        return line.append('\n').toString();
    }

    /// Takes a sample the whole way, through a file.
    private static final class Reader {
        private final Ingest ingest = Ingest.standard();
        private final Extractor extractor;
        private final Checker checker;
        private final Path scratch;

        Reader(RuleBook rules, Path scratch) {
            this.extractor = new Extractor(rules);
            this.checker = new Checker(rules);
            this.scratch = scratch;
        }

        List<Finding> findings(Sample sample) throws IOException {
            boolean sheet = sample.fileName().endsWith(".xlsx");
            Path file = scratch.resolve(
                    sheet ? sample.fileName() : sample.fileName().replace(".pdf", ".docx"));
            Files.write(file, sheet ? ExcelWriter.write(sample) : WordWriter.write(sample));
            return switch (ingest.read(Source.of(file))) {
                case Ingested.Success success ->
                    Faults.none(checker.check(List.of(extractor.report(success.document()))));
                case Ingested.Failure failure -> throw new IOException(sample.name() + ": " + failure.detail());
            };
        }
    }
}
