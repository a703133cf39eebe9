package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 换过两位就是所写的比率: `受理48620件，……结案48790件，结案率98.50%`: an amount that with two of its digits exchanged is of another of
/// its sentence what a rate there says, while nothing near makes that rate. Where it is more than its whole, and the
/// rate
/// is called by its name, it is wrong; else only asked about.
///
/// @param words `unless`: what a rate is called that is of no part; `neutral`: characters of a name that tell nothing
public record SwappedParts(RuleWords words) implements Net {
    private static final int LEAST = 4; // digits
    private static final int WHOLE = 3;
    private static final int MOST = 14; // figures of a sentence
    private static final int NAME = 2;
    private static final int DIGITS = 12;

    public static SwappedParts of(RuleNode node) {
        return new SwappedParts(RuleWords.under(node, "unless", "neutral"));
    }

    private record Share(Worded told, Worded whole, Worded rate, BigDecimal right) {
        private boolean holds() {
            BigDecimal made = right.divide(whole.base(), DIGITS, RoundingMode.HALF_UP);
            return rate.spanIfCut().meets(Interval.exactly(made));
        }

        /// Whether nothing else is told between the three: such a pair and its rate have a rule of their own.
        private boolean isInRow(List<Worded> paragraph) {
            List<Integer> places = Stream.of(told, whole, rate)
                    .map(paragraph::indexOf)
                    .sorted()
                    .toList();
            return places.getLast() - places.getFirst() == places.size() - 1;
        }

        private boolean isMoreThanAll() {
            return told.base().compareTo(whole.base()) > 0 && rate.base().compareTo(BigDecimal.ONE) < 0;
        }
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            boolean isAsked = told.isPlainAmount()
                    && told.digits() >= LEAST
                    && said.amounts().like(told).size() <= 1;
            List<Worded> sentence = isAsked ? around.sentence(at, told) : List.of();
            if (!sentence.isEmpty() && sentence.size() <= MOST) {
                share(told, sentence, around, at).ifPresent(share -> findings.add(finding(note, share)));
            }
        });
        return findings.stream();
    }

    private Optional<Share> share(Worded told, List<Worded> sentence, Around around, int at) {
        List<Share> shares = sentence.stream()
                .filter(rate ->
                        Sort.RATE.mayBe(rate) && rate.printedDigits() >= LEAST && !words.says("unless", rate.label()))
                .flatMap(rate -> sentence.stream()
                        .filter(whole ->
                                whole.isPlainAmount() && whole.key().equals(told.key()) && whole.digits() >= WHOLE)
                        .flatMap(whole -> Slip.exchanges(told.quantity())
                                .map(right -> new Share(told, whole, rate, right))
                                .filter(Share::holds)))
                .toList();
        boolean isMade = shares.isEmpty()
                || shares.getFirst().isInRow(around.paragraph(at))
                || Explained.is(told, sentence)
                || Sort.RATE.isExplained(
                        shares.getFirst().rate(),
                        around.wide(at, shares.getFirst().rate()));
        return isMade ? Optional.empty() : Optional.of(shares.getFirst());
    }

    private Finding finding(Note note, Share share) {
        Worded told = share.told();
        Quantity right = told.printed(share.right());
        Finding finding = note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，而" + right + "÷"
                        + share.whole().quantity() + "=" + share.rate().quantity(),
                List.of(
                        told.stated("stated"),
                        share.whole().stated("whole"),
                        share.rate().stated("rate")),
                right);
        return share.isMoreThanAll() && areOfOneName(share) ? finding : finding.asHint("也可能另有算法");
    }

    /// `结案` and `结案率`.
    private boolean areOfOneName(Share share) {
        String own = words.without("neutral", share.told().label());
        String other = words.without("neutral", share.rate().label());
        return IntStream.rangeClosed(0, own.length() - NAME)
                .mapToObj(at -> own.substring(at, at + NAME))
                .anyMatch(name -> name.chars().allMatch(c -> Han.is((char) c)) && other.contains(name));
    }
}
