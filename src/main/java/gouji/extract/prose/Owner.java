package gouji.extract.prose;

import gouji.extract.prose.words.Words;
import gouji.pattern.Search;
import gouji.report.Measure;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds whose a figure is: the words of its own clause, else what the clause, sentence, paragraph or heading before it
/// was about.
final class Owner {
    private static final Search BATCH = Search.of("(?:首|第[一二三四五六七八九十])(?:批|期|次|笔)(?:资金)?");
    // 甲到位①，乙到位①，资金到位率②: of all of them
    private static final Pattern OF_FUNDS =
            Pattern.compile("(?:(?:项目|专项)?资金|总体|综合|平均|整体)(?:总体|综合|整体|平均|预算|资金)*[一-龥]{2}率");
    private static final int LONGEST_MARKER = 8;

    private final String code;
    private final List<Clause> clauses;
    private final Words words;
    private final Referents referents;
    private final @Nullable String section;
    private final PointHeads pointHeads;
    private final PointCosts costs;
    private final ToldWithoutFigure told;
    private @Nullable String topic;
    private int topicSentence = -1;

    /// @param section what the section's heading is about, or null
    Owner(
            Coded coded,
            List<Clause> clauses,
            Words words,
            PointHeads pointHeads,
            Referents referents,
            @Nullable String section) {
        this.code = coded.code();
        this.clauses = clauses;
        this.words = words;
        this.referents = referents;
        this.section = section;
        this.pointHeads = pointHeads;
        this.costs = new PointCosts(code, clauses, pointHeads);
        this.told = new ToldWithoutFigure(coded, clauses, words);
    }

    /// Whose the figure is when its name is not an indicator's.
    ///
    /// @param before the figure whose owner it may share, or null
    /// @param severalListed whether at least two parts of a list have been named
    /// @param siblings the things side by side that the amounts before it are of
    String subject(
            Name name,
            @Nullable Mention before,
            Clause clause,
            boolean severalListed,
            List<String> siblings,
            boolean isAmount) {
        String own = name.isOwn() ? named(name.text(), before, clause) : null;
        String subject = own == null ? unnamed(name, before, clause, severalListed, siblings, isAmount) : own;
        speaksOf(subject, clause, isAmount);
        return subject;
    }

    private @Nullable String named(String name, @Nullable Mention before, Clause clause) {
        String kind = SpendingKinds.of(name, clause, clauses, code);
        String subject = kind == null ? referents.resolve(name) : kind;
        return subject != null && before != null && before.clause().sentence() == clause.sentence()
                ? SpendingKinds.withPrefixOf(before.fact().subject(), subject)
                : subject;
    }

    private String unnamed(
            Name name,
            @Nullable Mention before,
            Clause clause,
            boolean severalListed,
            List<String> siblings,
            boolean isAmount) {
        if (before != null && isCompared(before, clause, severalListed)) {
            return before.thing();
        }
        String sentence = ofSentence(before, clause);
        if (sentence != null) {
            return sentence;
        }
        String costing = isAmount && before != null ? costs.of(before, clause, referents.paragraphHead()) : null;
        if (costing != null) {
            return costing;
        }
        boolean sumsUp = sumsUp(name, clause, siblings, isAmount);
        String previous = before == null ? null : ofBefore(before, clause, severalListed, isAmount, sumsUp);
        if (previous != null) {
            return previous;
        }
        String framed = isAmount ? told.frame(clause) : null;
        return framed == null ? standing(clause, sumsUp, siblings) : framed;
    }

    /// What the sentence says without a figure that this one is of, or null.
    private @Nullable String ofSentence(@Nullable Mention before, Clause clause) {
        String unchanged = told.unchanged(before, clause, referents);
        boolean goesOn = before != null && before.clause().part() == clause.part();
        if (unchanged != null || goesOn) {
            return unchanged;
        }
        String pointed = told.pointed(clause);
        return pointed == null ? told.toldOf(clause, referents) : pointed;
    }

    /// Whether the words before a figure say that it is the sum of those before, or the rate of all of them.
    private boolean sumsUp(Name name, Clause clause, List<String> siblings, boolean isAmount) {
        return (isAmount && words.lists().isTotal(code.substring(name.start(), Math.max(name.start(), clause.end()))))
                || (isAmount && !siblings.isEmpty() && isOfAll(name))
                || (!siblings.isEmpty()
                        && OF_FUNDS.matcher(code)
                                .region(clause.start(), clause.end())
                                .lookingAt());
    }

    /// `甲①、乙①、丙①三项①`: the amount right after their number is of all of them.
    private boolean isOfAll(Name name) {
        int at = name.start();
        return at > 0
                && at < code.length()
                && code.charAt(at - 1) == Coded.COUNT
                && Mention.isMoney(code.charAt(at))
                && at > 1
                && Coded.isFigure(code.charAt(at - 2));
    }

    /// What the figure before it is of, as far as its sentence goes on about that; else null.
    private @Nullable String ofBefore(
            Mention before, Clause clause, boolean severalListed, boolean isAmount, boolean sumsUp) {
        boolean goesOn = before.clause().sentence() == clause.sentence();
        if (sumsUp && goesOn && before.listed() != null) {
            return before.listed().thing();
        }
        if (sumsUp
                && before.measure() == Measure.UNIT_PRICE
                && before.clause().part() == clause.part()
                && before.clause().depth() <= clause.depth()) {
            return before.thing(); // 保管费每吨①，共计①
        }
        boolean onlyCounted = before.kind() == Coded.COUNT && words.nameless().isAllProjects(before.thing());
        if (!goesOn || sumsUp || (isAmount && onlyCounted)) {
            return null;
        }
        boolean isRest = CountedBefore.isRest(code, clause);
        return beforeList(before, clause, isAmount && (severalListed || isRest));
    }

    /// What the point, the paragraph, the chapter or the whole report is about.
    private String standing(Clause clause, boolean sumsUp, List<String> siblings) {
        String pointHead = pointHeads.of(clause);
        if (pointHead != null) {
            return pointHead;
        }
        if (referents.paragraphHead() != null) {
            return referents.paragraphHead();
        }
        if (referents.project() != null) {
            return referents.project();
        }
        boolean ownTopic = topic != null && !(sumsUp && siblings.contains(topic));
        return ownTopic ? String.valueOf(topic) : section != null ? section : referents.self();
    }

    /// A sentence goes on about what the last sentence with an amount began with.
    private void speaksOf(String subject, Clause clause, boolean isAmount) {
        boolean isBatch = BATCH.matches(subject);
        if (isAmount && topicSentence != clause.sentence()) {
            topicSentence = clause.sentence();
            topic = goesOnListing(clause) || isBatch ? topic : subject;
        }
        topic = topic == null && !isBatch && !words.nameless().isAllProjects(subject) ? subject : topic;
    }

    /// `其中：甲①，乙①。`: still about what is listed.
    private boolean goesOnListing(Clause clause) {
        int start = Clause.sentenceStart(code, clause.start());
        return words.lists().opensList(code.substring(start, Math.min(code.length(), start + LONGEST_MARKER)));
    }

    /// `预算共①，其中：甲①，乙①；支出①`: after the list the words are again about what was listed.
    ///
    /// @param severalListed whether at least two parts of the list have been named
    private static String beforeList(Mention before, Clause clause, boolean severalListed) {
        // 预算①，其中甲①、乙①，支出①: a list divided by 、 ends with the next comma
        boolean ended =
                before.clause().part() != clause.part() || (before.clause().opener() == '、' && clause.opener() == '，');
        // 甲①；其中乙①，余①；丙①: what a list divided by ； says in one part is of that part
        boolean isDivided = before.listed() != null
                && before.listed().clause().part() != before.clause().part();
        Mention total = ended || (severalListed && !isDivided) ? before.listed() : null;
        return total == null ? before.thing() : total.thing();
    }

    /// `其中，甲①，比上年累计支出①下降①；乙①，比上年…`: of the part that was told last, not of what is divided; but of that
    /// after a list without comparisons: `①，其中甲①，乙①，比上年增加①`.
    private boolean isCompared(Mention before, Clause clause, boolean severalListed) {
        Clause told = before.clause();
        boolean goesOn = clause.start() == told.start()
                ? ToldWithoutFigure.COMPARES.indexOf(code.charAt(told.start())) >= 0
                : told.part() == clause.part() && ToldWithoutFigure.COMPARES.indexOf(code.charAt(clause.start())) >= 0;
        Mention whole = before.listed();
        boolean isAfterList = severalListed && whole != null && whole.clause().part() == told.part();
        return goesOn && told.opener() != '、' && !isAfterList;
    }
}
