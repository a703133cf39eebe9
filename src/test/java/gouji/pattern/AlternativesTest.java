package gouji.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    @Test
    void theLongestOfTheWordsThatBeginAlikeIsTaken() {
        assertEquals(List.of("预算数", "预算", "决算"), found(Alternatives.of(List.of("预算", "预算数", "决算")), "预算数预算决算"));
    }

    @Test
    void aShorterWordIsTakenWhereWhatFollowsAsksForIt() {
        assertEquals(List.of("预算数为"), found(Alternatives.of(List.of("预算", "预算数")) + "数为", "预算数为"));
    }

    @Test
    void signsMeanThemselves() {
        assertEquals(
                List.of("a+b", "m²", "（台）", "]-"),
                found(Alternatives.of(List.of("a+b", "m²", "（台）", "]-", "^")), "aab a+b m²（台）]-"));
    }

    @Test
    void noWordsMatchNothing() {
        assertFalse(Pattern.compile(Alternatives.of(List.of())).matcher("").find());
    }

    /// A property: whatever the words, the same is found as by trying them one after another, the longest first.
    @Test
    void theSameIsFoundAsByTryingOneAfterAnother() {
        var random = new Random(20261127);
        for (int round = 0; round < 500; round++) {
            List<String> words = random.ints(1 + random.nextInt(30), 1, 4)
                    .mapToObj(length -> text(random, length))
                    .distinct()
                    .toList();
            String oneByOne = words.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));
            String text = text(random, 200);
            assertEquals(found(oneByOne, text), found(Alternatives.of(words), text), words.toString());
            assertEquals(found(oneByOne + "乙", text), found(Alternatives.of(words) + "乙", text), words.toString());
        }
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, 9)
                .mapToObj(i -> "甲乙丙丁戊己.-a".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static List<String> found(String regex, String text) {
        List<String> found = Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        Search.Finds finds = Search.of(regex).in(text);
        var sooner = new ArrayList<String>();
        while (finds.next()) {
            sooner.add(finds.match().group());
        }
        assertEquals(found, sooner);
        return found;
    }
}
