package gouji.quantity;

import gouji.pattern.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds every figure in a text, in one pass and before any rule runs.
///
/// Expects the tidy form (`place.NormalForm`). Numbers that count nothing are passed over: list numbers, document
/// numbers (`〔2020〕134号`), ordinals (`第3批`), codes, telephone numbers, times of day. A year is a
/// [Dimension#DATE] figure.
public final class FigureScanner {

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String NUMERAL = "[零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]";
    private static final String VAGUE = "[余多来几]";
    private static final String SCALE = "[百千十]?万|[亿千百]";

    private static final Search DATE =
            Search.of("(?:(?<![\\d.])|(?<=(?:^|[：；。\\n])\\d{1,2}[.．]))(?<year>(?:19|20)\\d{2})"
                    + "(?:年度|年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?|[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|(?=\\s*(?:[-—–~～至到])\\s*20\\d{2}年))"
                    + "|(?<!\\d)\\d{1,2}月(?:\\d{1,2}[日号])?(?:[-—~至到]\\d{1,2}月?(?:\\d{1,2}[日号])?)?"
                    + "|(?<!\\d)\\d{1,2}[-—~至到]\\d{1,2}月(?:\\d{1,2}[日号])?|(?<!\\d)\\d{1,2}[日号](?![均常])");

    /// A figure after a word and before its unit or a mark, which counts: nearly all do, and none of what follows need
    /// be
    /// tried there.
    private static final String COUNTING =
            "\\d(?<=[一-龥]\\d)\\d{0,8}+(?:\\.\\d{1,9}+)?(?!" + Unreadable.TWO_UNITS + ")(?:[万亿元%。；个人项次户家]|，(?!\\d))";

    /// `2.7个项目`, at the beginning of a paragraph: seven projects under number two.
    private static final String LIST_NUMBER =
            "(?<=^|\\n)\\s*[1-9]\\d?[.．](?=\\d{1,3}(?:个(?!百分点|月|小时|工作日|点)|[名户家项所座辆台]|人(?!次|[·/日天月年均])))";

    private static final Search NOT_COUNTING = Search.of("(?!" + COUNTING + ")(?:" + Unreadable.PATTERN
            + "|(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2})?(?:-\\d{1,2}:\\d{2})?" // 8:00-11:30
            + "|[〔\\[【（(](?:19|20)\\d{2}[〕\\]】）)]\\s*第?\\s*\\d+\\s*[号期]?" // 〔2020〕134号
            + "|(?<![\\d.])\\d+号(?!线)|(?<![\\d.])\\d{1,4}+(?:[、，]\\d{1,4}+){1,12}+号(?!线)" // 8、9、11号
            + "|(?<!\\d)(?:19|20)\\d{2}[级届]" // 2021级学生
            + "|第\\s*\\d+(?:[-—至]\\d+)?"
            + "|(?:指标|目标|项目|任务|附件|附表|附|图|表|序号|编号|科目)\\s*\\d++(?:[-—.]\\d++)*+(?=[：、，.。；（\\s\\u4e00-\\u9fa5]|$)(?!\\s*[万亿]?(?:元|%|个?百分点|分(?=[得，、。；）]|$)|"
            + Counters.PATTERN + "))"
            + "|一次性|一件事|一事一议|[一五]个一(?=批|工程|百)|一[人户村县镇事企][一1][^，。；]|[两四]个(?:维护|确立|意识|自信|全面)" // set phrases
            + "|(?<!\\d)1\\d{2}\\*{4}\\d{4}(?!\\d)|(?<!\\d)1\\d{10}(?!\\d)|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)" // telephones
            + "|(?<!\\d)\\d{12,}"
            + "|(?<![A-Za-z0-9_/.-])(?!\\d+(?:\\.\\d+)?(?:km|m|mm|cm|kg|t|kw|kW|MW)[23²³]?(?![A-Za-z0-9]))" // codes
            + "(?:[A-Za-z_][A-Za-z_/-]*+\\d|\\d[\\d_/-]*+[A-Za-z_])[A-Za-z0-9_/-]*+"
            + "|(?<![\\d.])(?:1[0-2]|[1-9])\\.(?:[12]\\d|3[01]|[1-9])(?=[”\"’]?(?:防灾|全国|国际|世界|宣传|活动|事故|地震|洪|[”\"’]))" // 5.12防灾减灾日
            + "|[“\"‘]\\d+(?:[·.．+]\\d+)+[”\"’]?|(?<![\\d.])\\d{1,2}·\\d{1,2}(?!\\d)" // “4·28”事故, “135+6”
            + "|(?:(?<=^|[：；。\\n])\\s*|(?<=[一-龥]）))[（]?\\d{1,2}(?:[）]|[.、．](?!\\d))" // list numbers
            + "|(?<=^|[：；。\\n])\\d{1,2}[.．](?=(?:19|20)\\d{2}年)" // 4.2022年度
            + "|(?<=^|\\n|附件：|附：|附表：)\\s*\\d{1,2}\\s++(?=[一-龥])" // and those before a blank that was left
            + "|" + LIST_NUMBER // and those before a count: nothing is counted by tenths of one
            + "|(?<=^|[\\n。；])\\s*\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=[\\s\\u4e00-\\u9fa5])(?![万亿]?(?:元|%|"
            + Counters.PATTERN
            + ")))");

    /// 元/公里, 万元/平方米·年
    private static final String PER = "/(?:" + Counters.PATTERN + "|[年月天日]|平方)(?:[·•/*×][年月天日次])?";

    private static final Search FIGURE = Search.of("(?:(?!\\d)(?<before>不少于|不低于|不小于|不得少于|不得低于|至少|≥|>=|不超过|不高于|不大于|不多于"
            + "|≤|<=|大于等于|小于等于|大于|高于|多于|超过|突破|>|小于|低于|少于|<|将近|大约|约为|(?<![节条合契制特违签])约|(?<![最附接邻靠临])近|(?<!每)超|=)\\s*)?"
            + "(?<sign>[-+](?<=(?:^|[\\s：，（；、]|增长|减少|下降|增加|上升|降低|为|达)[-+]))?"
            + "(?:(?:(?<![\\dA-Za-z.])|(?<=\\.)(?<!^\\.)(?:(?<![^元%]\\.)|(?<=(?:^|\\n)\\s{0,4}\\d{1,2}[.．])))(?<number>"
            + NUMBER
            + "\\.?)|(?<percent>[百千万]分之)(?<numeral2>"
            + NUMERAL
            + "+)|(?<![第之每统专同任某双前零〇一二三四五六七八九十百千])(?<numeral>"
            + NUMERAL + "+(?:[万亿]" + NUMERAL + "+)?))"
            + "(?:(?=[\\s%万亿元个人次—–~～至到-])(?<range>\\s*+%?+(?:万元?+|亿元|[元个人次])?+\\s*+[-—–~～至到]\\s*+)(?<upper>" + NUMBER
            + "))?"
            + "(?<vague>" + VAGUE + ")?\\s*(?<unit>(?![、-。（-；])(?:(?=[百千十万亿余多来几美元])(?:" + SCALE + ")?(?:" + VAGUE
            + ")?(?:" + SCALE
            + ")?(?:美元|元(?:" + PER + ")?)|%|‰|个?百分点|百分比|分(?![之钟别项局队类配行支工解布散期批成公管组册])|[万亿]" + VAGUE
            + "?(?:" + Counters.PATTERN + ")|" + Counters.PATTERN + "|[亿万](?![A-Za-z])))?"
            + "(?<after>(?:（含）|\\(含\\))?(?:以上|及以上|以下|以内|之内|左右|上下))?");

    private static final Search IN_BRACKETS = Search.of("（" + NUMBER + "）|\\(" + NUMBER + "\\)");
    private static final Set<String> COUNTED_IN_WORDS =
            Set.of("次", "项", "个", "人", "名", "家", "户", "件", "套", "台", "辆", "场", "期", "处", "座", "所", "份");
    private static final Search RARE_UNIT =
            Search.of("(?<number>" + NUMBER + ")(?<unit>[万亿]?(?![号月日年级期班楼组岁线路标以第万亿元分])[一-龥](?:次|人|公里)?)");
    /// 八项规定, 四个不摘, “三个统一”: how many they were is their name.
    private static final Pattern SET_PHRASE =
            Pattern.compile("八项规定|六条禁令|[四八五]个不[摘准得]|(?<=[“\"])[二三四五六七八九十两][个项条]\\p{IsHan}{2,8}[”\"]");

    private static final Search IN_A_WORD = Search.of("[^，。；、）”（的以左多\\s]");
    private static final Pattern DOT = Pattern.compile("(?<=\\p{IsHan})[·•.](?=\\p{IsHan})");
    private static final Search VAGUE_WORD = Search.of(VAGUE);

    /// Numerals that name something: 队伍人员, 八一, 二次.
    private static final Search NO_COUNT = Search.of(".*[壹贰叁肆伍陆柒捌玖拾佰仟].*|[零〇一二三四五六七八九]{2,}|二");

    private FigureScanner() {}

    /// Every figure of a text in order, none overlapping another.
    public static List<Figure> scan(String text) {
        Search.Finds allFigures = FIGURE.in(text);
        boolean hasDigits = hasDigits(text); // or holds no date, and nothing to skip
        if (!hasDigits && !allFigures.next(0)) {
            return List.of();
        }
        var figures = new ArrayList<Figure>();
        Search.Finds allDates = DATE.in(text);
        Search.Finds allSkips = NOT_COUNTING.in(text);
        Matcher dates = allDates.match();
        Matcher skips = allSkips.match();
        Matcher found = allFigures.match();
        boolean date = hasDigits && allDates.next();
        boolean skip = hasDigits && allSkips.next();
        int at = 0;
        while (allFigures.next(at)) {
            int numberStart = numberStart(found);
            while (date && dates.end() <= numberStart) {
                addDate(dates, figures);
                date = allDates.next();
            }
            while (skip && skips.end() <= numberStart) {
                skip = allSkips.next();
            }
            if (date && dates.start() <= numberStart) {
                at = dates.end();
            } else if (skip && skips.start() <= numberStart) {
                at = skips.end();
            } else {
                Figure figure = figure(found, text);
                boolean isUpToDate = date && dates.start() < found.end(); // 结转113万元到2024年 is no range
                Figure own = isUpToDate ? alone(text, numberStart, dates.start()) : figure;
                if (own != null) {
                    figures.add(own);
                }
                at = isUpToDate ? dates.start() : own == null ? numberStart + 1 : found.end();
            }
            if (at >= text.length()) {
                break;
            }
        }
        while (date) {
            addDate(dates, figures);
            date = allDates.next();
        }
        return List.copyOf(figures);
    }

    /// The figure that begins there, read up to a place in the text.
    private static @Nullable Figure alone(String text, int start, int end) {
        Matcher match = FIGURE.pattern().matcher(text.substring(0, end));
        return match.find(start) ? figure(match, text.substring(0, end)) : null;
    }

    private static boolean hasDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// The one quantity that the whole of a table cell states, or null where it states none, several, or other words
    /// too.
    ///
    /// @param fallback the unit where the cell states none: from its header, caption or form
    public static @Nullable Quantity whole(String cellText, Unit fallback) {
        String text = cellText.strip();
        boolean negative = fallback.isMoney() && IN_BRACKETS.matches(text);
        if (negative) {
            text = text.substring(1, text.length() - 1);
        }
        Matcher match = FIGURE.canBegin(text, 0) ? FIGURE.pattern().matcher(text) : null;
        if (match == null || !match.matches()) {
            return inRareUnit(text);
        }
        Figure figure = figure(match, text);
        if (figure == null) {
            return null;
        }
        Quantity quantity =
                figure.quantity().unit().equals(Unit.NONE) ? figure.quantity().with(fallback) : figure.quantity();
        return negative ? quantity.negated() : quantity;
    }

    /// `420000餐`: alone in a cell, what follows a number is its unit, however rare.
    private static @Nullable Quantity inRareUnit(String text) {
        Matcher rare = RARE_UNIT.canBegin(text, 0) ? RARE_UNIT.pattern().matcher(text) : null;
        return rare != null && rare.matches()
                ? new Quantity(new BigDecimal(rare.group("number")), Unit.of(rare.group("unit")), null, null)
                : null;
    }

    private static int numberStart(Matcher found) {
        int number = found.start("number"); // mostly
        return number >= 0 ? number : Math.max(found.start("numeral"), found.start("numeral2"));
    }

    private static void addDate(Matcher dates, List<Figure> figures) {
        String year = dates.group("year");
        if (year != null) {
            var quantity = new Quantity(new BigDecimal(year), Unit.of("年"), null, null);
            figures.add(new Figure(quantity, dates.start(), dates.end(), dates.start("year"), dates.end("year")));
        }
    }

    private static @Nullable Figure figure(Matcher found, String text) {
        String digits = found.group("number");
        boolean numeral = digits == null;
        BigDecimal value = numeral ? numeral(found) : new BigDecimal(trimDot(digits));
        if (value == null) {
            return null;
        }
        String unitText = found.group("unit");
        Unit unit = found.group("percent") != null ? ofParts(found.group("percent")) : unit(unitText);
        if (numeral && found.group("percent") == null && !countsSomething(found, value, unit, text)) {
            return null;
        }
        BigDecimal upper = found.group("upper") == null ? null : new BigDecimal(found.group("upper"));
        if ("-".equals(found.group("sign"))) {
            value = value.negate();
        }
        boolean vague = found.group("vague") != null || (unitText != null && VAGUE_WORD.isIn(unitText));
        Qualifier qualifier = qualifier(found.group("before"), found.group("after"), vague);
        int numberStart = numberStart(found);
        int numberEnd = Math.max(found.end("number"), Math.max(found.end("numeral"), found.end("numeral2")));
        return new Figure(
                new Quantity(value, unit, qualifier, upper), found.start(), trimmedEnd(found), numberStart, numberEnd);
    }

    private static int trimmedEnd(Matcher found) {
        String all = found.group();
        return found.start() + all.stripTrailing().length();
    }

    private static String trimDot(String digits) {
        return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
    }

    private static @Nullable BigDecimal numeral(Matcher found) {
        String text = found.group("numeral") != null ? found.group("numeral") : found.group("numeral2");
        return ChineseNumerals.parse(text);
    }

    /// A Chinese numeral is a figure only where it counts: 五十万元, 二十一项, 一次; not 一般, 统一, 三公, 一是.
    private static boolean countsSomething(Matcher found, BigDecimal value, Unit unit, String text) {
        if (unit.isMoney()) {
            return true;
        }
        String written = found.group("numeral");
        boolean isName = SET_PHRASE
                .matcher(text)
                .region(found.start("numeral"), text.length())
                .useTransparentBounds(true)
                .lookingAt();
        if (isName || NO_COUNT.matches(written)) {
            return false;
        }
        String word = unit.symbol();
        if (word.equals("成")) {
            return !IN_A_WORD.leading(text.substring(found.end())).isPresent(); // 只完成七成; but 三成员
        }
        boolean many = value.compareTo(BigDecimal.TEN) >= 0;
        if (many) {
            return !unit.equals(Unit.NONE) && unit.dimension() != Dimension.DATE;
        }
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        boolean counts = one ? word.equals("次") : COUNTED_IN_WORDS.contains(word);
        return counts && !(found.end() < text.length() && "性体别级层面".indexOf(text.charAt(found.end())) >= 0);
    }

    /// 百分之, 千分之, 万分之
    private static Unit ofParts(String words) {
        return switch (words.charAt(0)) {
            case '千' -> Unit.PER_MILLE;
            case '万' -> Unit.PER_MYRIAD;
            default -> Unit.PERCENT;
        };
    }

    private static Unit unit(@Nullable String text) {
        if (text == null) {
            return Unit.NONE;
        }
        String plain = VAGUE_WORD.without(text);
        int per = plain.indexOf("元/");
        if (per >= 0) {
            Unit money = Unit.of(plain.substring(0, per + 1));
            return new Unit(plain, Dimension.MONEY, money.factor());
        }
        if (plain.endsWith("元") && !Unit.of(plain).isMoney()) {
            return scaled(plain);
        }
        return Unit.of(DOT.matcher(plain).replaceAll("")); // 人·月 and 人月 are one
    }

    /// 百元, 十万元 and the like: the scale in front multiplies.
    private static Unit scaled(String plain) {
        String scale = plain.substring(0, plain.length() - 1);
        BigDecimal factor = ChineseNumerals.parse(scale.length() == 1 ? "一" + scale : scale);
        return factor == null
                ? new Unit(plain, Dimension.COUNT, BigDecimal.ONE)
                : new Unit(plain, Dimension.MONEY, factor);
    }

    private static @Nullable Qualifier qualifier(@Nullable String before, @Nullable String after, boolean vague) {
        if (after != null) {
            String plain = after.replaceAll("（含）|\\(含\\)|及", "");
            return switch (plain) {
                case "以上" -> Qualifier.AT_LEAST;
                case "以下", "以内", "之内" -> Qualifier.AT_MOST;
                default -> Qualifier.ABOUT;
            };
        }
        Qualifier stated = switch (before == null ? "" : before) {
            case "不少于", "不低于", "不小于", "不得少于", "不得低于", "至少", "≥", ">=", "大于等于" -> Qualifier.AT_LEAST;
            case "不超过", "不高于", "不大于", "不多于", "≤", "<=", "小于等于" -> Qualifier.AT_MOST;
            case "大于", "高于", "多于", "超过", "突破", ">", "超" -> Qualifier.MORE_THAN;
            case "小于", "低于", "少于", "<" -> Qualifier.LESS_THAN;
            case "将近", "大约", "约为", "约", "近" -> Qualifier.ABOUT;
            default -> null;
        };
        return stated == null && vague ? Qualifier.ABOUT : stated;
    }
}
