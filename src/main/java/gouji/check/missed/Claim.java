package gouji.check.missed;

import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 达到目标的说法: words that say that something was reached.
///
/// @param start where its words begin, after what it is said of
/// @param verb what is said to be done (`整改`), or null
/// @param object the target that is said to be reached, perhaps with its figure; may be empty
/// @param text with the figures of its paragraph
record Claim(Figured text, int start, int end, @Nullable String verb, String object) {

    private static final Pattern OF_OTHER_YEAR = Pattern.compile("(?:上年|去年|同期|往年)[^，。；]{0,6}$");
    private static final Pattern OF_TARGET = Pattern.compile("的?(?:年度|预期|计划|绩效)?(?:目标|任务|计划|指标)");

    static Claim of(Figured text, Matcher match) {
        String verb = match.pattern().namedGroups().keySet().stream()
                .filter(name -> name.startsWith("verb"))
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Claim(text, match.start(), match.end(), verb, Objects.toString(match.group("object"), ""));
    }

    String words() {
        return text.text().text().substring(start, end);
    }

    /// What its clause says before it.
    String subject() {
        String words = text.text().text();
        return words.substring(Sentences.clause(words, start), start);
    }

    String clause() {
        return subject() + words();
    }

    /// What stands around it: its clause, the one before and the one after it, as far as the sentence goes.
    String nearby() {
        String words = text.text().text();
        int clause = Sentences.clause(words, start);
        int from = Math.max(Sentences.start(words, start), Sentences.clause(words, Math.max(0, clause - 1)));
        String rest = Sentences.around(words, start, end).substring(end - Sentences.start(words, start));
        int next = rest.indexOf('，', Math.min(1, rest.length()));
        return words.substring(from, start) + "|" + (next < 0 ? rest : rest.substring(0, next));
    }

    /// What it is said of, without figures and without words that any claim has: empty where that leaves no name.
    String of(Search generic) {
        String said =
                without(Sentences.clause(text.text().text(), start), start) + "|" + without(end - object.length(), end);
        String name = generic.without(said).replace("|", "");
        return name.length() < 2 ? "" : name;
    }

    private String without(int from, int to) {
        var said = new StringBuilder();
        String words = text.text().text();
        int at = from;
        for (Figure figure : within(from, to)) {
            said.append(words, at, figure.start()).append('|');
            at = figure.end();
        }
        return said.append(words, at, to).toString();
    }

    private List<Figure> within(int from, int to) {
        return text.figures().stream()
                .filter(figure -> figure.start() >= from && figure.end() <= to)
                .toList();
    }

    /// The one figure of its object: what was to be reached.
    @Nullable
    Figure target() {
        List<Figure> figures = within(end - object.length(), end);
        return figures.size() == 1 ? figures.getFirst() : null;
    }

    /// `超过200000人次的目标`: whether the words right behind it name a target by its figure, so that it is of no other.
    boolean isOfFigure() {
        String words = text.text().text();
        return text.figures().stream()
                .anyMatch(figure -> figure.start() >= end
                        && figure.start() <= end + 1
                        && OF_TARGET
                                .matcher(words)
                                .region(figure.end(), words.length())
                                .lookingAt());
    }

    /// The last figure of a target's unit before it, but for another year's; or the one that a list of parts before it
    /// divides: `营造6480亩，其中甲1980亩、乙4500亩，超额完成`.
    @Nullable
    Figure result(Figure target) {
        String words = text.text().text();
        List<Figure> before = before().stream()
                .filter(figure ->
                        figure.quantity().unit().equals(target.quantity().unit()))
                .filter(figure -> !OF_OTHER_YEAR
                        .matcher(words.substring(0, figure.start()))
                        .find())
                .toList();
        for (int i = before.size() - 1; i > 0; i--) {
            boolean isListed =
                    words.substring(before.get(i - 1).end(), before.get(i).start())
                                    .contains("其中")
                            && before.get(i - 1)
                                    .quantity()
                                    .unit()
                                    .equals(before.getLast().quantity().unit());
            if (isListed) {
                return before.get(i - 1);
            }
        }
        return before.isEmpty() ? null : before.getLast();
    }

    /// The only thing that its clause counts: 57 of `57座水库全部落实`.
    @Nullable
    Figure counted() {
        List<Figure> figures = within(Sentences.clause(text.text().text(), start), end).stream()
                .filter(figure -> figure.quantity().unit().dimension() == Dimension.COUNT)
                .toList();
        return figures.size() == 1 ? figures.getFirst() : null;
    }

    /// The figures of its sentence, those before it.
    List<Figure> before() {
        int from = Sentences.start(text.text().text(), start);
        return within(from, start);
    }

    /// The last figure before it and the first after it in its sentence.
    List<Figure> beside() {
        String words = text.text().text();
        int from = Sentences.start(words, start);
        int to = from + Sentences.around(words, start, end).length();
        return Stream.concat(
                        before().reversed().stream().limit(1),
                        within(end, to).stream().limit(1))
                .toList();
    }

    /// Words of a kind in its clause.
    List<String> named(Search kind) {
        return kind.all(clause()).stream().map(MatchResult::group).toList();
    }

    Finding.Stated stated() {
        return Texts.words(text.text(), start, end);
    }
}
