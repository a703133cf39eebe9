package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Optional;

/// What the chapters of a report tell, by the words of their headings: what was aimed at, what came of it, or neither.
final class Chapters {
    private static final String FILE = "chapters";

    private final Search background;
    private final Search results;
    private final Search goals;

    /// What a chapter tells.
    enum Kind {
        RESULTS,
        GOALS,
        BACKGROUND
    }

    Chapters(Vocabulary vocabulary) {
        background = Search.of(vocabulary.alternatives(FILE, "background"));
        results = Search.of(vocabulary.alternatives(FILE, "results"));
        goals = Search.of(vocabulary.alternatives(FILE, "goals"));
    }

    /// What is told under these headings, outermost first: the innermost one that says so decides.
    Optional<Kind> kind(List<String> headings) {
        return headings.reversed().stream()
                .map(this::ofHeading)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Kind> ofHeading(String heading) {
        if (background.isIn(heading)) {
            return Optional.of(Kind.BACKGROUND);
        }
        if (results.isIn(heading)) {
            return Optional.of(Kind.RESULTS);
        }
        return goals.isIn(heading) ? Optional.of(Kind.GOALS) : Optional.empty();
    }
}
