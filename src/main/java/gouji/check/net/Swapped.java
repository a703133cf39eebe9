package gouji.check.net;

import gouji.check.fact.Slip;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 数字颠倒: a figure that others of its sentence, of a rate those of its paragraph, would make if two of its digits
/// were exchanged that are neighbours or have one between them, and
/// that nothing makes as it stands, nor does it make anything. Hardly ever does chance do that, so few words are asked
/// for.
///
/// @param sort how the others make it
/// @param words that it must have before it, or null
/// @param unless words that make it another thing, or null
public record Swapped(
        Sort sort, @Nullable Search words, @Nullable Search unless) implements Net {
    private static final int LEAST = 3; // digits
    private static final int TELLING = 4; // digits that tell two figures of a report apart
    private static final int MOST = 14; // figures of a sentence
    private static final int MOST_OF_PARAGRAPH = 40;

    public static Swapped of(RuleNode node) {
        node.only("sort", "words", "unless");
        return new Swapped(
                node.get("sort")
                        .as(
                                name -> Sort.valueOf(name.toUpperCase(Locale.ROOT)),
                                "sort 应为 sum、difference、product、mean、points、rate 或 growth"),
                WordDemand.wordsIfAny(node, "words"),
                WordDemand.wordsIfAny(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        var around = Around.of(said);
        List<Finding> findings = new ArrayList<>();
        around.each((told, at) -> {
            if (sort.mayBe(told) && told.printedDigits() >= LEAST && isWorded(told.label())) {
                List<Worded> sentence = around.sentence(at, told);
                boolean isOnly = sentence.size() <= MOST && isToldOnce(said, told);
                Optional<Try> made = isOnly ? right(said, told, sentence, around, at) : Optional.empty();
                made.ifPresent(right -> findings.add(right.against(note, told)));
            }
        });
        return findings.stream();
    }

    private boolean isWorded(String label) {
        return (words == null || words.isIn(label)) && (unless == null || !unless.isIn(label));
    }

    private static boolean isToldOnce(Said said, Worded told) {
        return !told.isAmountOrCount() || said.amounts().like(told).size() <= 1;
    }

    /// Made of all figures of its unit that the sentence tells, or of the two beside it, where it is of its own unit:
    /// of many, some make anything.
    private Optional<Try> swapped(Worded told, List<Worded> sentence) {
        List<Try> tries = sort.tries(told, sentence);
        if (sort == Sort.SUM || sort == Sort.DIFFERENCE) {
            List<Worded> alike = sentence.stream()
                    .filter(figure -> figure.key().equals(told.key()))
                    .toList();
            tries = tries.stream()
                    .filter(made -> made.of().size() == alike.size() || areBeside(told, made.of(), alike))
                    .toList();
        }
        Optional<Try> made = likeliest(told, tries);
        return made.isPresent() && Explained.is(told, sentence) ? Optional.empty() : made;
    }

    /// Whether none of its unit stands between the figure and those.
    private static boolean areBeside(Worded told, List<Worded> some, List<Worded> alike) {
        int first = told.figure().start();
        int last = first;
        for (Worded one : some) {
            first = Math.min(first, one.figure().start());
            last = Math.max(last, one.figure().start());
        }
        int between = 0;
        for (Worded one : alike) {
            int at = one.figure().start();
            between += first <= at && at <= last ? 1 : 0;
        }
        return between == some.size();
    }

    private Optional<Try> right(Said said, Worded told, List<Worded> sentence, Around around, int at) {
        if (sort != Sort.RATE && sort != Sort.GROWTH) {
            return swapped(told, sentence);
        }
        Optional<Try> beside = sort.isExplained(told, Explained.without(told, around.paragraph(at)))
                ? Optional.empty()
                : likeliest(told, sort.tries(told, sentence));
        if (beside.isPresent() || sort.isExplained(told, around.wide(at, told))) {
            return beside;
        }
        List<Worded> paragraph = around.paragraph(at).stream()
                .filter(other -> !other.equals(told) && other.digits() >= LEAST)
                .toList();
        Optional<Try> near =
                paragraph.size() > MOST_OF_PARAGRAPH ? Optional.empty() : likeliest(told, sort.tries(told, paragraph));
        return near.isPresent() || sort == Sort.GROWTH ? near : far(said, told, sentence);
    }

    /// The try that is likelier to have been mistold than all of them are to come so near by chance.
    private static Optional<Try> likeliest(Worded told, List<Try> tries) {
        return tries.stream()
                .filter(made -> odds(told, made) >= tries.size())
                .max(Comparator.comparingLong(made -> odds(told, made)));
    }

    /// A rate of a part in its sentence and a whole that is told elsewhere, both of digits enough.
    private Optional<Try> far(Said said, Worded told, List<Worded> sentence) {
        if (told.printedDigits() < TELLING) {
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
        if (made.value().signum() <= 0) {
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
