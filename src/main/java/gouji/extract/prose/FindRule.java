package gouji.extract.prose;

import gouji.pattern.Held;
import gouji.pattern.Search;
import gouji.rule.ExtractRule;
import gouji.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// An extraction rule with its pattern compiled to run over the code.
final class FindRule {
    private static final Pattern PIECE = Pattern.compile("\\{([a-z][a-z-]*)(?::([a-z][a-z0-9]*))?}");
    private static final String WORDS = "phrases";

    // {amount} also takes decimals without a unit: reports forget the 万元
    private static final Map<String, String> FIGURES = Map.of(
            "amount", "" + Coded.AMOUNT + Coded.DECIMAL,
            "rate", "" + Coded.RATE,
            "count", "" + Coded.COUNT,
            "score", "" + Coded.SCORE,
            "number", "" + Coded.INTEGER + Coded.DECIMAL,
            "points", "" + Coded.POINTS,
            "date", "" + Coded.DATE,
            "any",
                    "" + Coded.AMOUNT + Coded.RATE + Coded.COUNT + Coded.SCORE + Coded.INTEGER + Coded.POINTS
                            + Coded.DECIMAL);

    private final ExtractRule rule;
    private final Search search;
    private final List<Slot> slots = new ArrayList<>();
    private final boolean namesSubject;
    private final boolean calls; // whether it says itself what the figure is called: 年中追加, 上年结转
    private int kinds; // of the figures in the slots, as in Coded

    /// A figure of the pattern.
    private record Slot(String group, ExtractRule.Gives gives) {}

    /// What a rule says of a figure.
    ///
    /// @param figure its number
    /// @param words how many characters of code the whole match has: the longer, the more specific
    /// @param start where the match begins in the code
    /// @param subjectStart where the rule itself finds the subject, or -1
    record Naming(
            ExtractRule rule,
            ExtractRule.Gives gives,
            int figure,
            int figures,
            int words,
            int start,
            int subjectStart,
            int subjectEnd) {}

    FindRule(ExtractRule rule, RuleBook book) {
        this.rule = rule;
        String find = expand(rule, book);
        try {
            this.search = Search.of(find);
        } catch (PatternSyntaxException e) {
            throw rule.find().error("find 不是合法的正则表达式：" + e.getDescription());
        }
        this.namesSubject = find.contains("(?<subject>");
        this.calls = find.contains("(?<called>");
        for (String name : rule.gives().keySet()) {
            if (slots.stream().noneMatch(slot -> slot.group.equals(group(name)))) {
                throw rule.find().error("gives 中的“" + name + "”不在 find 里");
            }
        }
    }

    ExtractRule rule() {
        return rule;
    }

    Pattern pattern() {
        return search.pattern();
    }

    /// Whether this rule may say anything of the figures of a code.
    boolean mayMatch(Coded coded, Held held) {
        return coded.hasAny(kinds) && held.mayHold(search);
    }

    /// Hands out what this rule says of the figures of a code.
    void match(Coded coded, Consumer<Naming> found) {
        Search.Finds finds = search.in(coded.code());
        while (finds.next()) {
            Matcher matcher = finds.match();
            for (Slot slot : slots) {
                int at = matcher.start(slot.group);
                if (at >= 0) {
                    boolean named = namesSubject && matcher.start("subject") >= 0;
                    found.accept(new Naming(
                            rule,
                            calls && matcher.start("called") >= 0
                                    ? slot.gives.called(coded.text(matcher.start("called"), matcher.end("called")))
                                    : slot.gives,
                            coded.figureAt(at),
                            slots.size(),
                            matcher.end() - matcher.start(),
                            matcher.start(),
                            named ? matcher.start("subject") : -1,
                            named ? matcher.end("subject") : -1));
                }
            }
        }
    }

    /// How near the rule came: what the longest beginning of its pattern takes of a text that the whole pattern does
    /// not match. Empty where not even its first words are there.
    String reached(Coded coded) {
        String whole = search.written();
        for (int end = whole.length() - 1; end > 0; end--) {
            String reached = taken(whole.substring(0, end), coded);
            if (!reached.isEmpty()) {
                return reached;
            }
        }
        return "";
    }

    private static String taken(String beginning, Coded coded) {
        Pattern tried;
        try {
            tried = Pattern.compile(beginning);
        } catch (PatternSyntaxException e) {
            return ""; // cut within a bracket: an earlier cut will do
        }
        Matcher matcher = tried.matcher(coded.code());
        String longest = "";
        while (matcher.find()) {
            String taken = coded.text(matcher.start(), matcher.end());
            longest = taken.length() > longest.length() ? taken : longest;
        }
        return longest;
    }

    private String expand(ExtractRule rule, RuleBook book) {
        Matcher pieces = PIECE.matcher(rule.find().text());
        var expanded = new StringBuilder();
        while (pieces.find()) {
            pieces.appendReplacement(
                    expanded, Matcher.quoteReplacement(piece(rule, book, pieces.group(1), pieces.group(2))));
        }
        pieces.appendTail(expanded);
        if (slots.isEmpty()) {
            throw rule.find().error("find 里没有 gives 所说的数字，如 {amount}");
        }
        return expanded.toString();
    }

    private String piece(ExtractRule rule, RuleBook book, String kind, @Nullable String name) {
        String figures = FIGURES.get(kind);
        if (kind.equals("subject")) {
            return "(?<subject>[^，；。：！？\uE001-\uE005\uE007-\uE008]{2,40}?)";
        }
        if (figures == null) {
            if (!book.vocabulary().all(WORDS).containsKey(kind)) {
                throw rule.find().error("不认识的“{" + kind + "}”；词组见 vocabulary/" + WORDS + ".yaml");
            }
            return book.vocabulary().alternatives(WORDS, kind);
        }
        ExtractRule.Gives gives = rule.gives().get(name == null ? "" : name);
        if (gives == null) {
            return "[" + figures + "]"; // a figure that another rule may name
        }
        String group = group(name == null ? "" : name);
        slots.add(new Slot(group, gives));
        kinds |= Coded.kinds(figures);
        return "(?<" + group + ">[" + figures + "])";
    }

    private static String group(String name) {
        return "f" + name;
    }
}
