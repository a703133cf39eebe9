package gouji.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final List<String> TEXTS = List.of(
            "",
            "预算",
            "ab",
            "预",
            "年初预算数为12.5万元，全年预算为13万元；执行数11万元。",
            "预算预预算算安排，预\n预算A-12 b 3.5% ]^]a[&",
            "\uD83D\uDE00预算\uD83D\uDE00",
            "aab abab ab\nab a.b a+b 2021年度 ２０２１",
            "全年预算\n",
            "预算为12万元\r\n",
            "\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "预算",
                "(?:年初)?预算(?:数|金额)*+(?:为)?",
                "(?<!年初)预算",
                "(?<=初|全年)预算",
                "(?:(?<=[，；])|(?<=^))(?:全年|执行)",
                "(?<name>[^，]{1,4}?)预算",
                "(?:预|算){2,3}",
                "预{0,2}算?",
                "预?+预",
                "预*?算",
                "(?=预算)预",
                "(?!预算)预",
                "[预算]+数",
                "[预算年初全执行万元为数]{2}",
                "[预算b年初全执行万元为数]+",
                "[^预]算",
                "[]a]+",
                "[^]a]b",
                "[^，。；：\\d]{2,6}",
                "[^预]+?为",
                "[^a-c\\s算]+",
                "(?<!ab)[^\\n，]",
                "[\\p{IsHan}（）]{2,4}",
                "[^\\p{IsHan}]+",
                "[a-c&&[^b]]b",
                "[a[算]]",
                "[\\d.-]+",
                "[0-9.]+万?",
                "\\d+(?:\\.\\d+)?",
                "\\s*预",
                "\\Qa.b\\E+",
                "\\Qa+\\E|\\Qab\\E*",
                "\\w{2}",
                "\\p{IsHan}{2}",
                "\\u9884.",
                "(?i)AB",
                "a(?i:B)",
                "(a)b\\1b",
                "(?<one>[预算])，?\\k<one>算",
                "^ab",
                "(?:^|，)预?",
                "[^，]算|^ab|数",
                "^.{2}算|万?元$|[预年]",
                "(?<=[，；])[^，]|12",
                "^|b",
                "^[^a]*",
                "(?<=^)",
                "(?<=[，b])",
                "(?<=^|，|全年)[^，]",
                "(?<![，初])[预执]",
                "(?<!^)预",
                "(?<!年|全年)预算",
                "(?<=a)(?<!aa)b",
                "(?:(?<=，)|(?<!，)执)行?",
                "(?:(?<=a)b)*",
                "[^，]算",
                "\\p{IsHan}{2,3}算|ab",
                "(?<name>.{1,3}?)\\d|^年",
                "(?:年初)?[^\\n]{0,2}，",
                "[^，；]{3}[元数]|预?\\uD83D",
                "[\\u9884-\\u9890]算",
                "[^\\u9884a]算",
                "(?<=[^预年])算?[。预]",
                ".?算",
                "(?!)",
                "a(?!)|ab",
                "(?:(?!)|预)算",
                "^(?!.*全年).*(?:执行|安排)",
                "^[^，]{0,12}(?=预算|执行)",
                "(?:^|，)(?=\\p{IsHan}{2,3}[算数])(?<place>\\p{IsHan}{2})",
                "[年预][^，]{0,4}?(?:为|[\\d]万|算)",
                "(?:年|预算|\\d{1,2})(?:初|数|\\.)",
                "(?:[年预](?:.|初)?){2}算",
                "年[^\\n](?:预|x)?算",
                "[预年].(?:为|)算?",
                ".[算年]{1,2}.{0,3}\\uDE00",
                "\\Aab",
                "ab$",
                "(?:预算|万?元)$",
                "(?:预(?=算$)|[算元]$)",
                "(?:算$|[预年])",
                "(?:算$)?\\s",
                "[算元]$[\\r\\n]+",
                "[算元]\\s*$",
                "\\bab",
                "",
                "a|",
                "x*",
                "\uD83D\uDE00预",
                ".预",
                "\\d+\\.\\d++%",
                "\\d++(?:\\.\\d++)?+万?元",
                "(?:[ab]+|\\d*)[.+][ab]",
                "[ab\\s]*+\\.b",
                "(?:a|b+){2,}\\s*(?:a|\\d)",
                "\\d{3,}年|[年全]初*预|1\\d*.\\d",
                "(?:(?:[a-c]+[.+])|(?:\\d+[.%]))[a-c\\d]",
                "(?:年|预|12|全|执|元|度|ab|a\\+|数|为|行){1,2}[^，]{0,3}[预为.]",
                "(?:[^，]|全)*\\d",
                "\uD83D\uDE00+预算"
            })
    void findsWhatAMatcherFinds(String regex) {
        for (int flags : List.of(0, Pattern.MULTILINE, Pattern.DOTALL, Pattern.CASE_INSENSITIVE, Pattern.COMMENTS)) {
            Pattern pattern = Pattern.compile(regex, flags);
            for (String text : TEXTS) {
                assertEquals(withMatcher(pattern, text), withSearch(pattern, text), regex + " in " + text);
                assertEquals(pattern.matcher(text).find(), Search.of(pattern).isIn(text), regex + " is in " + text);
                assertEquals(
                        pattern.matcher(text).replaceAll(""),
                        Search.of(pattern).without(text),
                        regex + " out of " + text);
                assertEquals(
                        pattern.matcher(text).replaceAll("|"),
                        Search.of(pattern).replacing(text, "|"),
                        regex + " marked in " + text);
                assertEquals(
                        pattern.matcher(text).matches(),
                        Search.of(pattern).matches(text),
                        regex + " is all of " + text);
            }
            assertEquals(amongAll(pattern), throughAnIndex(pattern), regex);
        }
    }

    private static List<String> amongAll(Pattern pattern) {
        return TEXTS.stream()
                .flatMap(text -> withMatcher(pattern, text).stream())
                .toList();
    }

    private static List<String> throughAnIndex(Pattern pattern) {
        var found = new ArrayList<String>();
        Searched.of(TEXTS, text -> text)
                .each(Search.of(pattern), (text, match) -> found.add(match.start() + match.group()));
        return found;
    }

    private static List<String> withMatcher(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + matcher.group());
        }
        return found;
    }

    private static List<String> withSearch(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var finds = Search.of(pattern).in(text);
        while (finds.next()) {
            found.add(finds.match().start() + finds.match().group());
        }
        return found;
    }

    private static Set<String> prefixes(String regex) {
        return Prefixes.of(Syntax.of(regex)).stream().map(Prefixes.Prefix::text).collect(Collectors.toSet());
    }

    @Test
    void aStretchOfATextIsSearchedByItself() {
        var finds = Search.of("(?<![初全])预算").in("预算，年初预算，预算，预算", 1, 10);
        assertTrue(finds.next());
        assertEquals(8, finds.match().start());
        assertFalse(finds.next());
    }

    @Test
    void readsOffHowMatchesBegin() {
        assertEquals(Set.of("年初", "预算"), prefixes("(?<!全)(?:年初)?预算数?"));
        assertEquals(Set.of("得" + Prefixes.ANY_ONE, "得分"), prefixes("得(?:[^一]|分数)"));
        assertEquals(Set.of("1.", "2."), prefixes("[12]\\.\\d"));
    }

    @Test
    void nothingBeginsWhereWhatMustFollowDoesNotStand() {
        Search part = Search.of("第\\d{1,2}[^，]{0,3}批");
        assertTrue(part.canBegin("第3次下达的批复", 0));
        assertFalse(part.canBegin("第3次下达，共分两批", 0));
        Search either = Search.of("(?:项目|任务)\\d|[一二][批期]");
        assertTrue(either.canBegin("项目12", 0));
        assertFalse(either.canBegin("项目支出12", 0));
        assertFalse(either.canBegin("一次", 0));
    }

    @Test
    void nothingBeginsWhereALongRunIsFollowedByAnythingElse() {
        Search rate = Search.of("\\d++(?:\\.\\d++)?+\\s*%");
        assertTrue(rate.canBegin("123456789012345678901234567890.5 %", 0));
        assertFalse(rate.canBegin("12.5万元，35%", 0));
        assertFalse(rate.canBegin("123456789012345678901234567890", 0));
        assertTrue(rate.canBegin("1".repeat(1000) + "%", 0));
        Search either = Search.of("(?:第\\s*|附件)\\d+(?:号|[.、]\\d)");
        assertTrue(either.canBegin("附件12号", 0));
        assertFalse(either.canBegin("附件12和3号", 0));
        assertFalse(either.canBegin("第 1年", 0));
    }

    @Test
    void whatNeverMatchesBeginsNowhere() {
        assertFalse(Search.of("(?!)").canBegin("预算", 0));
        assertFalse(Search.of("(?!)").isIn(""));
    }
}
