package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.text.Figured;
import gouji.check.text.NotSideBySide;
import gouji.check.text.Sentences;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 分项计数: `涉及21个乡镇，其中平坝8个、丘陵7个、山区5个`: a number of things and the whole list of their sorts.
public final class PartsInWords {
    private static final int MOST_WORDS = 12;
    private static final int LONG = 3; // parts that are all, though something else follows in their sentence
    private static final BigDecimal CLOSE = new BigDecimal("0.10");
    /// What a part is like, `4米宽` of `4米宽混凝土路61.4公里`.
    private static final String MEASURED = "(?:\uE000(?:宽|高|长|深|厚|口径|以上|以下|以内|级|型|规格))?";

    private static final String PART =
            MEASURED + "(?!比|较|共|合计)(?:(?!另|外聘|此外|上年|去年|年初|期初|绝收)[^，。；：、\uE000]){1,12}\uE000";
    private static final String TOLD = "(?:（[^（）\uE000]{1,16}）)?"; // 其他用车1辆（流动图书车）
    private static final Search LIST = Figured.search("{whole}[^，。；：、\uE000]{0," + MOST_WORDS + "}，其中[：，]?"
            + "(?<parts>" + PART + TOLD + "(?:[、，和及]" + PART + TOLD + ")+)(?<after>.{0,2})");
    private static final Pattern SHARE = Pattern.compile("^[，、（]?占[^，。；、\\d]{0,8}\\d[\\d.]*[%％]");
    private static final Pattern LIKE = Pattern.compile("^(?:宽|高|长|深|厚|口径|以上|以下|以内|级|型|规格)");

    private static final String GRADE = "[^，。；：、\uE000]{0,6}(?:优秀?|良好?|中等?|差|不?合格)[^，。；：、\uE000]{0,4}\uE000";
    private static final Search GRADED = Figured.search("{whole}[^，。；：、\uE000]{0," + MOST_WORDS + "}中，(?<parts>" + GRADE
            + "(?:[、，]" + GRADE + ")+)(?<after>.{0,2})");

    private PartsInWords() {}

    public static Stream<Finding> of(Note note, Searched<Figured> texts) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : texts.withAny(List.of(LIST, GRADED))) {
            Search.Finds lists = text.finds(LIST);
            while (lists.next()) {
                finding(note, text, lists.match(), false, findings);
            }
            Search.Finds graded = text.finds(GRADED);
            while (graded.next()) {
                finding(note, text, graded.match(), true, findings);
            }
        }
        return findings.stream();
    }

    private static void finding(Note note, Figured text, Matcher match, boolean partly, List<Finding> findings) {
        Figure whole = text.figure(match, "whole");
        String words = text.text().text();
        String unit = whole.quantity().unit().symbol();
        List<Figure> listed = text.figures(match, "parts").stream()
                .filter(part -> !LIKE.matcher(words.substring(part.end())).lookingAt())
                .toList();
        List<Figure> parts = upToOther(listed, unit);
        boolean isCount = !whole.quantity().unit().isMoney()
                && !whole.quantity().unit().isRate()
                && !unit.isEmpty()
                && !whole.quantity().unit().equals(Unit.SCORE) // 满分100分，其中：甲扣1分
                && whole.quantity().qualifier() == null
                && parts.stream()
                        .map(Figure::quantity)
                        .allMatch(part -> isPeople(part, unit) && part.qualifier() == null);
        boolean isOpen = match.group("after").contains("等")
                || match.group("after").contains("另") // 另有1个只做前期
                || match.group("after").startsWith("、");
        if (!isCount || isOpen) {
            return;
        }
        List<BigDecimal> bases =
                parts.stream().map(part -> part.quantity().inBase()).toList();
        BigDecimal sum = bases.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole.quantity().inBase());
        boolean isCutShort = parts.size() < listed.size()
                && (!isClose(sum, whole.quantity().inBase())
                        || (compared < 0
                                && (parts.size() < LONG || match.group("parts").contains("满意"))));
        if (isCutShort) {
            return; // 7辆，其中甲4辆、乙2辆，车均…
        }
        if ((!partly && NotSideBySide.areLevels(whole.quantity().inBase(), bases))
                || NotSideBySide.isCompleted(
                        whole.quantity(),
                        sum,
                        listed.stream().filter(other -> !parts.contains(other)).map(Figure::quantity))) {
            return;
        }
        if (compared > 0 && areSharesOfSome(text, parts)) {
            return;
        }
        if (beginAsWhole(parts, whole) || (partly && compared < 0)) { // of some nothing may be said
            return;
        }
        List<Finding.Stated> values = new ArrayList<>(List.of(text.stated(whole, "total")));
        parts.forEach(part -> values.add(text.stated(part, "part")));
        String arithmetic = String.join(
                "+", parts.stream().map(part -> part.quantity().plainValue()).toList());
        Quantity expected = new Quantity(
                sum.divide(whole.quantity().unit().factor()).stripTrailingZeros(),
                whole.quantity().unit(),
                null,
                null);
        Finding finding = note.of(
                "“" + text.words(match) + "”：" + arithmetic + "=" + expected + " ≠ " + whole.quantity(),
                values,
                expected);
        boolean isList = partly || isClose(sum, whole.quantity().inBase());
        boolean isSure = isList && !hasRival(text, whole, sum, unit);
        findings.add(isSure ? finding : finding.asHint("也可能没有列全，或几类之间有重叠，或说的是前面另一个数"));
    }

    /// `高级职称94人，“双师型”教师201人，占70.3%`: what some of the parts have a share told for, and others not, may overlap.
    private static boolean areSharesOfSome(Figured text, List<Figure> parts) {
        String words = text.text().text();
        long shared = parts.stream()
                .filter(part -> SHARE.matcher(words.substring(part.end())).lookingAt())
                .count();
        return shared > 0 && shared < parts.size();
    }

    /// Whether the parts may be of another figure told before the whole: one they are within where the whole is too
    /// small
    /// for them (`实有63人，缺编5人，其中…`), one of the same clause where they do not make up the whole (`改造2个、新建4个，其中…`).
    private static boolean hasRival(Figured text, Figure whole, BigDecimal sum, String unit) {
        boolean isTooSmall = sum.compareTo(whole.quantity().inBase()) > 0;
        int clause = Sentences.clause(text.text().text(), whole.start());
        return text.before(whole).stream()
                .filter(other -> isPeople(other.quantity(), unit))
                .anyMatch(
                        other -> isTooSmall ? other.quantity().inBase().compareTo(sum) >= 0 : other.start() >= clause);
    }

    /// `滑坡71处、崩塌38处，每处2人`: the list ends before what is counted otherwise, unless it goes on behind that.
    private static List<Figure> upToOther(List<Figure> parts, String unit) {
        List<Figure> own = parts.stream()
                .takeWhile(part -> isPeople(part.quantity(), unit))
                .toList();
        boolean goesOn = parts.stream().skip(own.size()).anyMatch(part -> isPeople(part.quantity(), unit));
        return own.size() < 2 || goesOn ? parts : own;
    }

    /// Whether the first of the parts make the whole: what comes then is told of something else
    /// (`大型46个、中小型148个，超过目标4个`).
    private static boolean beginAsWhole(List<Figure> parts, Figure whole) {
        BigDecimal sum = parts.getFirst().quantity().inBase();
        for (Figure part : parts.subList(1, parts.size())) {
            sum = sum.add(part.quantity().inBase());
            if (sum.compareTo(whole.quantity().inBase()) == 0) {
                return true;
            }
        }
        return false;
    }

    /// As far off as one slip takes a count; a sort left out or told twice goes further.
    private static boolean isClose(BigDecimal sum, BigDecimal whole) {
        BigDecimal apart = sum.subtract(whole).abs();
        return apart.compareTo(BigDecimal.ONE) <= 0 || apart.compareTo(whole.multiply(CLOSE)) <= 0;
    }

    private static boolean isPeople(Quantity part, String unit) {
        String own = part.unit().symbol();
        return own.equals(unit) || ("人名".contains(own) && "人名".contains(unit) && !own.isEmpty());
    }
}
