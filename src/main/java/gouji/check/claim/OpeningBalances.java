package gouji.check.claim;

import gouji.check.constraint.Same;
import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.quantity.Dimension;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 年初＝上年年末, within one report, words and tables: what it says was left at the end of the year before, and what it says
/// this year began
/// with.
public final class OpeningBalances {
    /// Further apart than this they are of different money.
    private static final BigDecimal NEAR = new BigDecimal("0.10");

    private OpeningBalances() {}

    /// @param money whose balance, as far as the words say
    private record Balance(String money, Quantity quantity, Finding.Stated stated) {}

    public static Stream<Finding> of(Note note, RuleWords words, Searched<Figured> texts, Report report) {
        Integer year = report.year();
        List<Balance> openings = new ArrayList<>();
        List<Balance> closings = new ArrayList<>();
        told(words, List.of("opening"), texts, year, openings);
        told(words, List.of("closing", "compared"), texts, year, closings);
        for (Fact fact : report.facts()) {
            boolean isCarried = fact.measure() == Measure.CARRIED_OVER || fact.measure() == Measure.SURPLUS;
            Integer own = fact.year();
            if (!isCarried || year == null || own == null || fact.place().table() == null) {
                continue;
            }
            String money = fact.scope() == null ? "" : fact.scope();
            var balance = new Balance(money, fact.quantity(), Finding.Stated.of(fact));
            if (fact.subject().startsWith("年初") && own.equals(year)) {
                openings.add(balance);
            } else if (fact.subject().startsWith("年末") && own == year - 1) {
                closings.add(balance);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Balance opening : openings) {
            boolean agrees = closings.stream().anyMatch(closing -> Same.agree(opening.quantity(), closing.quantity()));
            if (!agrees) {
                closings.stream()
                        .filter(closing -> closing.money().equals(opening.money()))
                        .filter(closing ->
                                openings.stream().noneMatch(other -> Same.agree(other.quantity(), closing.quantity())))
                        .filter(closing -> isNear(opening.quantity(), closing.quantity()))
                        .findFirst()
                        .ifPresent(closing -> findings.add(note.of(
                                "本年年初结转" + opening.quantity() + "与上年年末结转" + closing.quantity() + "不符",
                                List.of(opening.stated(), closing.stated()))));
            }
        }
        return findings.stream().limit(1);
    }

    private static void told(
            RuleWords words,
            List<String> names,
            Searched<Figured> texts,
            @Nullable Integer year,
            List<Balance> balances) {
        List<Search> searches = names.stream().map(words::search).toList();
        for (Figured text : texts.withAny(searches)) {
            for (Search search : searches) {
                Search.Finds finds = text.finds(search);
                while (finds.next()) {
                    Matcher match = finds.match();
                    Figure figure = text.figure(match, "left");
                    if (isOfYear(text, match, year)) {
                        String money = match.group("money") == null ? "" : match.group("money");
                        balances.add(new Balance(money, figure.quantity(), text.stated(figure, "stated")));
                    }
                }
            }
        }
    }

    /// The year named before 末, if there is one, is the year before.
    private static boolean isOfYear(Figured text, Matcher match, @Nullable Integer year) {
        boolean isNamed = match.pattern().namedGroups().containsKey("year") && match.start("year") >= 0;
        if (!isNamed) {
            return true;
        }
        Quantity named = text.figure(match, "year").quantity();
        return year != null
                && named.unit().dimension() == Dimension.DATE
                && named.value().compareTo(BigDecimal.valueOf(year - 1L)) == 0;
    }

    private static boolean isNear(Quantity one, Quantity other) {
        BigDecimal larger = one.inBase().max(other.inBase());
        BigDecimal apart = one.inBase().subtract(other.inBase()).abs();
        return larger.signum() > 0 && (Slip.between(one, other) != null || apart.compareTo(larger.multiply(NEAR)) <= 0);
    }
}
