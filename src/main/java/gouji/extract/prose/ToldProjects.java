package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.place.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Projects told one after the other under numbered headings that are nothing but their names: `（一）河道清淤专项经费`, then
/// `1.预算执行情况：…`. One for each document.
///
/// Such a heading opens a project where its section tells of projects, where the next paragraph tells of money, or
/// where a table names it as one.
final class ToldProjects {
    private static final int LONGEST_HEADING = 45;
    private static final int HIGHEST = 2; // the rank of （一）
    private static final int DEEPEST = 4; // the rank of （1）

    private final ProjectHeads heads;
    private final Set<String> listed;
    private final List<Line> sections = new ArrayList<>();
    private @Nullable Line candidate;

    /// A numbered line.
    record Line(String name, int rank) {}

    /// @param listed the names of projects in the document's tables
    ToldProjects(ProjectHeads heads, Set<String> listed) {
        this.heads = heads;
        this.listed = listed;
    }

    /// The project that begins with this line or, the line before being its name, began with that one; or null.
    @Nullable
    Line opened(Coded coded, int from, int rank, Located located) {
        Line named = candidate;
        candidate = null;
        String code = coded.code().substring(from);
        if (named != null && rank > named.rank() && heads.tellsOfFunds(code)) {
            return named;
        }
        if (rank == Numbering.NONE || code.length() > LONGEST_HEADING) {
            return null;
        }
        sections.removeIf(line -> line.rank() >= rank);
        boolean told = isTold(located);
        String name = heads.alone(coded, from);
        if (name != null && rank >= HIGHEST && rank <= DEEPEST) {
            var line = new Line(name, rank);
            if ((told && heads.endsAsMoney(name)) || listed.contains(ListedProjects.plain(name))) {
                return line;
            }
            candidate = told || heads.endsAsProject(name) ? line : null;
        }
        sections.add(new Line(code, rank));
        return null;
    }

    private boolean isTold(Located located) {
        return sections.stream().anyMatch(line -> heads.announcesProjects(line.name()))
                || located.path().stream()
                        .map(Paragraph::shown)
                        .map(text -> NormalForm.of(text).strip())
                        .anyMatch(text -> Numbering.rank(text) != Numbering.NONE && heads.announcesProjects(text));
    }
}
