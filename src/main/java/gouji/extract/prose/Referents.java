package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whom or what a name means: `我局` the bureau, `本项目` the project in effect, `市水务局水质监测` 水质监测.
///
/// @param self the bureau
/// @param project in effect, or null
/// @param isTold whether the project is one of several told one after the other
/// @param paragraphHead what the paragraph begins with, or null
record Referents(
        Words words,
        String self,
        @Nullable String project,
        boolean isTold,
        @Nullable String paragraphHead) {
    private static final Search WITH_SUBUNITS = Search.of("[及和与](?:其)?(?:所属|下属|直属)[一-龥]{0,6}(?:单位|机构)");
    // 县财政批复我局①
    private static final Search GIVEN_TO_BUREAU = Search.of(
            ".{0,12}(?:批复|批准|核定|下达|核批|拨付|安排|审议通过)(?:给|至|了)?[我本](?:局|馆|院|校|镇|乡|委|办|中心|厅|站|队|社|所|部|单位|部门|街道)(?:部门|单位)?");
    private static final Pattern OURS = Pattern.compile("^[我本](?:局|单位|部门|委|办|镇|乡|院|校|中心|厅|站)(?=.{2})");
    private static final Pattern ALIAS = Pattern.compile("^（以下(?:简)?称[^）]*）");

    /// What the whole text is about: the project in effect, or else the bureau.
    String projectOrSelf() {
        return project == null ? self : project;
    }

    /// A name without `我局` before it.
    static String withoutOurs(String name) {
        return OURS.matcher(name).replaceFirst("");
    }

    /// What the name means; null where it means nothing in particular.
    @Nullable
    String resolve(String name) {
        if (isTold && words.nameless().isFund(name)) {
            return project;
        }
        if (words.nameless().isThisProject(name)) {
            return project != null ? project : paragraphHead;
        }
        if (isBureau(name)) {
            return self;
        }
        String withoutSelf = withoutSelf(name);
        if (WITH_SUBUNITS.matches(withoutSelf)) {
            return self;
        }
        String canonical = Subjects.canonical(withoutSelf);
        return withoutSelf.isEmpty() ? self : canonical.isEmpty() ? null : canonical;
    }

    /// Whether a figure of that name is nobody's but the bureau's or the project's.
    boolean isNobody(String name) {
        return name.equals(self) || name.equals(project);
    }

    private boolean isBureau(String name) {
        int and = Math.max(name.indexOf('及'), Math.max(name.indexOf('和'), name.indexOf('与')));
        boolean together = and > 0
                && words.nameless().isThisBureau(name.substring(0, and))
                && WITH_SUBUNITS.matches(name.substring(and));
        return together
                || GIVEN_TO_BUREAU.matches(name)
                || words.nameless().isThisBureau(name)
                || isUs(name)
                || (self.endsWith(name) && name.length() >= 2);
    }

    private String withoutSelf(String name) {
        String withoutSelf = name;
        int bureau = selfLength(name);
        if (bureau > 0) {
            withoutSelf = name.substring(bureau);
        } else if (name.length() > 3) {
            withoutSelf = withoutOurs(name);
        }
        withoutSelf = ALIAS.matcher(withoutSelf).replaceFirst("").replaceFirst("^，", "");
        return withoutSelf.length() < name.length()
                ? withoutSelf.substring(words.edges().nameStart(withoutSelf, 0, withoutSelf.length())) // 我镇共有低保对象
                : withoutSelf;
    }

    /// `我会` of a 联合会.
    private boolean isUs(String name) {
        return name.length() >= 2
                && name.length() <= 3
                && "我本".indexOf(name.charAt(0)) >= 0
                && self.endsWith(name.substring(1));
    }

    /// How much of a name is the bureau, in full or without its region: 市应急管理局.
    private int selfLength(String name) {
        for (int i = 0; i + 4 <= self.length(); i++) {
            boolean shortForm = i == 0 || "省市县区州旗镇乡".indexOf(self.charAt(i)) >= 0;
            if (shortForm && name.startsWith(self.substring(i))) {
                return self.length() - i;
            }
        }
        return 0;
    }
}
