package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 数字颠倒: a figure that others of its sentence, of a rate those of its paragraph, would make if two of its digits
/// were exchanged that are neighbours or have one between them, and
/// that nothing makes as it stands. Hardly ever does chance do that, so no words are asked for.
///
/// @param sort how the others make it
/// @param unless words that make it another thing, or null
public record Swapped(Sort sort, @Nullable Search unless) implements Net {
    private static final int LEAST = 3; // digits
    private static final BigDecimal FAR = new BigDecimal("1.6"); // a first digit exchanged is seldom overlooked
    private static final int TELLING = 4; // digits that tell two figures of a report apart
    private static final int MOST = 14; // figures of a sentence
    private static final int MOST_OF_PARAGRAPH = 40;

    public static Swapped of(RuleNode node) {
        node.only("sort", "unless");
        return new Swapped(
                node.get("sort")
                        .as(
                                name -> Sort.valueOf(name.toUpperCase(Locale.ROOT)),
                                "sort 应为 sum、difference、product、mean、points 或 rate"),
                WordDemand.wordsIfAny(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (sort.mayBe(told) && digits(told) >= LEAST && (unless == null || !unless.isIn(told.label()))) {
                List<Worded> sentence = around.sentence(at, told);
                boolean isOnly = sentence.size() <= MOST && isToldOnce(said, told);
                Optional<Try> made = isOnly ? right(said, told, sentence, around, at) : Optional.empty();
                made.ifPresent(right -> findings.add(right.against(note, told)));
            }
        });
        return findings.stream();
    }

    private static int digits(Worded told) {
        boolean isPrinted = told.quantity().value().scale() > 0; // 72.00 tells four digits
        return isPrinted ? told.quantity().value().precision() : told.digits();
    }

    private static boolean isToldOnce(Said said, Worded told) {
        return !told.isAmountOrCount() || said.amounts().like(told).size() <= 1;
    }

    /// Made of all figures of its unit that the sentence tells, where it is of its own unit: of many, some make
    /// anything.
    private Optional<Try> swapped(Worded told, List<Worded> sentence) {
        boolean isOfItsUnit = sort == Sort.SUM || sort == Sort.DIFFERENCE;
        long alike = sentence.stream()
                .filter(figure -> figure.key().equals(told.key()))
                .count();
        if (isOfItsUnit && (alike < 2 || (alike > 2 && sort == Sort.DIFFERENCE))) {
            return Optional.empty(); // as no try would be of all of them
        }
        List<Try> tries = sort.tries(told, sentence);
        Optional<Try> made = tries.stream()
                .filter(right -> (!isOfItsUnit || alike == right.of().size()) && odds(told, right) >= tries.size())
                .findFirst();
        boolean isMade = made.isPresent()
                && Arrays.stream(Sort.values())
                        .filter(any -> any.mayBe(told))
                        .flatMap(any -> any.tries(told, sentence).stream())
                        .anyMatch(any -> any.makes(told));
        return isMade ? Optional.empty() : made;
    }

    private Optional<Try> right(Said said, Worded told, List<Worded> sentence, Around around, int at) {
        if (sort != Sort.RATE) {
            return swapped(told, sentence);
        }
        List<Worded> wide = around.wide(at, told);
        if (sort.isExplained(told, wide)) {
            return Optional.empty();
        }
        List<Worded> paragraph = around.paragraph(at).stream()
                .filter(other -> !other.equals(told) && other.digits() >= LEAST)
                .toList();
        Optional<Try> near =
                paragraph.size() > MOST_OF_PARAGRAPH ? Optional.empty() : likeliest(told, sort.tries(told, paragraph));
        return near.isPresent() ? near : far(said, told, sentence);
    }

    /// The try that is likelier to have been mistold than all of them are to come so near by chance.
    private static Optional<Try> likeliest(Worded told, List<Try> tries) {
        return tries.stream()
                .filter(made -> odds(told, made) >= tries.size())
                .max(Comparator.comparingLong(made -> odds(told, made)));
    }

    /// A rate of a part in its sentence and a whole that is told elsewhere, both of digits enough.
    private Optional<Try> far(Said said, Worded told, List<Worded> sentence) {
        if (digits(told) < TELLING) {
            return Optional.empty();
        }
        List<Try> all = new ArrayList<>();
        for (Worded part : sentence) {
            if (part.isPlainAmount() && part.digits() >= TELLING) {
                said.amounts()
                        .where(part.key()::equals, whole -> whole.digits() >= TELLING)
                        .forEach(whole -> all.addAll(sort.tries(told, List.of(part, whole))));
            }
        }
        List<Try> shares = all.stream()
                .filter(made -> sentence.contains(made.of().getFirst()) && isShare(made))
                .toList();
        return all.stream().anyMatch(made -> made.makes(told))
                ? Optional.empty()
                : shares.stream()
                        .filter(made -> odds(told, made) >= shares.size())
                        .findFirst();
    }

    private static boolean isShare(Try made) {
        Worded part = made.of().getFirst();
        Worded whole = made.of().getLast();
        return part.quantity().unit().equals(whole.quantity().unit())
                && part.base().compareTo(whole.base()) < 0;
    }

    /// How many times likelier than chance it is that the digits were exchanged; 0 where they were not.
    private static long odds(Worded told, Try made) {
        boolean isNear = made.value().multiply(FAR).compareTo(told.base()) > 0
                && told.base().multiply(FAR).compareTo(made.value()) > 0;
        if (made.value().signum() <= 0 || !isNear) {
            return 0;
        }
        Quantity right = told.printed(made.value());
        return Slip.isExchanged(told.quantity(), right)
                ? Slip.TRANSPOSED.odds(
                        told.quantity(),
                        right,
                        Math.max(0, told.quantity().value().scale()))
                : 0;
    }
}
