package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Held;
import gouji.pattern.Search;
import gouji.rule.ExtractRule;
import gouji.rule.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules and words of prose, compiled once and shared by all documents.
final class Prose {
    private static final Search SPENDING =
            Search.of("(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]*)?\\s*(?:基本|项目)?支出(?:情况)?[。：:]?");

    private final List<FindRule> rules;
    private final Words words;
    private final Nouns nouns;
    private final Hanging hanging;
    private final Completeness completeness;
    private final Labels labels;
    private final Chapters chapters;
    private final ProjectHeads projectHeads;
    private final Map<String, Search> scopes;
    private final Map<String, Search> sections;

    Prose(RuleBook book) {
        rules = book.extractRules().stream()
                .map(rule -> new FindRule(rule, book))
                .toList();
        words = Words.of(book.vocabulary());
        nouns = new Nouns(book.vocabulary());
        hanging = new Hanging(book.vocabulary());
        completeness = new Completeness(words, book.vocabulary());
        labels = new Labels(book.vocabulary());
        chapters = new Chapters(book.vocabulary());
        projectHeads = new ProjectHeads(book.vocabulary());
        scopes = patterns(book, "scopes");
        sections = patterns(book, "sections");
    }

    private static Map<String, Search> patterns(RuleBook book, String file) {
        var patterns = new java.util.LinkedHashMap<String, Search>();
        book.vocabulary()
                .all(file)
                .forEach((name, words) ->
                        patterns.put(name, Search.of(book.vocabulary().alternatives(file, name))));
        return patterns;
    }

    Words words() {
        return words;
    }

    Nouns nouns() {
        return nouns;
    }

    Hanging hanging() {
        return hanging;
    }

    Completeness completeness() {
        return completeness;
    }

    Labels labels() {
        return labels;
    }

    Chapters chapters() {
        return chapters;
    }

    /// The projects of a document that begins.
    ///
    /// @param listed those that its tables name
    ToldProjects toldProjects(Set<String> listed) {
        return new ToldProjects(projectHeads, listed);
    }

    ProjectHeads projectHeads() {
        return projectHeads;
    }

    /// For each figure that rules name, the most specific naming: most figures, then most words.
    Map<Integer, FindRule.Naming> namings(Coded coded, boolean isHeading) {
        var best = new HashMap<Integer, FindRule.Naming>();
        var held = new Held(coded.code());
        for (FindRule rule : rules) {
            boolean isRead = rule.rule().reads() == ExtractRule.Reads.PARAGRAPH || isHeading;
            if (isRead && rule.mayMatch(coded, held)) {
                rule.match(coded, naming -> best.merge(naming.figure(), naming, Prose::moreSpecific));
            }
        }
        return best;
    }

    /// The rules as they are tried, in the order of the book.
    List<FindRule> rules() {
        return rules;
    }

    private static FindRule.Naming moreSpecific(FindRule.Naming a, FindRule.Naming b) {
        if (a.figures() != b.figures()) {
            return a.figures() > b.figures() ? a : b;
        }
        return b.words() > a.words() ? b : a;
    }

    /// The scope of money that a text names, or null.
    @Nullable
    String scope(String text) {
        return firstFound(scopes, text);
    }

    /// The measure that a heading gives to amounts without a verb, or null; a heading that names several gives none.
    @Nullable
    String sectionMeasure(String heading) {
        List<String> named = sections.entrySet().stream()
                .filter(section -> section.getValue().isIn(heading))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /// `（二）项目支出`: whether a heading says only that what stands under it was spent.
    static boolean isOfSpending(String heading) {
        return SPENDING.matches(heading.strip());
    }

    private static @Nullable String firstFound(Map<String, Search> patterns, String text) {
        for (var entry : patterns.entrySet()) {
            if (entry.getValue().isIn(text)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
