package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The headings of points that stand within a paragraph, each a sentence of its own: `一是渠道清淤。目标值①，实际完成①。二是泵站维修。…`.
/// What the sentences after one tell without a name is told of it.
final class PointHeads {
    private static final Pattern MARK = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,2}是|其[一二三四五六七八九十][，、是]|第[一二三四五六七八九十]{1,2}[，、：]|[①-⑳]|（\\d{1,2}）|\\d{1,2}[.．、）])\\s*");

    private final Map<Integer, String> bySentence = new HashMap<>();

    PointHeads(Coded coded, List<Clause> clauses, Words words) {
        String code = coded.code();
        String open = null;
        int sentence = -1;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.sentence() == sentence) {
                continue;
            }
            sentence = clause.sentence();
            int start = clause.start();
            while (start < clause.end() && Character.isWhitespace(code.charAt(start))) {
                start++;
            }
            Matcher mark = MARK.matcher(code).region(start, clause.end());
            if (mark.lookingAt()) {
                boolean alone = Clause.STOPS.indexOf(clause.closer()) >= 0 || clause.closer() == '：';
                String name = coded.text(mark.end(), clause.end()).strip();
                boolean isHead = hasNoFigure(code, mark.end(), clause.end())
                        && (alone ? words.topics().isPointHead(name) : CommaHead.is(name, i, clauses, code, words));
                open = isHead ? Subjects.canonical(name) : null;
            }
            if (open != null) {
                bySentence.put(sentence, open);
            }
        }
    }

    private static boolean hasNoFigure(String code, int start, int end) {
        return code.substring(start, end).chars().noneMatch(c -> Coded.isFigure((char) c));
    }

    /// The point in whose sentences a clause stands, or null where there is none.
    @Nullable
    String of(Clause clause) {
        return bySentence.get(clause.sentence());
    }
}
