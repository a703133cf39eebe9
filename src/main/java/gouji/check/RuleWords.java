package gouji.check;

import gouji.rule.RuleNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The patterns that a rule's `words` hold for its inspection, by name; with figures as those of `figures`.
record RuleWords(Map<String, Pattern> patterns) {

    static RuleWords of(RuleNode rule) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        rule.find("words")
                .ifPresent(all -> all.entries()
                        .forEach((name, node) -> patterns.put(name, node.as(Figured::pattern, "此处应为正则表达式"))));
        return new RuleWords(patterns);
    }

    boolean says(String name, String text) {
        return pattern(name).matcher(text).find();
    }

    /// A text without all that matches.
    String without(String name, String text) {
        return pattern(name).matcher(text).replaceAll("");
    }

    /// A text up to the first match.
    String before(String name, String text) {
        Matcher match = pattern(name).matcher(text);
        return match.find() ? text.substring(0, match.start()) : text;
    }

    /// A text from its last match on; all of it without one.
    String after(String name, String text) {
        return pattern(name)
                .matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(match -> text.substring(match.end()))
                .orElse(text);
    }

    /// @throws IllegalStateException if the rule has no words of that name
    Pattern pattern(String name) {
        Pattern pattern = patterns.get(name);
        if (pattern == null) {
            throw new IllegalStateException("words: " + name);
        }
        return pattern;
    }
}
