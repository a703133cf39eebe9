package gouji.check.missed;

import gouji.check.missed.Miss.Ground;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.quantity.Figure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 一段里的计划与结果: `应追回38万元，追回36.5万元`, `维修教学点9处，8处通过验收`, and what is told to be left: `余6.45万元待质保期满再付`.
///
/// Its words: `plan` of what was to be; `result` of what came of it; `rest` with what is left in `rest`; `aside` of a
/// clause that makes its figure another's; `unless` of their sentence.
record PlansTold(RuleWords words) {
    static PlansTold of(RuleNode node) {
        return new PlansTold(RuleWords.of(node, "plan", "result", "rest", "aside", "unless"));
    }

    List<Miss> in(WordDemand.Said said) {
        List<Miss> misses = new ArrayList<>();
        said.figured().with(words.search("result")).stream()
                .filter(text -> text.figures().size() > 1)
                .forEach(text -> pairs(text, misses));
        said.figured().each(words.search("rest"), (text, match) -> rest(text, match, misses));
        return misses;
    }

    private void pairs(Figured text, List<Miss> misses) {
        List<Saying> sayings = text.sayings();
        for (int i = 0; i + 1 < sayings.size(); i++) {
            Saying whole = sayings.get(i);
            boolean isPlan = words.says("plan", whole.clause() + whole.tail())
                    || (!whole.isSharp() && whole.unit().isRate());
            boolean mayBe = isPlain(whole)
                    && (isPlan || (whole.isSharp() && !whole.unit().isRate() && !words.says("result", whole.lead())));
            List<Saying> results = mayBe
                    ? sayings.subList(i + 1, sayings.size()).stream()
                            .filter(part -> isResult(part, whole))
                            .toList()
                    : List.of();
            if (results.size() == 1 && isShort(whole, results.getFirst())) {
                misses.add(miss(whole, results.getFirst(), isPlan ? Ground.PAIR : Ground.PERHAPS));
            }
        }
    }

    private boolean isPlain(Saying saying) {
        return !saying.isAside()
                && saying.quantity().upper() == null
                && !Worded.key(saying.unit()).isEmpty()
                && !words.says("aside", saying.clause());
    }

    /// What came of it, told behind it in its sentence or the next.
    private boolean isResult(Saying part, Saying whole) {
        return part.isSharp()
                && isPlain(part)
                && part.unit().equals(whole.unit())
                && part.sentence() <= whole.sentence() + 1
                && !words.says("plan", part.clause())
                && words.says("result", part.lead() + "|" + part.tail());
    }

    private boolean isShort(Saying whole, Saying part) {
        boolean isClose = part.quantity()
                        .inBase()
                        .multiply(BigDecimal.TWO)
                        .compareTo(whole.quantity().inBase())
                >= 0;
        return isClose
                && Misses.isMissed(whole.quantity(), part.quantity())
                && !words.says("unless", between(whole, part));
    }

    /// Both with the words around them.
    private static String between(Saying whole, Saying part) {
        int from = whole.figure().start() - whole.clause().length();
        return whole.between(from, part.figure().end()) + part.tail();
    }

    private static Miss miss(Saying whole, Saying part, Ground ground) {
        return new Miss(
                between(whole, part),
                null,
                "",
                null,
                ground,
                "“" + between(whole, part).strip() + "”",
                List.of(part.stated("actual"), whole.stated("target")));
    }

    private void rest(Figured text, Matcher match, List<Miss> misses) {
        Figure rest = text.figure(match, "rest");
        String words = text.text().text();
        if (text.text().sort() == Texts.Sort.CELL) {
            return;
        }
        String sentence = Sentences.around(words, rest.start(), rest.end());
        List<Figure> before = text.before(rest);
        misses.add(new Miss(
                sentence,
                null,
                "",
                null,
                Ground.REST,
                "“" + sentence.strip() + "”",
                Stream.concat(before.reversed().stream().limit(1), Stream.of(rest))
                        .map(figure -> text.stated(figure, "stated"))
                        .toList()));
    }
}
