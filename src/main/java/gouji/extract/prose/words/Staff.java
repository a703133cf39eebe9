package gouji.extract.prose.words;

import gouji.pattern.Search;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/// People and posts of the bureau, and what it costs.
public final class Staff {
    private static final Set<String> KINDS_OF_POST = Set.of("行政", "事业", "参公", "工勤", "在编", "编外", "聘用", "离休", "退休");
    private static final String POSTS = "编制";

    private final Nameless nameless;
    private final Search staff;
    private final Search upkeep;
    private final Search crossing;
    private final Search retired;
    private final Search settled;

    Staff(FunctionWords grammar, Nameless nameless) {
        this.nameless = nameless;
        upkeep = Search.of(grammar.anyOf("upkeep"));
        staff = Search.of(grammar.anyOf("staff-kinds"));
        crossing = Search.of(grammar.anyOf("crossing"));
        retired = Search.of(grammar.anyOf("retired"));
        settled = Search.of("^.{0,12}?" + grammar.anyOf("posts-settled") + "(?:的|了|人员|总|全部|全局|各类)*|(?:人员|总|的)+$");
    }

    /// Whether names tell the same people by several of their traits, so that they do not add up: 35岁以下, 女性.
    public boolean cross(List<String> names) {
        return names.stream()
                        .flatMap(name -> crossing.first(name).stream())
                        .map(MatchResult::group)
                        .distinct()
                        .count()
                > 1;
    }

    /// Whether words tell what the bureau itself costs: its cars, its guests.
    public boolean isUpkeep(String words) {
        return upkeep.isIn(words);
    }

    /// Whether a name is one of a kind of staff: 行政人员, 聘用干部.
    public boolean isStaff(String name) {
        return staff.isIn(name);
    }

    /// Whether a name is one of people who no longer work and fill no post.
    public boolean isRetired(String name) {
        return retired.isIn(name);
    }

    /// The posts that words before `编制` tell of: 事业编制 of `年初核定事业`; empty where they tell of all.
    public String posts(String words) {
        String kind = settled.without(words);
        boolean isOfSubordinates = kind.contains("所属") || kind.contains("下属"); // 局机关及所属事业单位: the bureau as a whole
        if (kind.length() < 2 || kind.equals(POSTS) || nameless.isThisBureau(kind) || isOfSubordinates) {
            return "";
        }
        return isStaff(kind) && !kind.endsWith(POSTS) ? kind + POSTS : kind;
    }

    /// `行政11人` are 行政人员.
    public String people(String kind) {
        return KINDS_OF_POST.contains(kind) ? kind + "人员" : kind;
    }
}
