package gouji.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words around a figure speak of beside its subject: the point that its sentence belongs to, what its `；`
/// part
/// begins with, its own words where they are not its subject. `4.环卫保洁。…合同单价每平方米每年①` is told of 环卫保洁/合同单价.
final class Topics {
    private static final int LONGEST = 18; // characters of one of them
    private static final int SHORTEST_SAID = 6; // shorter ones say nothing of what they name
    private static final Pattern DATES = Pattern.compile(
            "^(?:截至|截止|至|到|自|于|在)?(?:20\\d{2}年度?|\\d{1,2}月)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末|前|起|初|以来)?|^(?:截至|截止)");
    private static final Pattern EXAMINED = Pattern.compile("项目[^。；]{0,14}自评|自评[^。；]{0,10}项目|纳入[^。；]{0,8}自评");
    private static final Pattern SURVEY = Pattern.compile("问卷|调查表|电话(?:访问|回访|抽访|调查)|(?:随机|入户)(?:访问|调查|走访)|抽访");
    private static final Pattern SATISFIED = Pattern.compile("满意");
    private static final Pattern HEAD = Pattern.compile("^[^。：（\\d]{2,10}(?=[。：（])");
    private static final Pattern BOTH = Pattern.compile("收入?、?支出?总计");
    private static final Pattern SIDE_OF_BOTH = Pattern.compile("(?:收入|支出)总计$");
    private static final Pattern SAID =
            Pattern.compile("(?<=.{2})(?:[由于把将按因是为](?![理性业员])|分别|已|(?<!公)共(?!服)|均|实行|采取|通过|进行|涉及|全部|先后|分$)");
    private static final Pattern OPENING =
            Pattern.compile("^(?:[、，：；（）()\\s]|其中|其余|另外?|并|且|但|即|也|则|共计?|合计|约|为|是|达到?|的)+");
    private static final Pattern CLOSING =
            Pattern.compile("(?:[、，：；（(\\s]|共计?|合计|约|仅|为|是|达到?|的|分别|依次|(?<![得部评总积扣])分|不低于|不少于|不超过)+$");

    private final Coded coded;
    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final @Nullable String heading;
    private final @Nullable String head; // what the paragraph begins with

    /// @param from where the paragraph begins after its number
    /// @param heading the nearest heading without its number, or null
    Topics(Coded coded, int from, List<Clause> clauses, Words words, @Nullable String heading) {
        this.coded = coded;
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
        this.heading = heading == null ? null : thing(heading);
        Matcher beginning = HEAD.matcher(code).region(from, code.length());
        this.head = beginning.find() ? beginning.group() : heading;
    }

    /// @param start where the figure's own words begin
    /// @param point what the paragraph or the point in it is about, or null
    /// @param before what the figure before it in its part is of, or null
    /// @param known the names that the fact has already
    @Nullable
    String of(int start, int at, Clause clause, @Nullable String point, @Nullable String before, List<String> known) {
        List<String> topics = new ArrayList<>();
        boolean isScore = code.charAt(at) == Coded.SCORE;
        add(topics, point != null ? point : isScore ? head : heading, known);
        String said = code.substring(sentence(clause), at);
        add(topics, EXAMINED.matcher(said).find() ? "自评项目" : null, known);
        add(topics, SURVEY.matcher(said).find() && SATISFIED.matcher(code).find() ? "满意度问卷调查" : null, known);
        add(topics, opening(clause, other -> other.sentence() == clause.sentence()), known);
        int colon = colon(clause);
        add(topics, opening(clause, other -> other.part() == clause.part() && other.start() >= colon), known);
        add(topics, before, known);
        add(topics, tidy(coded.text(start, at)), known);
        if (SIDE_OF_BOTH.matcher(known.getFirst()).find() && BOTH.matcher(code).find()) {
            add(topics, "收支总计", known);
        }
        return topics.isEmpty() ? null : String.join("/", topics);
    }

    /// Where what stands after the last colon of a clause's part begins, or 0: `分两个标段：甲标段…`.
    private int colon(Clause clause) {
        return clauses.stream()
                .filter(other -> other.part() == clause.part() && other.start() <= clause.start())
                .filter(other -> other.opener() == '：')
                .mapToInt(Clause::start)
                .max()
                .orElse(0);
    }

    private int sentence(Clause clause) {
        int start = clause.start();
        while (start > 0 && Clause.STOPS.indexOf(code.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /// What the first of some clauses begins with, up to its first figure or to what is said of it; null in that clause
    /// itself.
    private @Nullable String opening(Clause clause, Predicate<Clause> some) {
        for (Clause other : clauses) {
            if (some.test(other)) {
                int end = other.start();
                while (end < other.end() && !Coded.isFigure(code.charAt(end))) {
                    end++;
                }
                return other.start() == clause.start() ? null : topic(tidy(coded.text(other.start(), end)));
            }
        }
        return null;
    }

    /// `一标段` of `一标段由某公司承建`: what something is said of.
    private @Nullable String topic(String opening) {
        Matcher said = SAID.matcher(opening);
        String noun = words.nouns()
                .of(opening.length() > SHORTEST_SAID && said.find() ? opening.substring(0, said.start()) : opening);
        return words.isAnonymous(noun) || words.isThisBureau(noun) ? null : noun;
    }

    private static String tidy(String said) {
        String bare = DATES.matcher(said.strip()).replaceFirst("");
        return CLOSING.matcher(OPENING.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private @Nullable String thing(String name) {
        return words.isPointHead(name) ? name : null;
    }

    private void add(List<String> topics, @Nullable String name, List<String> known) {
        boolean says = name != null
                && name.length() >= 2
                && name.length() <= LONGEST
                && name.indexOf('/') < 0
                && known.stream().noneMatch(other -> other.contains(name))
                && topics.stream().noneMatch(other -> other.contains(name));
        if (says && name != null) {
            topics.add(name);
        }
    }
}
