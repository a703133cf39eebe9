package gouji.check.rule;

import gouji.check.text.Figured;
import gouji.pattern.Search;
import gouji.rule.RuleNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/// The patterns that a rule's `words` hold for its inspection, by name; with figures as those of `figures`.
public record RuleWords(Map<String, Search> searches) {

    public static RuleWords of(RuleNode rule) {
        Map<String, Search> searches = new LinkedHashMap<>();
        rule.find("words")
                .ifPresent(all -> all.entries()
                        .forEach((name, node) -> searches.put(name, node.as(Figured::search, "此处应为正则表达式"))));
        return new RuleWords(searches);
    }

    /// The patterns that a form holds under `words`, and nothing else.
    ///
    /// @param names that the form's class asks for
    /// @throws gouji.rule.RuleException where one of them is missing
    public static RuleWords under(RuleNode form, String... names) {
        form.only("words");
        return of(form.get("words"), names);
    }

    /// The patterns that a form of its own holds, each under its name, and no others.
    public static RuleWords of(RuleNode form, String... names) {
        form.only(names);
        Map<String, Search> searches = new LinkedHashMap<>();
        for (String name : names) {
            searches.put(name, form.get(name).as(Figured::search, name + " 应为正则表达式"));
        }
        return new RuleWords(searches);
    }

    public boolean says(String name, String text) {
        return search(name).isIn(text);
    }

    /// The first match in a text, if there is one.
    public Optional<Matcher> first(String name, String text) {
        return search(name).first(text);
    }

    /// A text without all that matches.
    public String without(String name, String text) {
        return search(name).without(text);
    }

    /// A text up to the first match.
    public String before(String name, String text) {
        return search(name)
                .first(text)
                .map(match -> text.substring(0, match.start()))
                .orElse(text);
    }

    /// A text from its last match on; all of it without one.
    public String after(String name, String text) {
        Search.Finds finds = search(name).in(text);
        int end = 0;
        while (finds.next()) {
            end = finds.match().end();
        }
        return text.substring(end);
    }

    /// The match that a whole text is, if it is one.
    public Optional<Matcher> whole(String name, String text) {
        return search(name).whole(text);
    }

    /// The pattern of a name.
    ///
    /// @throws IllegalStateException if the rule has no words of that name
    public Search search(String name) {
        Search search = searches.get(name);
        if (search == null) {
            throw new IllegalStateException("words: " + name);
        }
        return search;
    }
}
