package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a paragraph begins with that names what its figures are of: `助餐服务：每餐①`, `（五）项目支出情况。全年①`.
final class ParagraphHead {
    // …（类）…（款）某某（项）。年初预算为
    private static final Search ITEM = Search.of("[^，；]{2,60}（[类款项]）(?:支出)?|“三公”经费");
    private static final Pattern OF_KIND =
            Pattern.compile("(?<kind>" + SpendingKinds.NAMES + ")(?:预算|总体|执行|完成|使用|控制|管理)*情况");

    private ParagraphHead() {}

    /// The name that stands before a paragraph's first mark, or null.
    ///
    /// @param isNumbered whether the paragraph is a numbered point: `1.助餐服务。每餐补贴①`
    static @Nullable String of(Coded coded, List<Clause> clauses, Words words, boolean isNumbered) {
        if (clauses.isEmpty()) {
            return null;
        }
        Clause first = clauses.getFirst();
        String name = coded.text(first.start(), first.end()).strip();
        boolean isFree = !first.hasFigure(coded.code());
        return switch (first.closer()) {
            case '：' -> isFree && words.topics().isHead(name) ? Subjects.canonical(name) : null;
            case '。' -> ofSentence(name, isFree, isNumbered && words.topics().isPointHead(name));
            default ->
                isFree && isNumbered && CommaHead.is(name, 0, clauses, coded.code(), words)
                        ? Subjects.canonical(name)
                        : null;
        };
    }

    private static @Nullable String ofSentence(String name, boolean isFree, boolean isPoint) {
        if (isFree && (isPoint || ITEM.matches(name))) {
            return Subjects.canonical(name);
        }
        Matcher kind = OF_KIND.matcher(name);
        return kind.matches() ? kind.group("kind") : null; // （五）项目支出情况。全年项目支出①
    }
}
