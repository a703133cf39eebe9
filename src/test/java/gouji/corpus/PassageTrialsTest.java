package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Finding;
import gouji.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many of the mistakes of many short passages are found, and how many alarms are false. The passages were written
/// without sight of the rules, one mistake or one look-alike each.
///
/// `mvn -q test -Dtest=PassageTrialsTest -Dpassages=print` prints what is missed and what is alleged wrongly;
/// `-Dpassages=write` makes the present figures the thresholds; `-Dpassages.folder=DIR` measures other passages.
class PassageTrialsTest {
    @TempDir
    Path folder = Path.of("");

    /// The second set is of 2026-11-28: what is told of it at first sight is in `docs/evaluation/trials.md`.
    @ParameterizedTest
    @CsvSource({"trials, passage", "trials-2, passage.second"})
    void noShareFallsBelowItsThreshold(String set, String name) throws IOException {
        String other = System.getProperty("passages.folder", "");
        var reader = Passage.Reader.in(folder);
        List<String> lines = new ArrayList<>();
        var tally = new RuleTally();
        int planted = 0;
        int found = 0;
        int alarms = 0;
        int wrong = 0;
        for (Passage passage : Passage.all(Path.of(other.isEmpty() ? "src/test/resources/passages/" + set : other))) {
            List<Finding> findings = reader.findings(passage);
            tally.add(
                    findings,
                    findings.stream()
                            .filter(finding -> passage.wrong().stream().anyMatch(mistake -> mistake.isNamedBy(finding)))
                            .toList());
            for (Passage.Mistake mistake : passage.wrong()) {
                planted++;
                if (findings.stream().anyMatch(mistake::isNamedBy)) {
                    found++;
                } else {
                    lines.add("missed  " + passage.name() + "：" + mistake);
                }
            }
            for (Finding finding : findings) {
                alarms += finding.severity() == Severity.INFO ? 0 : 1;
                if (passage.isFalse(finding)) {
                    wrong++;
                    lines.add("false   " + passage.name() + "：" + finding.rule() + "：" + finding.message());
                }
            }
        }
        lines.add("planted " + planted + ", found " + found + ", alarms " + alarms + ", false " + wrong);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", name + ".txt"), lines);
        String wish = System.getProperty("passages", "");
        if (wish.equals("print")) {
            lines.forEach(System.out::println);
        }
        if (!other.isEmpty()) {
            return;
        }
        tally.write(name);
        Map<String, Double> present =
                Map.of(name + ".recall", found / (double) planted, name + ".precision", 1 - wrong / (double) alarms);
        if (wish.equals("write")) {
            Thresholds.write(present);
        }
        assertEquals(List.of(), Thresholds.fallen(present), "see target/" + name + ".txt");
    }
}
