package gouji.check.net;

import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 元、万元、亿元写错: amounts of the same digits that are ten thousand times apart; and the one amount in 元 of a list of
/// amounts
/// in 万元.
///
/// @param words `each`: what calls an amount a price or a small sum, which may be in 元 among 万元; `apart`: changes and
/// parts,
/// which have the digits of another one by chance
public record Magnitudes(RuleWords words) implements Net {
    private static final int LEAST = 3; // digits
    private static final int ZEROS = 4; // of 万
    private static final Pattern LISTED = Pattern.compile("(?:、|和|以及|及)[^，。；：每均]{0,12}");
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    public static Magnitudes of(RuleNode node) {
        return new Magnitudes(RuleWords.under(node, "each", "apart"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        Map<String, List<Worded>> byDigits = new HashMap<>();
        for (Worded amount : said.amounts().all(Worded.MONEY)) {
            byDigits.computeIfAbsent(digits(amount), any -> new ArrayList<>()).add(amount);
        }
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < around.paragraphs(); at++) {
            List<Worded> paragraph = around.paragraph(at);
            for (int i = 0; i < paragraph.size(); i++) {
                Worded told = paragraph.get(i);
                if (isAmount(said, told)) {
                    Optional<Worded> twin = twin(told, byDigits.getOrDefault(digits(told), List.of()));
                    Optional<Worded> beside = twin.isPresent() ? Optional.empty() : odd(paragraph, i);
                    twin.ifPresent(other -> findings.add(finding(note, told, other)));
                    beside.ifPresent(other -> findings.add(odd(note, told, other)));
                }
            }
        }
        return findings.stream();
    }

    private boolean isAmount(Said said, Worded told) {
        return told.isMoney()
                && told.base().signum() > 0
                && said.amounts().like(told).size() <= 1
                && !words.says("each", told.label());
    }

    private static String digits(Worded amount) {
        return amount.base().abs().stripTrailingZeros().unscaledValue().toString();
    }

    private Optional<Worded> twin(Worded told, List<Worded> alike) {
        return alike.stream()
                .filter(other -> digits(told).length() >= LEAST
                        && Math.abs(size(other) - size(told)) == ZEROS
                        && !words.says("each", other.label())
                        && !words.says("apart", told.label() + "|" + other.label()))
                .findFirst();
    }

    private static int size(Worded amount) {
        return amount.base().precision() - amount.base().scale();
    }

    /// The amount in 万元 beside one in 元 that stands in a list of such.
    private static Optional<Worded> odd(List<Worded> paragraph, int at) {
        Worded told = paragraph.get(at);
        boolean isYuan = told.quantity().unit().equals(Unit.YUAN)
                && told.quantity().value().compareTo(SMALL) >= 0;
        if (!isYuan || at == 0 || at + 1 >= paragraph.size()) {
            return Optional.empty();
        }
        Worded before = paragraph.get(at - 1);
        Worded behind = paragraph.get(at + 1);
        boolean isListed = LISTED.matcher(told.gap()).matches()
                && LISTED.matcher(behind.gap()).matches()
                && before.quantity().unit().equals(Unit.WAN_YUAN)
                && behind.quantity().unit().equals(Unit.WAN_YUAN)
                && behind.isInSentenceOf(told);
        return isListed ? Optional.of(before) : Optional.empty();
    }

    private static Finding odd(Note note, Worded told, Worded beside) {
        Quantity right = told.quantity().with(Unit.WAN_YUAN);
        return note.of(
                note.rule().title() + "：“" + told.quantity() + "”，同列的" + beside.quantity() + "等都以万元计",
                List.of(told.stated("stated"), beside.stated("part")),
                right);
    }

    private static Finding finding(Note note, Worded told, Worded twin) {
        return note.of(
                note.rule().title() + "：“" + told.label() + told.quantity() + "”，“" + twin.label() + twin.quantity()
                        + "”，数字相同，相差一万倍",
                List.of(told.stated("stated"), twin.stated("stated")));
    }
}
