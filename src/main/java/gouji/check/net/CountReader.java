package gouji.check.net;

import gouji.check.fact.Aim;
import gouji.check.fact.FactIndex;
import gouji.check.net.Counted.Kind;
import gouji.check.net.Counted.Name;
import gouji.check.net.Counted.Sort;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand.Said;
import gouji.check.text.Columns;
import gouji.check.text.Figured;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads all that a report counts.
///
/// @param words `neutral`: what names nothing; `apart`: what tells two of the same things from each other; `part`: what
/// makes it some of them; `other`: what makes it a goal or one of another time; `done`: headings over results; `share`:
/// what follows a goal
record CountReader(RuleWords words, Kind kind, List<Counted> counted) {
    static final String[] WORDS = {"neutral", "apart", "part", "other", "done", "share"};
    private static final int BEFORE = 14; // characters that name it
    private static final int BEHIND = 10;
    private static final int BESIDE = 3; // of these, for what tells it from another

    static List<Counted> read(Said said, RuleWords words, Kind kind) {
        var reader = new CountReader(words, kind, new ArrayList<>());
        for (Figured text : said.figured()) {
            if (text.text().sort() == Texts.Sort.PARAGRAPH) {
                text.worded(said.report().year()).stream().forEach(reader::paragraph);
            }
        }
        Set<String> rows = new HashSet<>();
        said.aims().forEach(aim -> {
            rows.add(FactIndex.line(aim.indicator().place()));
            reader.row(aim);
        });
        said.tables().forEach(table -> reader.table(table, rows));
        return reader.counted;
    }

    /// What it is counted in; null where it is not of those looked for.
    private @Nullable String key(Quantity quantity, String label) {
        boolean isSharp = quantity.qualifier() == null
                && quantity.upper() == null
                && quantity.value().signum() > 0;
        return isSharp ? kind.key(quantity, label) : null;
    }

    private void paragraph(Worded figure) {
        String key = key(figure.quantity(), figure.label());
        if (key == null) {
            return;
        }
        String text = figure.text().text().text();
        String label = kind == Kind.PRICE ? before(figure, text) : own(figure, text);
        String before = label.substring(Math.max(0, label.length() - BEFORE));
        String name = before + "|" + behind(text, figure.figure().end());
        add(
                key,
                figure.quantity(),
                name,
                label.endsWith("的") ? before : name, // only some of what follows
                before + "|" + first(figure.after(), BESIDE),
                sort(figure, text),
                figure.label() + figure.quantity() + figure.after(),
                figure.stated("stated"),
                null);
    }

    /// With what stands in brackets: `乡镇（街道）`.
    private static String behind(String text, int from) {
        int end = from;
        while (end < Math.min(text.length(), from + BEHIND)
                && "，。；：、\n".indexOf(text.charAt(end)) < 0
                && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).replace("（", "").replace("）", "");
    }

    /// Its label; empty where that is the last of a list: `龙湾镇、石门镇9个乡镇`.
    private static String own(Worded figure, String text) {
        int from = figure.figure().start() - figure.label().length();
        return from > 0 && text.charAt(from - 1) == '、' ? "" : figure.label();
    }

    /// What its sentence says before it, which names what is priced: `火箭弹520枚，每枚`.
    private static String before(Worded figure, String text) {
        int start = figure.figure().start();
        return text.substring(Sentences.start(text, start), start);
    }

    private Sort sort(Worded figure, String text) {
        if (words.says("part", figure.label())) {
            return Sort.PART;
        }
        int start = figure.figure().start();
        int end = figure.figure().end();
        String over = over(Objects.toString(figure.text().text().place().section(), ""), lead(text));
        String beside = text.substring(Sentences.clause(text, start), start) + "|" + first(figure.after(), BEHIND);
        boolean isOther = words.says("other", over + "|" + beside)
                || words.says("share", text.substring(end, Math.min(text.length(), end + BEFORE)));
        return isOther ? Sort.OTHER : Sort.WHOLE;
    }

    /// What stands over a paragraph; nothing where that tells of results: `存在问题和下一步打算` of both, unless its own first
    /// words are of goals.
    private String over(String section, String lead) {
        boolean isDone = words.says("done", section + "|" + lead) && !words.says("other", lead);
        return isDone ? "" : section + "|" + lead;
    }

    /// `（三）绩效目标。`
    private static String lead(String text) {
        int end = text.indexOf('。');
        return end > 0 && end < BEFORE ? text.substring(0, end) : "";
    }

    /// @param told rows that indicators tell
    private void table(Columns table, Set<String> told) {
        table.body()
                .filter(row -> !told.contains("t" + table.number() + "," + row))
                .forEach(row -> {
                    for (int column = 1; column < table.columns(); column++) {
                        Quantity quantity = table.isFigure(row, column) ? table.quantityOrMoney(row, column) : null;
                        String key = quantity == null ? null : key(quantity, "");
                        if (quantity != null && key != null) {
                            String name = table.label(row, column) + "|" + table.head(column);
                            row(key, quantity, name, table.stated(row, column, quantity, "stated"), null);
                        }
                    }
                });
    }

    private void row(Aim aim) {
        Quantity actual = aim.actual();
        String name = aim.indicator().level3();
        String key = actual == null
                ? null
                : key(actual, Objects.toString(aim.indicator().actual()));
        if (actual != null && name != null && key != null) {
            var stated = new Finding.Stated(
                    actual.plainValue(),
                    actual.unit().symbol(),
                    "stated",
                    aim.indicator().place());
            row(key, actual, name, stated, aim.target());
        }
    }

    private void row(String key, Quantity quantity, String name, Finding.Stated stated, @Nullable Quantity goal) {
        Sort sort = words.says("other", name) || words.says("part", name) ? Sort.OTHER : Sort.WHOLE;
        add(key, quantity, name, name, name, sort, name + quantity, stated, goal);
    }

    private void add(
            String key,
            Quantity quantity,
            String name,
            String own,
            String beside,
            Sort sort,
            String told,
            Finding.Stated stated,
            @Nullable Quantity goal) {
        Set<Integer> pairs = pairs(name);
        if (!pairs.isEmpty()) {
            Set<String> apart = sort == Sort.WHOLE ? apart(beside) : Set.of();
            var named = new Name(pairs, own.equals(name) ? pairs : pairs(own), apart, told);
            counted.add(new Counted(key, quantity, named, sort, stated, goal));
        }
    }

    private Set<Integer> pairs(String name) {
        return Name.pairs(words.search("neutral").replacing(name, "|"));
    }

    private Set<String> apart(String beside) {
        Set<String> told = new HashSet<>();
        Search.Finds finds = words.search("apart").in(beside);
        while (finds.next()) {
            told.add(finds.match().group());
        }
        return told;
    }

    private static String first(String words, int most) {
        return words.substring(0, Math.min(most, words.length()));
    }
}
