package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.ListMarker;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 整体的执行率在各项的执行率之间: what a paragraph tells of a whole and the numbered paragraphs below it of its items. 100 % of the
/// whole and one item at 20 % does not go together unless another is above 100 %.
///
/// @param opens ends the paragraph of the whole
public record RateOfWhole(Search opens) implements WordDemand {
    private static final BigDecimal SLACK = new BigDecimal("0.01"); // of a rate, what rounding may hide
    private static final BigDecimal WORTH = new BigDecimal("0.02"); // of the whole's money
    private static final Set<Measure> SPENT = Set.of(Measure.EXECUTED, Measure.EXPENDITURE);

    public static RateOfWhole of(RuleNode node) {
        node.only("opens");
        return new RateOfWhole(WordDemand.words(node, "opens"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        Map<Integer, String> texts = new HashMap<>();
        said.report().passages().forEach(passage -> {
            Integer paragraph = passage.place().paragraph();
            if (paragraph != null) {
                texts.put(paragraph, passage.text());
            }
        });
        List<Fact> rates = said.report().facts().stream()
                .filter(fact -> fact.measure() == Measure.EXECUTION_RATE
                        && fact.place().table() == null
                        && fact.place().paragraph() != null
                        && fact.quantity().qualifier() == null
                        && fact.quantity().unit().isRate())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            Fact whole = rates.get(i);
            if (opens.isIn(texts.getOrDefault(whole.place().paragraph(), ""))) {
                List<Fact> items = items(rates, i, texts);
                if (areAll(said, whole, items) && isOnlyOne(rates, whole)) {
                    finding(note, said, whole, items).ifPresent(findings::add);
                }
            }
        }
        return findings.stream();
    }

    /// `执行率98.14%，为年初预算的102.98%`: of two bases, and the items do not say which of them theirs is.
    private static boolean isOnlyOne(List<Fact> rates, Fact whole) {
        return rates.stream()
                .filter(rate ->
                        Objects.equals(rate.place().paragraph(), whole.place().paragraph()))
                .allMatch(rate ->
                        rate.quantity().inBase().compareTo(whole.quantity().inBase()) == 0);
    }

    /// Whether every numbered paragraph under the heading tells its rate: one without a budget has none.
    private static boolean areAll(Said said, Fact whole, List<Fact> items) {
        Set<Integer> told = items.stream()
                .map(item -> item.place().paragraph())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        int from = Objects.requireNonNull(whole.place().paragraph());
        return said.report().passages().stream()
                .filter(passage ->
                        Objects.equals(passage.place().section(), whole.place().section()))
                .filter(passage -> ListMarker.before(passage.text()).isPresent())
                .map(passage -> Objects.requireNonNullElse(passage.place().paragraph(), 0))
                .filter(paragraph -> paragraph > from)
                .allMatch(told::contains);
    }

    /// The rates of the numbered paragraphs that follow under the same heading.
    private static List<Fact> items(List<Fact> rates, int whole, Map<Integer, String> texts) {
        List<Fact> items = new ArrayList<>();
        Fact before = rates.get(whole);
        for (Fact next : rates.subList(whole + 1, rates.size())) {
            Integer at = next.place().paragraph();
            boolean isItem = at != null
                    && Objects.equals(next.place().section(), before.place().section())
                    && Objects.equals(next.scope(), before.scope())
                    && ListMarker.before(texts.getOrDefault(at, "")).isPresent();
            if (!isItem) {
                break;
            }
            if (items.isEmpty() || !Objects.equals(items.getLast().place().paragraph(), at)) {
                items.add(next);
            }
        }
        return items;
    }

    private static Optional<Finding> finding(Note note, Said said, Fact whole, List<Fact> items) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        BigDecimal rate = whole.quantity().inBase();
        boolean isAboveAll = items.stream().allMatch(item -> rate(item).compareTo(rate) <= 0);
        boolean isBelowAll = items.stream().allMatch(item -> rate(item).compareTo(rate) >= 0);
        Fact far = items.stream()
                .filter(item -> rate(item).subtract(rate).abs().compareTo(SLACK) > 0)
                .findFirst()
                .orElse(null);
        boolean isProved = areSumOf(said, whole, items);
        if (far == null || !(isAboveAll || isBelowAll) || (!isProved && rate.compareTo(BigDecimal.ONE) > 0)) {
            return Optional.empty(); // what was spent without a budget has no rate
        }
        Quantity spent = spent(said, whole);
        Quantity part = spent(said, far);
        boolean isWorth = spent != null
                && part != null
                && part.inBase().compareTo(spent.inBase().multiply(WORTH)) > 0;
        Finding finding = note.of(
                note.rule().title() + "：“" + whole.subject() + "”" + whole.quantity() + "，其中“" + far.subject() + "”"
                        + far.quantity() + "，没有一项" + (isAboveAll ? "高于" : "低于") + whole.quantity(),
                isProved ? stated(said, whole, items) : List.of(Finding.Stated.of(whole), Finding.Stated.of(far)));
        return Optional.of(isWorth && isProved ? finding : finding.asHint("各项也可能没有列全，这一项的钱也可能很少"));
    }

    /// All that takes part where the items surely make up the whole: any of the rates may be the wrong one.
    private static List<Finding.Stated> stated(Said said, Fact whole, List<Fact> items) {
        List<Finding.Stated> stated = new ArrayList<>(List.of(Finding.Stated.of(whole)));
        for (Fact item : items) {
            stated.add(Finding.Stated.of(item));
            money(said, item).map(Finding.Stated::of).ifPresent(stated::add);
        }
        return stated;
    }

    /// Whether what was spent on the items makes up what was spent on the whole.
    private static boolean areSumOf(Said said, Fact whole, List<Fact> items) {
        Quantity all = spent(said, whole);
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact item : items) {
            Quantity part = spent(said, item);
            if (part == null) {
                return false;
            }
            sum = sum.add(part.inBase());
        }
        return all != null
                && sum.subtract(all.inBase()).abs().compareTo(all.inBase().multiply(SLACK)) <= 0;
    }

    private static BigDecimal rate(Fact fact) {
        return fact.quantity().inBase();
    }

    /// What was spent, in the same paragraph.
    private static @Nullable Quantity spent(Said said, Fact rate) {
        return money(said, rate).map(Fact::quantity).orElse(null);
    }

    private static Optional<Fact> money(Said said, Fact rate) {
        return said.report().facts().stream()
                .filter(fact -> SPENT.contains(fact.measure())
                        && Objects.equals(fact.place().paragraph(), rate.place().paragraph())
                        && fact.subject().equals(rate.subject())
                        && fact.quantity().unit().isMoney())
                .findFirst();
    }
}
