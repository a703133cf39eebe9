package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Sentences;
import gouji.check.text.Texts;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// 桩号与里程: `K12+400至K28+900段，全长16.5公里`: the posts along a road count its kilometres and metres, so their difference is
/// the
/// length of what lies between.
///
/// @param words `stretch` from one post to another, with `from` and `to`; `length` before the figure of the length;
///     `unless` in the sentence: more than one lane is counted, or the posts don't follow each other
public record StakeLengths(RuleWords words) implements WordDemand {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN = BigDecimal.TEN;

    public static StakeLengths of(RuleNode node) {
        return new StakeLengths(RuleWords.under(node, "stretch", "length", "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        said.texts().with(words.search("stretch")).forEach(text -> {
            List<Worded> figures = said.figured(text).worded(said.report().year());
            Search.Finds stretches = words.search("stretch").in(text.text());
            while (stretches.next()) {
                Matcher stretch = stretches.match();
                figures.stream()
                        .filter(figure -> isLength(figure, stretch))
                        .findFirst()
                        .flatMap(figure -> compare(note, figure, stretch))
                        .ifPresent(findings::add);
            }
        });
        return findings.stream();
    }

    private boolean isLength(Worded figure, Matcher stretch) {
        String text = figure.text().text().text();
        boolean isBehind = figure.figure().start() >= stretch.end()
                && Sentences.start(text, figure.figure().start()) <= stretch.start();
        return isBehind
                && isOfLength(figure.quantity().unit())
                && figure.isSharp()
                && words.says("length", figure.label())
                && !words.says("unless", figure.clause());
    }

    private static boolean isOfLength(Unit unit) {
        return Worded.key(unit).equals("公里")
                || Worded.key(unit).equals("千米")
                || Worded.key(unit).equals("米");
    }

    private static Optional<Finding> compare(Note note, Worded told, Matcher stretch) {
        BigDecimal metres =
                post(stretch.group("to")).subtract(post(stretch.group("from"))).abs();
        Quantity stated = told.quantity();
        boolean isInMetres = Worded.key(stated.unit()).equals("米");
        BigDecimal length = (isInMetres ? metres : metres.divide(THOUSAND))
                .divide(stated.unit().factor());
        Quantity right = new Quantity(
                length.stripTrailingZeros()
                        .setScale(Math.max(0, length.stripTrailingZeros().scale())),
                stated.unit(),
                null,
                null);
        boolean isFar = length.multiply(TEN).compareTo(stated.value()) < 0
                || stated.value().multiply(TEN).compareTo(length) < 0;
        if (isFar || stated.interval().contains(right.inBase())) {
            return Optional.empty();
        }
        Finding finding = note.of(
                note.rule().title() + "：“" + stretch.group() + "”相距" + right + "，写“" + told.label() + stated + "”",
                List.of(told.stated("stated"), Texts.words(told.text().text(), stretch.start(), stretch.end())),
                right);
        return Optional.of(Slip.between(stated, right) == null ? finding.with(Severity.INFO) : finding);
    }

    /// In metres: `12+400`.
    private static BigDecimal post(String written) {
        int plus = written.indexOf('+');
        return new BigDecimal(written.substring(0, plus))
                .multiply(THOUSAND)
                .add(new BigDecimal(written.substring(plus + 1)));
    }
}
