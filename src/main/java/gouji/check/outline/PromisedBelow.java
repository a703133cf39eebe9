package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 话没有下文: a paragraph that ends by promising what follows (`依据以下文件：`), and the next heading of its rank
/// follows.
///
/// The rule's words: `promise` such an ending.
public final class PromisedBelow {
    private static final Search MARK = Search.of(
            "^\\s*(?:(?<a>[（(][一二三四五六七八九十]{1,3}[）)])|(?<b>[一二三四五六七八九十]{1,3}、)|(?<c>\\d{1,2}[.．、](?!\\d))|(?<d>[（(]\\d{1,2}[）)])|(?<e>第[一二三四五六七八九十]{1,3}部分))");
    private static final List<String> RANKS = List.of("e", "b", "a", "c", "d");

    private PromisedBelow() {}

    public static Stream<Finding> of(Note note, RuleWords words, List<Texts.Text> texts, Report report) {
        List<Finding> findings = new ArrayList<>();
        List<Passage> passages = report.passages();
        int rank = -1; // of the last numbered line
        int next = passages.isEmpty() ? -1 : rank(passages.getFirst());
        for (int i = 0; i + 1 < passages.size(); i++) {
            Passage passage = passages.get(i);
            rank = next >= 0 ? next : rank;
            next = rank(passages.get(i + 1));
            boolean isClosed = next >= 0 && rank >= 0 && next <= rank;
            if (isClosed
                    && passage.tableBelow() == null
                    && words.says("promise", passage.text().strip())) {
                Texts.Text text = text(texts, passage);
                if (text != null) {
                    findings.add(note.of(
                            "说了“" + text.text() + "”，后面没有下文",
                            List.of(Texts.words(text, 0, text.text().length()))));
                }
            }
        }
        return findings.stream();
    }

    private static Texts.@Nullable Text text(List<Texts.Text> texts, Passage passage) {
        return texts.stream()
                .filter(text -> text.sort() != Texts.Sort.CELL
                        && passage.place().paragraph() != null
                        && passage.place().paragraph().equals(text.place().paragraph()))
                .findFirst()
                .orElse(null);
    }

    /// 0 for 第一部分, and so on; -1 for a line without a number.
    private static int rank(Passage passage) {
        Matcher mark = MARK.leading(passage.text()).orElse(null);
        if (mark == null) {
            return -1;
        }
        for (int i = 0; i < RANKS.size(); i++) {
            if (mark.group(RANKS.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }
}
