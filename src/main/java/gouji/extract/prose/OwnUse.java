package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.quantity.Figure;
import org.jspecify.annotations.Nullable;

/// What accounts count beside the money for the bureau's own cars and journeys, under the one name that it has, however
/// they put
/// it: `年末由财政拨款负担运行费的车辆①辆`, `保有车辆①辆`, `参加团组①个、①人次`.
final class OwnUse {
    private static final String CARS = "公务用车";
    private static final String ABROAD = "因公出国（境）";
    private static final String CAR = "(?:公务用车|公务车辆?|车辆)";
    private static final Search KEPT = Search.of("(?:运行(?:维护)?费用?的(?:执法执勤用?车|" + CAR + ")|(?:保有|年末|^\\s*)" + CAR
            + ")(?:保有量)?[为共]{0,2}$|^\\s*(?:年末)?保有量?[为共]{0,2}$");
    private static final Search GROUPS = Search.of("(?:组织|安排|参加)?(?:出国（境）)?团组(?:数)?[为共]{0,2}$");
    private static final Search GROUPS_BEFORE = Search.of("团组\uE003[、，](?:共|计|累计)?$");

    private OwnUse() {}

    /// What a count counts, or null where it is none of these.
    static @Nullable String name(String code, int from, int at, Figure figure) {
        String said = code.substring(from, at);
        String unit = figure.quantity().unit().symbol();
        if (unit.equals("辆") && KEPT.isIn(said) && tells(code, at, CARS)) {
            return CARS + "保有量";
        }
        boolean isAbroad = tells(code, at, ABROAD);
        if (isAbroad && unit.equals("个") && GROUPS.isIn(said)) {
            return ABROAD + "团组";
        }
        boolean people = unit.equals("人次") || unit.equals("人");
        return isAbroad && people && GROUPS_BEFORE.isIn(code.substring(0, at)) ? ABROAD + "人次" : null;
    }

    private static boolean tells(String code, int at, String what) {
        return code.substring(Clause.sentenceStart(code, at), at).contains(what);
    }
}
