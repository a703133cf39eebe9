package gouji.check;

import gouji.place.NormalForm;
import gouji.place.PlacedText;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 同一事项: what two facts must share to be the same fact, stated twice. Never their value alone, and never less than
/// all of this: budget versions, scopes, years, targets and results differ rightly.
record Identity(
        String subject,
        Measure measure,
        @Nullable Integer year,
        @Nullable String project,
        @Nullable String scope,
        @Nullable String indicator) {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:项目|附件|指标|目标)?(?:[（(](?:[一二三四五六七八九十]+|\\d{1,2})[）)]|(?:[一二三四五六七八九十]+|\\d{1,2})[、.．：:](?!\\d))");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}“”‘’《》〈〉「」【】〔〕（）、，。；：·—–]");

    /// @param names resolves a tidy name to the one by which its project is known
    static Identity of(Fact fact, Report report, UnaryOperator<String> names) {
        String subject = names.apply(name(fact.subject()));
        String project = fact.project() == null ? null : names.apply(name(fact.project()));
        return new Identity(
                subject,
                fact.measure(),
                fact.year() == null ? report.year() : fact.year(),
                subject.equals(project) ? null : project,
                fact.scope() == null ? null : name(fact.scope()),
                fact.indicator() == null ? null : name(fact.indicator()));
    }

    Identity with(Measure other) {
        return new Identity(subject, other, year, project, scope, indicator);
    }

    /// A name without what writers vary: width, blanks, quotes, punctuation and 的; and without the number before it.
    static String name(String written) {
        String tidy = PlacedText.of(written).rewrite(NormalForm::of).text();
        String bare = NUMBER.matcher(tidy).replaceFirst("");
        return MARKS.matcher(bare).replaceAll("").replace("的", "");
    }
}
