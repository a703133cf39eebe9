package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What clauses without a figure say that the figures after them in the sentence are of.
final class ToldWithoutFigure {
    /// How a clause begins that compares.
    static final String COMPARES = "比较";

    private static final Pattern POINT =
            Pattern.compile("(?:主要)?[一二三四五六七八九十]{1,2}是(?:由于|因为?)?(?<what>[^，；。]{3,24}(?<!指标|方面|情况|工作))");
    private static final Search COMPLAINT = Search.of("不|偏|较|过[于高低多少]|未|没有|滞后|缓慢|缺|困难|薄弱");
    // 劳务费支出决算与预算持平，比上年增加①
    private static final Pattern UNCHANGED = Pattern.compile(
            "(?:其中，?)?(?<what>[^，；。]{2,30}?)(?:支出)?(?:决算|执行|预算)?数?(?:均)?(?:与|比|较|同)[^，；。]{0,10}(?:预算|上年|去年|年初|决算|计划)[^，；。]{0,8}"
                    + "(?:持平|相同|一致|相等|相符|不变|无(?:增减)?变[化动]|没有变[化动]|无增减)");
    private static final int SHORTEST_FRAME = 5;
    private static final int LONGEST_FRAME = 24;

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;

    ToldWithoutFigure(Coded coded, List<Clause> clauses, Words words) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
    }

    private Stream<Clause> before(Clause clause, Predicate<Clause> isOfSame) {
        return clauses.stream()
                .takeWhile(other -> other.start() < clause.start())
                .filter(isOfSame)
                .filter(other -> !other.hasFigure(code));
    }

    /// `本年支出中，甲①；乙①；两项合计①`: the sum is of what the sentence began with.
    @Nullable
    String frame(Clause clause) {
        return before(clause, other -> other.sentence() == clause.sentence())
                .map(other -> coded.text(other.start(), other.end()).strip())
                .filter(name -> name.endsWith("中") && name.length() >= SHORTEST_FRAME && name.length() <= LONGEST_FRAME)
                .findFirst()
                .map(name -> Subjects.canonical(name.substring(0, name.length() - 1)))
                .orElse(null);
    }

    /// `二是投资评审任务加重，增加①`: of what the point began with, unless that is a task or tells why money was left.
    @Nullable
    String pointed(Clause clause) {
        String pointed = before(clause, other -> other.part() == clause.part())
                .flatMap(other -> point(other).stream())
                .findFirst()
                .orElse(null);
        if (pointed == null || words.topics().isTask(pointed)) {
            return null; // 一是提前谋划项目，将结转的①…
        }
        boolean changes = CountedThings.CHANGED
                .matcher(code.substring(clause.start(), clause.end()))
                .find();
        boolean tellsWhy = !changes && COMPLAINT.isIn(pointed); // 二是支付偏慢，年末结转①
        return tellsWhy ? null : pointed;
    }

    private Optional<String> point(Clause clause) {
        Matcher point = POINT.matcher(code.substring(clause.start(), clause.end()));
        return point.matches()
                ? Optional.of(coded.text(clause.start() + point.start("what"), clause.end()))
                : Optional.empty();
    }

    /// `②水文站维护未支付，执行率②`, `其他收入连年走低，仅①`: of what the sentence says that nothing came of, or how it went.
    @Nullable
    String toldOf(Clause clause, Referents referents) {
        String name = before(clause, other -> other.part() == clause.part())
                .flatMap(other -> Stream.ofNullable(words.topics().toldOf(coded.text(other.start(), other.end()))))
                .findFirst()
                .orElse(null);
        return name == null ? null : referents.resolve(name);
    }

    /// `劳务费支出决算与预算持平，比上年增加①，增长①`: of what stood still against one thing and changed against another.
    @Nullable
    String unchanged(@Nullable Mention last, Clause clause, Referents referents) {
        if (clause.end() <= clause.start() || COMPARES.indexOf(code.charAt(clause.start())) < 0) {
            return null;
        }
        String name = before(
                        clause,
                        other -> other.sentence() == clause.sentence()
                                && (last == null
                                        || other.start() > last.clause().start()))
                .flatMap(other -> unchanged(other).stream())
                .reduce((one, next) -> next)
                .orElse(null);
        return name == null ? null : referents.resolve(name);
    }

    private Optional<String> unchanged(Clause clause) {
        Matcher still = UNCHANGED.matcher(code.substring(clause.start(), clause.end()));
        return still.matches()
                ? Optional.of(coded.text(clause.start() + still.start("what"), clause.start() + still.end("what")))
                : Optional.empty();
    }
}
