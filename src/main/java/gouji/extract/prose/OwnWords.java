package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a clause that lead up to its figure, without what only joins them to other words.
final class OwnWords {
    private static final String FUND = "资金";
    private static final Search FUND_STEM = Search.of(
            "(?:其中，?)?(?:(?:中央|自治区|[省市州县区镇乡]级?|本级|上级|地方)(?:和[省市县区]级?)?(?:财政)?(?:配套|专项)?|自有|自筹|配套|债券|单位自筹|社会)");

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;

    OwnWords(Coded coded, List<Clause> clauses, Words words) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
    }

    /// The words of a stretch of a clause.
    String of(int start, int end, Clause clause) {
        int nameStart = words.edges().nameStart(code, start, end);
        int nameEnd = words.edges().nameEnd(code, nameStart, end);
        String own = Subjects.withoutPer(coded.text(nameStart, nameEnd)).strip();
        int quote = own.lastIndexOf('“');
        own = quote >= 0 && own.indexOf('”', quote) < 0 ? own.substring(quote + 1) : own;
        own = outOfBrackets(afterOpenBracket(own));
        boolean listed = clause.opener() == '、' || (clause.closer() == '、' && own.indexOf('、') > 0);
        if (listed && own.indexOf('、') >= 0) {
            own = own.substring(own.lastIndexOf('、') + 1);
        }
        return words.names().afterMarker(words.names().withoutManner(own));
    }

    /// The words of a clause before its first figure.
    String ofBeginning(Clause clause) {
        return of(clause.start(), clause.firstFigure(code), clause);
    }

    /// `预算执行（10分）得9.6分`: what the words before the bracket name; empty where the figure stands in none.
    String beforeBracket(Clause clause) {
        return clauses.stream()
                .filter(before -> clause.opener() == '（' && before.end() == clause.start() - 1)
                .findFirst()
                .filter(before -> !before.hasFigure(code))
                .map(before -> of(before.start(), before.end(), before))
                .orElse("");
    }

    /// `闲置（不足5天）的①`: what the words before a bracket name that explains them; empty where none does.
    String aroundBracket(Clause clause) {
        return clauses.reversed().stream()
                .filter(before -> clause.opener() == '）' && code.startsWith("的", clause.start()))
                .filter(before -> before.end() < clause.start() && before.depth() == clause.depth())
                .findFirst()
                .filter(before -> before.closer() == '（' && !before.hasFigure(code))
                .map(before -> of(before.start(), before.end(), before))
                .orElse("");
    }

    /// `市级财政资金支付①`: which money, and not who paid; null where the words before the verb name none.
    ///
    /// @param verb where 资金支付 begins
    @Nullable
    String fund(int start, int verb) {
        boolean isFund = code.startsWith(FUND, verb) && FUND_STEM.matches(code.substring(Math.min(start, verb), verb));
        return isFund ? coded.text(start, verb).replaceFirst("^其中，?", "") + FUND : null;
    }

    /// `（不含）为中`, cut after its opening bracket, names nothing before the bracket's end.
    static String afterOpenBracket(String own) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < own.length(); i++) {
            depth += own.charAt(i) == '（' ? 1 : own.charAt(i) == '）' ? -1 : 0;
            if (depth < 0) {
                start = i + 1;
                depth = 0;
            }
        }
        return own.substring(start);
    }

    /// `（一类` and `三类）` of `（一类8座、三类12座）`: a bracket's ends are no part of the names in it.
    private static String outOfBrackets(String own) {
        String name = own;
        while (name.startsWith("（") && name.indexOf('）') < 0) {
            name = name.substring(1);
        }
        return name.endsWith("）") && name.indexOf('（') < 0 ? name.substring(0, name.length() - 1) : name;
    }
}
