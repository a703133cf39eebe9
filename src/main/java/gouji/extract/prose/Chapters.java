package gouji.extract.prose;

import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the chapters of a report tell, by the words of their headings: what was aimed at, what came of it, or neither.
final class Chapters {
    private static final String FILE = "chapters";

    private final Pattern background;
    private final Pattern results;
    private final Pattern goals;

    /// What a chapter tells.
    enum Kind {
        RESULTS,
        GOALS,
        BACKGROUND
    }

    Chapters(Vocabulary vocabulary) {
        background = Pattern.compile(vocabulary.alternatives(FILE, "background"));
        results = Pattern.compile(vocabulary.alternatives(FILE, "results"));
        goals = Pattern.compile(vocabulary.alternatives(FILE, "goals"));
    }

    /// What is told under these headings, outermost first: the innermost one that says so decides.
    Optional<Kind> kind(List<String> headings) {
        return headings.reversed().stream()
                .map(this::ofHeading)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Kind> ofHeading(String heading) {
        if (background.matcher(heading).find()) {
            return Optional.of(Kind.BACKGROUND);
        }
        if (results.matcher(heading).find()) {
            return Optional.of(Kind.RESULTS);
        }
        return goals.matcher(heading).find() ? Optional.of(Kind.GOALS) : Optional.empty();
    }
}
