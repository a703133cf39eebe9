package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Saying;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Qualifier;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 并列的数与后面的说法: `东镇12.6亿元、西镇15.8亿元、南镇9.4亿元，东镇居首位`, `满意度分别为92%、88%、95%，均超过90%`.
///
/// Its words: `rank`, what is said of one of those named: it has the `most`, the `least`, is `last` or `second`;
/// `each`,
/// what is said of all, right before a bound; `total`, names of what is not one of those compared; `unless` of the
/// sentence that it is of something else.
public record RowsInWords(RuleWords words) implements WordDemand {
    private static final int LEAST = 3;
    private static final String LISTED = "、和及与，；";

    public static RowsInWords of(RuleNode node) {
        return new RowsInWords(RuleWords.of(node, "rank", "each", "total", "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Figured text : said.figured()) {
            if (text.figures().size() >= LEAST && text.text().sort() != Texts.Sort.HEADING) {
                ranks(note, text, findings);
                bounds(note, text, findings);
            }
        }
        List<Row> rows = null;
        for (Texts.Text text : said.texts().with(words.search("rank"))) {
            Search.Finds ranks = words.search("rank").in(text.text());
            while (text.sort() == Texts.Sort.PARAGRAPH && ranks.next()) {
                rows = rows == null ? rows(said.figured()) : rows;
                elsewhere(note, text, ranks.match(), rows, findings);
            }
        }
        return findings.stream();
    }

    private void ranks(Note note, Figured text, List<Finding> findings) {
        String words = text.text().text();
        Search.Finds ranks = this.words.search("rank").in(words);
        while (ranks.next()) {
            Matcher match = ranks.match();
            int clause = Sentences.clause(words, match.start());
            List<Saying> row = row(text, match.start(), saying -> !name(saying).isEmpty());
            String before = words.substring(clause, match.start()).replaceFirst("^(?:其中|以)", "");
            List<Saying> named = row.stream()
                    .filter(saying -> isOf(saying, before, words.substring(0, clause)))
                    .toList();
            boolean isOne = row.size() >= LEAST
                    && named.size() == 1
                    && named.getFirst().figure().end() <= clause
                    && !this.words.says("unless", Sentences.around(words, match.start(), match.end()));
            if (isOne) {
                rank(note, Texts.words(text.text(), clause, match.end()), match, row, named.getFirst(), findings);
            }
        }
    }

    /// `东镇产值居四镇首位`, of a row that another paragraph tells of it.
    private void elsewhere(Note note, Texts.Text text, Matcher match, List<Row> rows, List<Finding> findings) {
        String all = text.text();
        int clause = Sentences.clause(all, match.start());
        String said = all.substring(clause, match.start());
        String sentence = all.substring(Sentences.start(all, clause), clause);
        if (words.says("unless", Sentences.around(all, match.start(), match.end()))) {
            return;
        }
        for (Row row : rows) {
            List<Saying> named = row.of().equals(text) ? List.of() : row.named(said, sentence);
            if (named.size() == 1) {
                List<Finding> found = new ArrayList<>();
                rank(note, Texts.words(text, clause, match.end()), match, row.all(), named.getFirst(), found);
                found.forEach(finding -> findings.add(finding.asHint("说的也可能不是这一组数")));
                return;
            }
        }
    }

    /// Figures side by side at the end of a sentence, each with its name.
    private record Row(Texts.Text of, List<Saying> all, List<String> names) {
        private List<Saying> named(String said, String sentence) {
            return IntStream.range(0, all.size())
                    .filter(i -> isSaidOf(names.get(i), said, sentence, of.text()))
                    .mapToObj(all::get)
                    .toList();
        }
    }

    /// Those of all paragraphs.
    private List<Row> rows(List<Figured> texts) {
        List<Row> rows = new ArrayList<>();
        for (Figured other : texts) {
            String told = other.text().text();
            boolean isUsable = other.figures().size() >= LEAST && other.text().sort() != Texts.Sort.CELL;
            for (int end = told.indexOf('。'); isUsable && end >= 0; end = told.indexOf('。', end + 1)) {
                List<Saying> row = row(other, end, saying -> !name(saying).isEmpty());
                if (row.size() >= LEAST) {
                    rows.add(new Row(
                            other.text(),
                            row,
                            row.stream().map(RowsInWords::name).toList()));
                }
            }
        }
        return rows;
    }

    /// `东镇产值居首位`, or `东镇狠抓质量，产值居首位`: of one of the row, and of what the row tells.
    private static boolean isSaidOf(String name, String said, String sentence, String told) {
        String what = said.startsWith(name) ? said.substring(name.length()) : said;
        boolean isNamed = said.startsWith(name) || (sentence.startsWith(name) && what.length() >= 2);
        return isNamed && (what.length() < 2 || Texts.shareWord(what, told));
    }

    /// 经开区走访 of the row's 经开区, where 走访 has been told before; not 东镇增速.
    private static boolean isOf(Saying saying, String said, String before) {
        String name = name(saying);
        return said.startsWith(name) && before.contains(said.substring(name.length()));
    }

    private static void rank(
            Note note, Finding.Stated claimed, Matcher match, List<Saying> row, Saying named, List<Finding> findings) {
        List<Saying> ordered = row.stream()
                .sorted(Comparator.comparing(
                        (Saying saying) -> saying.quantity().inBase()))
                .toList();
        Saying right = match.group("least") != null || match.group("last") != null
                ? ordered.getFirst()
                : match.group("second") != null ? ordered.get(ordered.size() - 2) : ordered.getLast();
        boolean isRight = right.quantity().inBase().compareTo(named.quantity().inBase()) == 0;
        boolean isTurned = match.group("second") != null
                && ordered.get(1).quantity().inBase().compareTo(named.quantity().inBase()) == 0;
        if (!isRight && !isTurned) {
            findings.add(note.of(
                    note.rule().title() + "：“" + name(named) + match.group() + "”，而" + name(right) + "为"
                            + right.quantity() + "，" + name(named) + "为" + named.quantity(),
                    List.of(claimed, named.stated("stated"), right.stated("other"))));
        }
    }

    private void bounds(Note note, Figured text, List<Finding> findings) {
        String words = text.text().text();
        for (Saying bound : text.sayings()) {
            Qualifier qualifier = bound.quantity().qualifier();
            Matcher match = this.words.search("each").first(bound.lead()).orElse(null);
            if (qualifier == null || qualifier == Qualifier.ABOUT || match == null) {
                continue;
            }
            int clause = Sentences.clause(words, bound.figure().start());
            boolean isLeast = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
            row(text, clause, saying -> true).stream()
                    .filter(saying -> Worded.key(saying.unit()).equals(Worded.key(bound.unit())))
                    .filter(saying -> isLeast
                            ? saying.quantity()
                                            .inBase()
                                            .compareTo(bound.quantity().inBase())
                                    < 0
                            : saying.quantity()
                                            .inBase()
                                            .compareTo(bound.quantity().inBase())
                                    > 0)
                    .findFirst()
                    .filter(saying -> !this.words.says("unless", Sentences.around(words, clause, clause)))
                    .ifPresent(saying -> findings.add(note.of(
                            note.rule().title() + "：“"
                                    + words.substring(clause, bound.figure().end()) + "”，而有" + saying.quantity(),
                            List.of(saying.stated("stated"), bound.stated("bound")))));
        }
    }

    /// The figures side by side of which the last stands nearest before a place, in its sentence.
    private List<Saying> row(Figured text, int at, Predicate<Saying> may) {
        String words = text.text().text();
        int from = words.lastIndexOf('。', at - 1) + 1;
        List<Saying> row = new ArrayList<>();
        for (Saying saying : text.sayings().reversed()) {
            if (saying.figure().end() > at || saying.figure().start() < from) {
                continue;
            }
            if (row.isEmpty() && this.words.says("total", saying.lead())) {
                continue; // 合计 behind the list
            }
            boolean isNext = row.isEmpty() || isBeside(words, saying, row.getLast());
            if (!isNext || !saying.isSharp() || !may.test(saying)) {
                break;
            }
            row.add(saying);
        }
        return row.size() < LEAST - 1 ? List.of() : row;
    }

    private static boolean isBeside(String words, Saying saying, Saying next) {
        int end = saying.figure().end();
        return Worded.key(saying.unit()).equals(Worded.key(next.unit()))
                && end < words.length()
                && LISTED.indexOf(words.charAt(end)) >= 0
                && next.figure().start() - next.lead().length() <= end + 1;
    }

    private static String name(Saying saying) {
        String lead = saying.lead().replaceFirst("^(?:.*(?:分别[为是]?|其中|依次[为是]?)[：:]?|[和及与])", "");
        return lead.replaceFirst("(?:得分|为|是|有|达)+$", "").strip();
    }
}
