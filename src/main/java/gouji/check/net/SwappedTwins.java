package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 前后两处差一处笔误的数: an amount that is told once, that nothing around it makes, and that has two neighbouring digits of
/// another one, told elsewhere of what has a word in common with it, the other way round; or one digit wrong, lacking
/// or
/// too many, where they have more in common.
///
/// @param words `apart`: what tells that an amount is of something else; `neutral`: words that any two amounts may have
/// in
/// common
public record SwappedTwins(RuleWords words) implements Net {
    private static final int TELLING = 4; // digits
    private static final int MORE = 2; // pairs of letters
    private static final int MOST = 40; // figures of a paragraph

    public static SwappedTwins of(RuleNode node) {
        return new SwappedTwins(RuleWords.under(node, "apart", "neutral"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (isTelling(told) && said.amounts().like(told).size() <= 1) {
                List<Worded> paragraph = around.paragraph(at);
                twin(said, told, paragraph)
                        .filter(twin ->
                                paragraph.size() <= MOST && !Explained.is(told, Explained.without(told, paragraph)))
                        .ifPresent(twin -> findings.add(finding(note, told, twin)));
            }
        });
        return findings.stream();
    }

    private boolean isTelling(Worded told) {
        return told.isPlainAmount()
                && told.quantity().value().precision() >= TELLING
                && !words.says("apart", told.label());
    }

    private Optional<Worded> twin(Said said, Worded told, List<Worded> paragraph) {
        Set<String> name = pairs(told);
        return sources(told.quantity())
                .filter(base -> !said.amounts().like(told.key(), base).isEmpty()) // as mostly
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .flatMap(base -> said.amounts().like(told.key(), base).stream())
                .filter(other -> isTwin(told, other, name)
                        && !words.says("apart", other.label())
                        && paragraph.stream().noneMatch(near -> near.value().equals(other.value())))
                .findFirst();
    }

    /// What the figure may have been, in base units.
    private static Stream<BigDecimal> sources(Quantity told) {
        return Stream.concat(
                Slip.exchanges(withDecimal(told)),
                Slip.sources(told.value()).map(told.unit().factor()::multiply));
    }

    /// A digit that is wrong, lacking or too many is chance more often than two exchanged: names and figures have to
    /// tell more.
    private boolean isTwin(Worded told, Worded other, Set<String> name) {
        Slip slip = Slip.between(told.quantity(), other.quantity());
        long shared = pairs(other).stream().filter(name::contains).count();
        boolean isOfDigit = slip != null
                && slip.isOfDigit()
                && told.quantity().value().stripTrailingZeros().precision() >= TELLING
                && other.quantity().value().stripTrailingZeros().precision() >= TELLING;
        return slip == Slip.TRANSPOSED ? shared > 0 : isOfDigit && shared >= MORE;
    }

    /// 12.5 as 12.50, which with two digits exchanged is 12.05.
    private static Quantity withDecimal(Quantity figure) {
        BigDecimal value = figure.value();
        return new Quantity(value.setScale(Math.max(0, value.scale()) + 1), figure.unit(), null, null);
    }

    /// The pairs of letters of its name.
    private Set<String> pairs(Worded figure) {
        String name = words.without("neutral", figure.label());
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= name.length(); at++) {
            String pair = name.substring(at, at + 2);
            if (pair.codePoints().allMatch(Character::isIdeographic)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Finding finding(Note note, Worded told, Worded twin) {
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，别处“" + twin.label() + twin.quantity()
                        + "”",
                List.of(told.stated("stated"), twin.stated("stated")),
                twin.quantity());
    }
}
