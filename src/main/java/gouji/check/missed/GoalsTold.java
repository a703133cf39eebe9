package gouji.check.missed;

import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.pattern.Search;
import gouji.place.Place;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// 目标一段、完成情况一段: figures under the heading or lead 绩效目标 and those of the same name under 完成情况, the result below
/// the goal. Goals that stand after results begin anew: they are another project's.
///
/// @param goals what stands over goals, or what their paragraph begins with
/// @param results what stands over results, or what their paragraph begins with
/// @param neutral words of a name that say nothing of the thing
/// @param aside words of a clause that make its figure another's: a part, another year's
record GoalsTold(Search goals, Search results, Search neutral, Search aside) {
    private static final int SHORTEST = 2; // characters of a name
    private static final int LEAD = 24; // characters of what a paragraph begins with

    /// A figure by its name, told as a goal or a result.
    private record Told(String name, Saying saying) {
        boolean isOf(Told other) {
            return name.equals(other.name)
                    && Worded.key(saying.unit()).equals(Worded.key(other.saying.unit()))
                    && !Worded.key(saying.unit()).isEmpty();
        }
    }

    static GoalsTold of(RuleNode node) {
        node.only("goals", "results", "neutral", "aside");
        return new GoalsTold(
                WordDemand.words(node, "goals"),
                WordDemand.words(node, "results"),
                WordDemand.words(node, "neutral"),
                WordDemand.words(node, "aside"));
    }

    /// @param less words of what had better be little
    List<Miss> in(WordDemand.Said said, Search less) {
        List<Miss> misses = new ArrayList<>();
        List<Told> planned = new ArrayList<>();
        List<Told> done = new ArrayList<>();
        for (Figured text : said.figured()) {
            String over = over(text.text(), said.tables());
            boolean isResult = results.isIn(over);
            if (text.text().sort() == Texts.Sort.HEADING || (!isResult && !goals.isIn(over))) {
                continue;
            }
            if (!isResult && !done.isEmpty()) {
                pair(planned, done, misses);
                planned.clear();
                done.clear();
            }
            (isResult ? done : planned).addAll(told(text, less));
        }
        pair(planned, done, misses);
        return misses;
    }

    private static void pair(List<Told> planned, List<Told> done, List<Miss> misses) {
        for (Told goal : planned) {
            List<Told> results = done.stream().filter(goal::isOf).toList();
            boolean isOne =
                    results.size() == 1 && planned.stream().filter(goal::isOf).count() == 1;
            if (isOne
                    && Misses.isMissed(
                            goal.saying().quantity(),
                            results.getFirst().saying().quantity())) {
                Saying result = results.getFirst().saying();
                misses.add(new Miss(
                        goal.name(),
                        null,
                        "",
                        null,
                        Miss.Ground.FIGURES,
                        "“" + goal.name() + "”目标" + goal.saying().quantity() + "，完成" + result.quantity(),
                        List.of(result.stated("actual"), goal.saying().stated("target"))));
            }
        }
    }

    private List<Told> told(Figured text, Search less) {
        List<Told> told = new ArrayList<>();
        for (Saying saying : text.sayings()) {
            if (saying.quantity().upper() != null || saying.isAside()) {
                continue;
            }
            String said = saying.clause() + saying.tail();
            boolean isTold = saying.lead().length() >= SHORTEST && !less.isIn(said) && !aside.isIn(said);
            String name = isTold ? neutral.without(saying.lead()) : "";
            if (name.length() >= SHORTEST) {
                told.add(new Told(name, saying));
            }
        }
        return told;
    }

    /// What tells whether a text is of goals or results: what it begins with, else what stands over it.
    private String over(Texts.Text text, List<Columns> tables) {
        String words = text.text();
        int colon = words.indexOf('：');
        String lead = colon < 0 || colon > LEAD ? "" : words.substring(0, colon);
        return results.isIn(lead) || goals.isIn(lead) ? lead : heading(text.place(), tables);
    }

    /// What stands over a text: its section's heading, or the nearest words above its cell.
    static String heading(Place place, List<Columns> tables) {
        Integer table = place.table();
        Integer row = place.row();
        Integer column = place.column();
        if (table == null || row == null || column == null) {
            return Objects.toString(place.section(), "");
        }
        Columns columns = tables.get(table);
        return IntStream.iterate(row - 1, above -> above >= 0, above -> above - 1)
                .mapToObj(above -> columns.text(above, column))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
