package gouji.extract.about;

import gouji.document.Cell;
import gouji.document.Document;
import gouji.document.Table;
import gouji.pattern.Search;
import gouji.place.Blanks;
import gouji.place.NormalForm;
import gouji.rule.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one project that a whole report is about: the only name that its forms give under `项目名称`, else the one that
/// its title or its file is called after.
final class SoleProject {
    private static final Pattern CODE_BEFORE = Pattern.compile("^[0-9A-Z]{15,24}\\s?-\\s?");
    private static final Search ALL_OF_A_BUREAU = Search.of("整体支出|部门决算|部门预算|单位预算|单位决算");
    private static final Search SEVERAL = Search.of("(?:[2-9]|\\d{2,}|[两二三四五六七八九十]+)个项目|项目(?:共|共计)?(?:[2-9]|\\d{2,})个");
    // 某县某局2020年某某项目支出绩效自评总结
    private static final Pattern TITLED =
            Pattern.compile("20\\d{2}年度?(?!）)(?<name>[一-龥“”（）、]{4,40}?)(?:支出)?(?:转移支付)?(?:区域|重点|综合|财政)?(?:绩效|自评)");
    // 某市某某政策（2018—2020年）绩效评价报告
    private static final Pattern TITLED_FOR_YEARS = Pattern.compile(
            "^(?:[一-龥]{2,4}[省市县区州旗](?=[一-龥]{4}))?(?<name>[一-龥“”、]{4,30}?)（(?:20\\d{2}年?度?[—－~～至-]+)?20\\d{2}年度?）(?:支出)?(?:财政|重点|综合|中期)?(?:绩效|自评|评价)");
    private static final String LEVEL = "[中央省市县区本上级]{1,2}级?|";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;

    private final Set<String> labels;
    private final Search ending;
    private final Search ofAny;
    private final Set<String> headers = new HashSet<>(); // 项目名称 over a column has another header beside it

    SoleProject(Vocabulary vocabulary) {
        labels = new HashSet<>(vocabulary.words("headers", "项目名称"));
        labels.removeIf(label -> label.contains("任务"));
        vocabulary.all("headers").values().forEach(headers::addAll);
        ending = Search.of(".*" + vocabulary.alternatives("projects", "endings"));
        ofAny = Search.of(LEVEL + vocabulary.alternatives("projects", "of-any"));
    }

    /// @param title the report's title
    /// @param fileName without its ending: a title may stand in several lines, a file's name does not
    /// @param lines its paragraphs
    @Nullable
    String of(Document document, String title, String fileName, List<String> lines) {
        if (ALL_OF_A_BUREAU.isIn(title + fileName) || lines.stream().anyMatch(SEVERAL::isIn)) {
            return null;
        }
        var named = new LinkedHashSet<String>();
        for (Table table : document.tables()) {
            for (int i = 0; i + 1 < table.cells().size(); i++) {
                Cell label = table.cells().get(i);
                Cell value = table.cells().get(i + 1);
                if (label.column() == 0
                        && labels.contains(plain(label))
                        && label.row() == value.row()
                        && !headers.contains(plain(value))) {
                    named.add(CODE_BEFORE.matcher(plain(value)).replaceFirst(""));
                }
            }
        }
        if (named.isEmpty()) {
            String titled = titled(fileName);
            return titled != null ? titled : titled(title);
        }
        String only = named.size() == 1 ? named.iterator().next() : "";
        return only.length() >= SHORTEST && only.length() <= LONGEST ? only : null;
    }

    private @Nullable String titled(String title) {
        Matcher forYears = TITLED_FOR_YEARS.matcher(title);
        Matcher titled = forYears.find(0) ? forYears : TITLED.matcher(title);
        if (!titled.find(0)) {
            return null;
        }
        String name = titled.group("name");
        boolean tells = ofAny.without(name).length() >= SHORTEST;
        return tells && ending.matches(name) ? name : null;
    }

    private static String plain(Cell cell) {
        return Blanks.none(NormalForm.of(cell.text().original()));
    }
}
