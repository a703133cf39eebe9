package gouji.corpus;

import gouji.finding.Finding;
import gouji.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How often each rule was right and how often wrong, over the corpus and the passages: a rule that has been right
/// seldom
/// or hardly been tried should hint only. `target/rules-right.txt` lists the doubtful ones first.
public final class RuleTally {
    private static final Path FOLDER = Path.of("target", "rules-right");

    private final Map<String, Count> counts = new TreeMap<>();

    /// @param right alarms that name a mistake
    /// @param wrong alarms that do not
    /// @param rightHints hints that name a mistake
    /// @param otherHints hints that do not: no fault, but attention
    private record Count(int right, int wrong, int rightHints, int otherHints) {
        Count plus(Count other) {
            return new Count(
                    right + other.right,
                    wrong + other.wrong,
                    rightHints + other.rightHints,
                    otherHints + other.otherHints);
        }

        static Count of(Finding finding, boolean isRight) {
            boolean isHint = finding.severity() == Severity.INFO;
            return new Count(
                    isRight && !isHint ? 1 : 0,
                    !isRight && !isHint ? 1 : 0,
                    isRight && isHint ? 1 : 0,
                    !isRight && isHint ? 1 : 0);
        }

        double share() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        String written() {
            return right + " " + wrong + " " + rightHints + " " + otherHints;
        }

        static Count read(String[] words) {
            return new Count(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]));
        }
    }

    /// Counts the findings of one report or passage.
    ///
    /// @param right those of the findings that name a mistake or follow from one
    public void add(Collection<Finding> findings, Collection<Finding> right) {
        for (Finding finding : findings) {
            counts.merge(finding.rule(), Count.of(finding, right.contains(finding)), Count::plus);
        }
    }

    /// Keeps the counts under a name and writes the table of all that are kept.
    public void write(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve(name),
                counts.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue().written())
                        .toList());
        Map<String, Count> all = new TreeMap<>();
        try (Stream<Path> kept = Files.list(FOLDER)) {
            for (Path file : kept.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ", -1);
                    all.merge(words[0], Count.read(words), Count::plus);
                }
            }
        }
        Files.write(Path.of("target", "rules-right.txt"), table(all));
    }

    private static List<String> table(Map<String, Count> counts) {
        Comparator<Map.Entry<String, Count>> doubtfulFirst =
                Comparator.comparingDouble(one -> one.getValue().share());
        return Stream.concat(
                        Stream.of(line("rule", "right", "false", "hints right", "other")),
                        counts.entrySet().stream()
                                .sorted(doubtfulFirst.thenComparingInt(
                                        one -> one.getValue().right()))
                                .map(one -> line(
                                        one.getKey(),
                                        one.getValue().right(),
                                        one.getValue().wrong(),
                                        one.getValue().rightHints(),
                                        one.getValue().otherHints())))
                .toList();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-32s %6s %6s %12s %6s", cells);
    }
}
