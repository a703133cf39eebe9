package gouji.check.claim;

import gouji.check.constraint.Same;
import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 往年数前后一致: what was at the end of a year that is over, or in the course of it, told twice: `2021年末保有量86辆 … 年初保有量88辆`,
/// `2020年底在册3215人 … 较2020年底的3251人`. Only a slip of the pen apart, for much that differs is rightly told otherwise.
///
/// @param told words without which a text tells nothing of another year
/// @param adjusted words that tell why a figure changed afterwards
/// @param change ends what comes before a figure that tells by how much there is more or less than in that year
/// @param aspects kinds of figures of one name that differ rightly: 预算, 决算 …
/// @param neutral words that name nothing
public record YearsAgree(Search told, Search adjusted, Search change, List<Search> aspects, Search neutral)
        implements WordDemand {
    private static final Pattern LAST_YEAR = Pattern.compile("上一?年|去年");
    private static final Pattern OPENING = Pattern.compile("(?:年|期)初(?!预算|安排|批复|下达|计划|目标|确定|部门|指标|结转指标)");
    private static final Pattern END = Pattern.compile("^度?年?[末底]|年末|年底|期末");
    private static final Pattern CARRIED = Pattern.compile("结转|结余"); // at the end of a year, said or not
    private static final Pattern WORDS_AFTER = Pattern.compile("^\\p{IsHan}{2,4}");
    private static final String ENDS = "。；！？\n";
    private static final int SHARED = 4; // characters at the end of two names
    private static final int SHARED_AFAR = 6;
    private static final int TELLING_DIGITS = 3;

    /// A figure of a year that is over.
    ///
    /// @param isEnd at its end, or else in its course
    /// @param after the words after it
    private record Past(Figured text, Figure figure, int year, boolean isEnd, String name, String after) {
        Quantity quantity() {
            return figure.quantity();
        }
    }

    public static YearsAgree of(RuleNode node) {
        node.only("told", "adjusted", "change", "aspects", "neutral");
        return new YearsAgree(
                WordDemand.words(node, "told"),
                WordDemand.words(node, "adjusted"),
                WordDemand.words(node, "change"),
                node.get("aspects").items().stream()
                        .map(aspect -> aspect.as(Search::of, "此处应为正则表达式"))
                        .toList(),
                WordDemand.words(node, "neutral"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Integer year = said.report().year();
        if (year == null) {
            return Stream.of();
        }
        List<Past> all = new ArrayList<>();
        for (Figured text : said.figured().with(told)) {
            if (text.text().sort() != Texts.Sort.CELL) {
                read(text, year, all);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Finding finding = compared(note, all.get(i), all.get(j));
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings.stream();
    }

    private void read(Figured text, int reportYear, List<Past> all) {
        String words = text.text().text();
        List<String> gaps = new ArrayList<>(); // before each figure
        int from = 0;
        Figure date = null;
        for (Figure figure : text.figures()) {
            if (figure.quantity().unit().dimension() == Dimension.DATE) {
                date = figure;
                continue;
            }
            from = Math.max(from, sentence(words, figure.start()));
            String before = words.substring(from, figure.start());
            gaps.add(before);
            Figure named = date != null && date.start() >= from ? date : null;
            Past past = past(text, figure, before, named == null ? -1 : named.end() - from, named, reportYear, gaps);
            if (past != null && !adjusted.isIn(words.substring(sentence(words, figure.start()), end(words, figure)))) {
                all.add(past);
            }
            from = figure.end();
        }
    }

    private @Nullable Past past(
            Figured text,
            Figure figure,
            String before,
            int dated,
            @Nullable Figure date,
            int reportYear,
            List<String> gaps) {
        Integer year = null;
        int at = 0;
        if (date != null) {
            year = date.quantity().value().intValue();
            at = dated;
        }
        Matcher last = LAST_YEAR.matcher(before);
        while (last.find()) {
            if (last.end() > at) {
                year = reportYear - 1;
                at = last.end();
            }
        }
        String tail = before.substring(at);
        boolean isOpening = OPENING.matcher(tail).find();
        if ((year == null && !isOpening) || change.isIn(before)) {
            return null;
        }
        int told = year == null ? reportYear : year;
        String name = lastName(gaps);
        boolean isEnd =
                isOpening || END.matcher(tail).find() || CARRIED.matcher(name).find();
        int of = isOpening ? told - 1 : told;
        String words = text.text().text();
        Matcher after = WORDS_AFTER.matcher(words.substring(figure.end()));
        return of >= reportYear ? null : new Past(text, figure, of, isEnd, name, after.find() ? after.group() : "");
    }

    private static int sentence(String words, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int end(String words, Figure figure) {
        int to = figure.end();
        while (to < words.length() && ENDS.indexOf(words.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /// That of the last figure that has a name.
    private String lastName(List<String> gaps) {
        return gaps.reversed().stream()
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// What a figure is called, the words of time and those that name nothing left out.
    private String name(String before) {
        String bare = neutral.without(before);
        var name = new StringBuilder();
        bare.chars().filter(Han::is).forEach(name::appendCodePoint);
        return name.toString();
    }

    private @Nullable Finding compared(Note note, Past one, Past other) {
        Quantity first = one.quantity();
        Quantity second = other.quantity();
        boolean isComparable = one.year() == other.year()
                && one.isEnd() == other.isEnd()
                && first.unit().equals(second.unit())
                && first.qualifier() == null
                && second.qualifier() == null
                && !Same.agree(first, second);
        if (!isComparable || areOtherAspects(one.name(), other.name())) {
            return null;
        }
        Slip slip = Slip.between(first, second);
        boolean isExchanged = slip == Slip.TRANSPOSED;
        if (slip == null || (!isExchanged && slip != Slip.ONE_DIGIT)) {
            return null;
        }
        boolean isNear = one.text().equals(other.text());
        boolean areAlike = areAlike(one, other, isNear);
        int digits = Math.min(first.digits(), second.digits());
        boolean isTelling = isExchanged && digits >= TELLING_DIGITS;
        boolean isOfName = one.name().contains(other.name()) || other.name().contains(one.name());
        if (!areAlike || (!isNear && !isTelling && !isOfName)) {
            return null;
        }
        Finding finding = note.of(
                other.year() + "年" + (one.isEnd() ? "末" : "") + "“"
                        + (other.name().isEmpty() ? one.name() : other.name()) + "”前后不一：" + first + "，" + second + "，疑为"
                        + slip.told(second, first),
                List.of(
                        other.text().stated(other.figure(), "stated"),
                        one.text().stated(one.figure(), "stated")));
        boolean isSure = (isNear || isTelling) && digits >= TELLING_DIGITS && (isExchanged || one.isEnd());
        return isSure ? finding : finding.asHint("两处所指也可能不同，请核对");
    }

    private static boolean areAlike(Past one, Past other, boolean isNear) {
        String first = one.name();
        String second = other.name();
        int shared = 0;
        while (shared < Math.min(first.length(), second.length())
                && first.charAt(first.length() - 1 - shared) == second.charAt(second.length() - 1 - shared)) {
            shared++;
        }
        if (!isNear) {
            return shared >= SHARED_AFAR;
        }
        boolean isContained = !first.isEmpty()
                && !second.isEmpty()
                && (first.contains(second) || second.contains(first) || shared >= SHARED);
        boolean isToldAfter = (second.length() > 1 && one.after().startsWith(second))
                || (first.length() > 1 && other.after().startsWith(first));
        return isContained || isToldAfter;
    }

    /// Whether one is said to be a budget, the other an outturn, and the like.
    private boolean areOtherAspects(String one, String other) {
        boolean isFirst = false;
        boolean isSecond = false;
        for (Search aspect : aspects) {
            boolean inFirst = aspect.isIn(one);
            boolean inSecond = aspect.isIn(other);
            if (inFirst && inSecond) {
                return false;
            }
            isFirst |= inFirst;
            isSecond |= inSecond;
        }
        return isFirst && isSecond;
    }
}
