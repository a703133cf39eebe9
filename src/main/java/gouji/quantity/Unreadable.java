package gouji.quantity;

import gouji.pattern.Search;
import java.util.ArrayList;
import java.util.List;

/// What was meant to be a figure and cannot be read as one: `l2.5万元`, `12..5`, `1O8元`, `3□6万元`, `12.34.5%`,
/// `5,00.0,66万元`, `4万亩元`.
/// Nobody can tell what it should be, so it is neither read in part nor mended, but said.
///
/// Expects the tidy form (`place.NormalForm`).
public final class Unreadable {
    private static final String UNIT = "\\s*(?:[百千十]?万元|亿元|千元|元(?!旦|月|素|件)|%)";
    private static final String LOOK_ALIKE = "[lIoOSZ|]"; // for 1, 0, 5 and 2
    private static final String LOST = "[?？□■�]";

    /// Two units behind a number: 亩元.
    static final String TWO_UNITS = "[万亿]?(?:亩|公里|吨|户|人次|人|套|台|座)元(?![/旦月素件宵钱老首帅])";

    /// The stretches as alternatives of a regular expression.
    static final String PATTERN = "(?<![\\d.])\\d++\\.\\.\\d++(?:\\.\\d++)?(?!\\.)(?:" + UNIT + ")?" // 12..5
            + "|(?<![\\dA-Za-z.,/_-])" + LOOK_ALIKE + "{1,2}\\d[\\d.]*+" + UNIT // l2.5万元
            + "|(?<![\\dA-Za-z.,/_-])\\d[\\d.]*+" + LOOK_ALIKE + "[\\dlIoOSZ|.]*+" + UNIT // 1O8万元
            + "|(?<![\\dA-Za-z.])(?:\\d[\\d.]*+" + LOST + "++[\\d.]*+|" + LOST + "++\\d[\\d.]*+)" + UNIT // 3□6万元
            + "|(?<=[^\\s\\d.,，])\\d++\\.\\d++\\.\\d++" + UNIT // 12.34.5%, no list number before it
            + "|(?<![\\d.，])\\d{1,3}，(?:0\\d(?!\\d)(?:\\.\\d++)?+(?:，\\d++)*+|\\d{1,2}，\\d{3}\\.\\d++)"
            + UNIT // 5,00.0,66万元, 1,23,456.00元: no list holds such numbers
            + "|(?<![\\d.])\\d++(?:\\.\\d++)?+" + TWO_UNITS; // 4万亩元

    private static final Search FINDS = Search.of(PATTERN);
    private static final Search CELL = Search.of("[\\dlIoOSZ|?？□■�.,，]+(?:" + UNIT + ")?");
    private static final Search NUMBERING =
            Search.of("\\d{1,2}(?:[.]\\d{1,2}){2,}|(?:19|20)\\d{2}(?:[.]\\d{1,2}){1,2}");

    private Unreadable() {}

    /// Every such stretch of a text, as it stands there.
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        Search.Finds finds = FINDS.in(text);
        while (finds.next()) {
            found.add(finds.match().group().strip());
        }
        return List.copyOf(found);
    }

    /// Whether a cell holds digits and what looks like digits, and is no number, numbering or date.
    public static boolean isCell(String text) {
        String tight = text.replaceAll("\\s", "");
        return CELL.matches(tight)
                && tight.chars().filter(Character::isDigit).count() > 0
                && !NUMBERING.matches(tight)
                && FigureScanner.whole(tight, Unit.NONE) == null;
    }
}
