package gouji.extract.about;

import gouji.pattern.Search;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The grammar of the names of administrative divisions: 青禾省三河市青山县东乡镇.
final class Regions {
    // the levels of administration, each at most once; 城市, 社区 … are no regions, but 盐城市 is one
    private static final String CITY_OF_WALLS = "[一-龥&&[^省市县区州旗盟镇乡大小新老旧全中]]城市";
    static final String NAME = "(?:[一-龥]{2,6}?(?:省|自治区))?"
            + "(?:" + CITY_OF_WALLS + "|[一-龥]{2,7}?(?:(?<![城县区])市|自治州|(?<![一二三])州|盟|地区))?"
            + "(?:" + CITY_OF_WALLS + "|[一-龥&&[^市局厅]]{1,8}?(?:县|(?<![社园景林校地小])区|旗|(?<![城县区])市))?"
            + "(?:[一-龥&&[^政府]]{1,6}?(?:镇|(?<!城)乡(?!村|镇|街道)|街道|苏木))?";
    private static final Pattern REGION_FIRST =
            Pattern.compile("^(?:附件\\d*|[\\d-]{3,}-|关于|20\\d{2}年?度?|中共|国家[一-龥]{2,6}总局)*(?<region>" + NAME + ")");
    private static final Search NO_REGION = Search.of("[全我本该各](?:省|市|县|区|旗|州|镇|乡|街道|苏木)|按照.*|根据.*");
    // 青山市公安局河东区分局
    private static final Pattern BRANCH = Pattern.compile("[一-龥]{2,8}局(?<district>[一-龥&&[^局]]{1,4}[区县旗])分局");

    private Regions() {}

    /// Whether these words, like 全区 and 我镇, name none.
    static boolean namesNone(String region) {
        return NO_REGION.matches(region);
    }

    /// The administrative division that a name begins with; empty where there is none.
    static String of(String name) {
        Matcher match = REGION_FIRST.matcher(name);
        if (!match.find() || namesNone(match.group("region"))) {
            return "";
        }
        Matcher branch = BRANCH.matcher(name).region(match.end(), name.length());
        return match.group("region") + (branch.lookingAt() ? branch.group("district") : "");
    }
}
