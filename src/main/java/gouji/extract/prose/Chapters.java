package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.rule.Vocabulary;
import java.util.List;
import java.util.Optional;

/// What the chapters of a report tell, by the words of their headings: what was aimed at, what came of it, or neither.
final class Chapters {
    private static final String FILE = "chapters";
    // 年度绩效目标2：…: one of several, each told as the chapter around it tells
    private static final Search NUMBERED_GOAL = Search.of("目标[0-9一二三四五六七八九十]{1,2}(?![0-9一-龥])");

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
        return innermost(headings.stream()
                        .filter(heading -> !NUMBERED_GOAL.isIn(heading))
                        .toList())
                .or(() -> innermost(headings));
    }

    private Optional<Kind> innermost(List<String> headings) {
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
