package gouji.check.score;

import gouji.check.rule.WordDemand;
import gouji.pattern.Search;
import gouji.rule.RuleNode;

/// How it is told of how many indicators something is true; each but `subject` and `unless` is looked for in the words
/// before a number and behind it, with `#` in its place.
///
/// @param subject in the sentence: it speaks of indicators
/// @param unless in the sentence: it counts something else
/// @param all so many indicators there are
/// @param full so many have full marks
/// @param lost so many have lost some
/// @param met so many have met their targets
/// @param unmet so many have not
/// @param generic before the number: words that name no indicator and no class of them
record CountWords(
        Search subject, Search unless, Search all, Search full, Search lost, Search met, Search unmet, Search generic) {
    static CountWords of(RuleNode node) {
        return new CountWords(
                WordDemand.words(node, "subject"),
                WordDemand.words(node, "unless"),
                WordDemand.words(node, "all"),
                WordDemand.words(node, "full"),
                WordDemand.words(node, "lost"),
                WordDemand.words(node, "met"),
                WordDemand.words(node, "unmet"),
                WordDemand.words(node, "generic"));
    }
}
