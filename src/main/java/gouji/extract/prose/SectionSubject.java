package gouji.extract.prose;

import gouji.document.Paragraph;
import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// What a chapter is about by its heading: `四、一般公共预算财政拨款支出决算情况说明`.
final class SectionSubject {
    private static final Search HEADING = Search.of(
            "(?<name>.{2,30}?(?:支出|收入|“三公”经费|运行经费))(?:财政拨款)?(?:支出|收入)?决算(?:总体|具体|结构)?(?:执行)?情况(?:的)?(?:具体)?(?:说明|分析)?"
                    + "|(?<kind>" + SpendingKinds.NAMES + ")(?:预算|总体|执行|完成|使用|控制|管理)*情况(?:的)?(?:说明|分析)?");

    private SectionSubject() {}

    /// What amounts without a name under these headings are of, or null.
    static @Nullable String of(List<Paragraph> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String name = Places.sectionName(path.get(i));
            Matcher section = HEADING.pattern().matcher(name);
            boolean isTold = HEADING.matches(name) && section.matches();
            if (isTold && section.group("kind") != null) {
                return section.group("kind");
            }
            if (isTold && !section.group("name").contains("收入支出")) {
                return Subjects.canonical(section.group("name"));
            }
        }
        return null;
    }
}
