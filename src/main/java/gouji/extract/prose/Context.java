package gouji.extract.prose;

import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.extract.Draft;
import gouji.extract.prose.words.Words;
import gouji.quantity.Figure;
import gouji.quantity.Qualifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a figure of a paragraph is read with: the words around it, the figures before it, the chapter it stands in.
///
/// @param mentions of the paragraph; they grow while it is read
/// @param reportType what kind of report the paragraph is of, or null
record Context(
        Coded coded,
        Words words,
        Comparison comparison,
        List<Mention> mentions,
        Chapters.@Nullable Kind chapter,
        @Nullable String reportType) {
    static final int LONGEST_HEAD = 20;
    private static final String GOALS = "目标";
    private static final String BUDGET = "部门预算";
    private static final String ACCOUNTS = "部门决算";

    static Context of(Prose prose, Draft draft, Located located, Coded coded, int from, List<Mention> mentions) {
        String type = draft.about().reportType();
        boolean isEmpty = coded.code().length() == from || coded.figures().isEmpty();
        Chapters.Kind told = isEmpty
                ? null
                : prose.chapters()
                        .kind(headings(located, coded.code(), from))
                        .orElse(isOfGoals(type) ? Chapters.Kind.GOALS : null);
        return new Context(coded, prose.words(), new Comparison(coded), mentions, told, type);
    }

    /// The headings and what the paragraph begins with: `产出情况：…`.
    private static List<String> headings(Located located, String code, int from) {
        List<String> headings = new ArrayList<>();
        for (Paragraph heading : located.path()) {
            headings.add(heading.text().original());
        }
        int end = from;
        while (end < code.length() && "：。，；".indexOf(code.charAt(end)) < 0 && !Coded.isFigure(code.charAt(end))) {
            end++;
        }
        if (end < code.length() && end - from <= LONGEST_HEAD && "：。".indexOf(code.charAt(end)) >= 0) {
            headings.add(code.substring(from, end));
        }
        return headings;
    }

    /// Whether the report only tells what is aimed at.
    boolean isOfGoals() {
        return isOfGoals(reportType);
    }

    private static boolean isOfGoals(@Nullable String reportType) {
        return reportType != null && reportType.contains(GOALS);
    }

    /// Whether nothing that the report tells has been spent yet.
    boolean isOfPlans() {
        return isOfGoals() || BUDGET.equals(reportType);
    }

    /// Whether the report tells of a year that is over, in the tables and words of its accounts.
    boolean isOfAccounts() {
        return ACCOUNTS.equals(reportType);
    }

    String code() {
        return coded.code();
    }

    Figure figure(int at) {
        return coded.figures().get(coded.figureAt(at));
    }

    /// The words of its clause before a figure.
    String said(int at, Clause clause) {
        return code().substring(clause.start(), at);
    }

    @Nullable
    Mention last() {
        return mentions.isEmpty() ? null : mentions.getLast();
    }

    /// Where the sentence of a clause begins.
    int sentence(Clause clause) {
        return sentence(clause.start());
    }

    /// Where the sentence begins that stands at a place.
    int sentence(int at) {
        return Clause.sentenceStart(code(), at);
    }

    int sentenceEnd(int at) {
        return Clause.sentenceEnd(code(), at);
    }

    /// `①人次×①元`: what each of those counted costs.
    boolean isMultiplied(int at) {
        return at > 1
                && code().charAt(at - 1) == '×'
                && code().charAt(at - 2) == Coded.COUNT
                && code().charAt(at) == Coded.AMOUNT;
    }

    /// ≥95%, 不少于3次, 100家以上
    boolean isBound(int at) {
        Qualifier qualifier = figure(at).quantity().qualifier();
        return qualifier != null && qualifier != Qualifier.ABOUT;
    }
}
