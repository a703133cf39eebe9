package gouji.extract.prose;

import gouji.document.Cell;
import gouji.document.Grid;
import gouji.document.Table;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.rule.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The projects that the tables of a document name, so that a heading that is one of these names is known to open one:
/// `（一）森林草原防灭火`.
final class ListedProjects {
    private static final int LONGEST_HEADER = 12;
    private static final int LONGEST_NAME = 45;
    private static final String PROJECT = "项目";

    private final Set<String> headers;

    ListedProjects(Vocabulary vocabulary) {
        headers = Set.copyOf(vocabulary.words("projects", "listed-under"));
    }

    Set<String> in(List<Table> tables) {
        Set<String> names = new HashSet<>();
        for (Table table : tables) {
            List<Cell> over = table.cells().stream()
                    .filter(cell -> cell.text().length() <= LONGEST_HEADER)
                    .filter(cell -> headers.contains(name(cell)))
                    .toList();
            if (!over.isEmpty()) {
                Grid grid = table.grid();
                over.forEach(header -> listed(grid, header, names));
            }
        }
        return names;
    }

    /// What stands below a header, or beside a label: `项目名称 | 森林草原防灭火`.
    private void listed(Grid grid, Cell header, Set<String> names) {
        int beside = header.column() + header.columnSpan();
        if (beside < grid.columns()) {
            add(grid.at(header.row(), beside), names);
        }
        for (int row = header.row() + header.rowSpan(); row < grid.rows(); row++) {
            add(grid.at(row, header.column()), names);
        }
    }

    private static void add(@Nullable Cell cell, Set<String> names) {
        if (cell != null && cell.text().length() <= LONGEST_NAME) {
            names.add(plain(name(cell)));
        }
    }

    private static String name(Cell cell) {
        return Blanks.none(NormalForm.of(cell.text().text()));
    }

    /// `森林草原防灭火项目` and `森林草原防灭火` are one name.
    static String plain(String name) {
        return name.endsWith(PROJECT) ? name.substring(0, name.length() - PROJECT.length()) : name;
    }
}
