package gouji.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.finding.Finding;
import gouji.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Short passages taken the whole way from a file to findings. Those of `agreeing` hold nothing to complain of, and
/// nobody may be accused; of those of `contradicting` every mistake must be named, and nothing else.
class PassagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/passages");

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingIsAllegedOfPassagesThatAgree() throws IOException {
        var reader = Passage.Reader.in(folder);
        List<String> alleged = new ArrayList<>();
        for (Passage passage : Passage.all(FOLDER.resolve("agreeing"))) {
            reader.findings(passage).stream()
                    .filter(passage::isFalse)
                    .forEach(finding -> alleged.add(told(passage, finding)));
        }
        assertEquals("", String.join("\n", alleged));
    }

    @Test
    void theWrongFigureOfAPassageIsNamed() throws IOException {
        var reader = Passage.Reader.in(folder);
        List<String> wrong = new ArrayList<>();
        for (Passage passage : Passage.all(FOLDER.resolve("contradicting"))) {
            List<Finding> findings = reader.findings(passage);
            for (Passage.Mistake mistake : passage.wrong()) {
                if (findings.stream()
                        .noneMatch(finding -> mistake.isNamedBy(finding)
                                && (mistake.mayBeHint() || finding.severity() != Severity.INFO))) {
                    wrong.add(passage.name() + "：不见" + mistake);
                }
            }
            findings.stream().filter(passage::isFalse).forEach(finding -> wrong.add(told(passage, finding)));
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String told(Passage passage, Finding finding) {
        return passage.name() + "：" + finding.rule() + "：" + finding.message();
    }
}
