package gouji.check.score;

import gouji.check.fact.Aim;
import gouji.check.fact.Identity;
import gouji.report.Report;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// The score tables of a report.
record Boards(List<Board> all) {
    private static final int TELLING = 4;

    static Boards of(Report report, List<Aim> aims, ScoreWords words) {
        List<Board> boards = Board.of(report, aims, words);
        return new Boards(boards.stream()
                .filter(board -> boards.stream().noneMatch(other -> isSummary(board, other)))
                .toList());
    }

    /// Whether the rows of one are classes of the other.
    private static boolean isSummary(Board one, Board other) {
        return one.rows().size() < other.rows().size()
                && one.rows().stream().allMatch(row -> other.groups().containsKey(row.name()));
    }

    /// The names of all their classes.
    SortedSet<String> classes() {
        SortedSet<String> names = new TreeSet<>();
        all.forEach(board -> names.addAll(board.groups().keySet()));
        return names;
    }

    /// The score tables that a paragraph may speak of: the only one, or those of what it or its heading names.
    List<Board> of(Paragraph paragraph) {
        if (all.size() < 2) {
            return all;
        }
        String said =
                Identity.name(Objects.toString(paragraph.text().text().place().section(), "") + paragraph.words());
        List<Board> named = all.stream()
                .filter(board -> board.subject().length() >= TELLING && said.contains(Identity.name(board.subject())))
                .toList();
        long subjects = named.stream().map(Board::subject).distinct().count();
        return subjects == 1 ? named : List.of();
    }
}
