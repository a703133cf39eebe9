package gouji.check.score;

import gouji.check.fact.Identity;
import gouji.check.rule.WordDemand;
import gouji.pattern.Search;
import gouji.rule.RuleNode;

/// How scores are told.
///
/// @param total ends the words before a total
/// @param full is in the words before full marks
/// @param lost ends the words before what was lost
/// @param all is in the words before all that was lost
/// @param opens begins the words behind what was lost where a list of its parts follows
/// @param mean ends the words before a mean
/// @param got ends the words before a score that is got
/// @param apart is in the words around a score that takes part in no sum, where `#` stands for it
/// @param unless in the sentence: not all is listed, or another way of reckoning
/// @param other in the sentence: the scores are not those of the score table
/// @param verbs ends the words before a score, behind what has it
/// @param reason begins words before a score that tell why, not what has it
/// @param before all that may stand before the name of a class
/// @param behind all that may stand behind it: 类, 指标, 部分
/// @param classes what the classes of score tables are called
/// @param distributed is between several names and their scores
/// @param marks behind a name, that it has full marks
/// @param execution the row of the budget's execution, which is often not counted with the indicators
public record ScoreWords(
        Search total,
        Search full,
        Search lost,
        Search all,
        Search opens,
        Search mean,
        Search got,
        Search apart,
        Search unless,
        Search other,
        Search verbs,
        Search reason,
        Search before,
        Search behind,
        Search classes,
        Search distributed,
        Search marks,
        Search execution) {

    static ScoreWords of(RuleNode node) {
        return new ScoreWords(
                WordDemand.words(node, "total"),
                WordDemand.words(node, "full"),
                WordDemand.words(node, "lost"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "opens"),
                WordDemand.words(node, "mean"),
                WordDemand.words(node, "got"),
                WordDemand.words(node, "apart"),
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "other"),
                WordDemand.words(node, "verbs"),
                WordDemand.words(node, "reason"),
                WordDemand.words(node, "before"),
                WordDemand.words(node, "behind"),
                WordDemand.words(node, "classes"),
                WordDemand.words(node, "distributed"),
                WordDemand.words(node, "marks"),
                WordDemand.words(node, "execution"));
    }

    /// What the words before a score call it: `过程类指标得` is 过程类指标.
    String named(String lead) {
        return verbs.without(lead);
    }

    /// The bare name of a class as a score table has it: `产出指标` is 产出.
    String bare(String level) {
        String name = behind.without(Identity.name(level));
        return name.isEmpty() ? Identity.name(level) : name;
    }
}
