package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.extract.Draft;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.report.Project;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Paragraphs that name a project, which is then the one in effect: `项目一：农村饮水维修养护，预算①`, a title, a told name.
record ProjectLines(Prose prose, Draft draft, Standing standing) {
    private static final Search PROJECT_NUMBER = Search.of("^项目[一二三四五六七八九十\\d]");
    private static final Pattern NUMBERED_PROJECT = Pattern.compile("项目[一二三四五六七八九十\\d]{1,3}[：:、.．]?\\s*");
    private static final Search YEARS = Search.of("（[^（）]*20\\d\\d[^（）]*）|^20\\d\\d年度?");
    private static final int SHORTEST = 4;
    private static final int TITLE = -1;
    private static final String EVALUATION = "绩效评价报告";

    /// The head of a paragraph that begins with a project's name, or null; whatever project it names is in effect from
    /// now on.
    ProjectHeads.@Nullable Head read(Coded coded, int from, int rank, Located located) {
        String code = coded.code();
        String number = NormalForm.of(((Paragraph) located.block()).shown()).strip();
        Matcher twice = NUMBERED_PROJECT.matcher(code).region(from, code.length());
        int start = twice.lookingAt() ? twice.end() : from;
        boolean isNumberedProject = start > from || PROJECT_NUMBER.isIn(number);
        ProjectHeads.Head head = prose.projectHeads().find(coded, start, rank, isNumberedProject, located);
        ProjectHeads.Head titled =
                head == null ? prose.projectHeads().titleOverLines(code, from, standing.lastLine()) : null;
        standing.line(coded.text(from, code.length()).strip());
        ToldProjects.Line told = standing.told().opened(coded, from, rank, located);
        if (titled != null) {
            project(titled.name(), standing.isTitle() ? TITLE : 0);
            return titled;
        }
        if (head != null) {
            project(head.name(), rank == Numbering.NONE && standing.isTitle() ? TITLE : rank);
        } else if (told != null) {
            standing.project(told.name(), told.rank(), true);
            draft.add(new Project(told.name(), null, List.of()));
        }
        return head;
    }

    private void project(String told, int at) {
        String name = at == TITLE ? titled(told) : told;
        if (at == TITLE && EVALUATION.equals(draft.about().reportType())) {
            standing.whole(name);
        }
        standing.project(name, at, false);
        draft.add(new Project(name, null, List.of()));
    }

    /// A title's project without whose it is and when: `某市某局城乡公交补贴（2021—2023年）` is 城乡公交补贴.
    private String titled(String told) {
        String name = YEARS.without(told);
        for (String owner : owners()) {
            String rest = name.startsWith(owner) ? YEARS.without(name.substring(owner.length())) : "";
            name = rest.length() >= SHORTEST ? rest : name;
        }
        return name;
    }

    private List<String> owners() {
        return Stream.of(draft.about().bureau(), draft.about().region())
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
