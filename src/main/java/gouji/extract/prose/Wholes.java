package gouji.extract.prose;

import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The amount of which a list names the parts: in its own paragraph or, where that states none, by the name that the
/// words before the list give it.
final class Wholes {
    private static final int LONGEST_LEAD = 40;

    private final NamedAmounts named;
    private final Map<String, Fact> totalOf = new HashMap<>(); // of each part, by the part's id

    Wholes(NamedAmounts named) {
        this.named = named;
    }

    void tell(List<Mention> parts, Fact total) {
        parts.forEach(part -> totalOf.put(part.id(), total));
    }

    /// The total of which a mention is a part, or null.
    @Nullable
    Fact of(Mention part) {
        return totalOf.get(part.id());
    }

    /// What the parts' shares say they are shares of; else the amount before the list; else what the words before the
    /// list name.
    ///
    /// @param isDivided whether the words say that a whole is divided: then it may stand several sentences before, and
    ///     the parts of another list are none
    @Nullable
    Fact find(Said said, int first, List<Mention> parts, boolean isDivided) {
        Fact shared = shared(said, parts);
        if (shared != null) {
            return shared;
        }
        Mention like = parts.getFirst();
        Mention before = said.totalBefore(first, like);
        if (!isDivided) {
            return before == null
                    ? named.within(lead(said, first), like)
                    : before.clause().sentence() == like.clause().sentence()
                            ? before.fact()
                            : closest(said, first, parts, before);
        }
        boolean isNear = before != null && Said.family(before.measure()) == Said.family(like.measure());
        Mention total = isNear ? before : farther(said, first, like);
        if (total == null) {
            return named.within(lead(said, first), like);
        }
        Fact above = totalOf.get(total.id());
        return fitting(said, first, parts, above == null ? total.fact() : above);
    }

    /// `“三公”经费支出①，预算①。其中…`: of the amounts that the sentence before states of one thing the one that the parts
    /// come closest to.
    private static Fact closest(Said said, int first, List<Mention> parts, Mention nearest) {
        BigDecimal sum = Mention.sum(parts);
        Mention closest = nearest;
        for (int i = first - 1; i >= 0; i--) {
            Mention mention = said.mentions().get(i);
            if (mention.clause().sentence() == nearest.clause().sentence()
                    && Said.isStock(mention)
                    && mention.fact().subject().equals(nearest.fact().subject())
                    && Objects.equals(mention.fact().year(), nearest.fact().year())
                    && distance(mention, sum).compareTo(distance(closest, sum)) < 0) {
                closest = mention;
            }
        }
        return closest.fact();
    }

    private static BigDecimal distance(Mention mention, BigDecimal sum) {
        return mention.figure().quantity().inBase().subtract(sum).abs();
    }

    private @Nullable Fact shared(Said said, List<Mention> parts) {
        for (Mention part : parts.size() < 2 ? List.<Mention>of() : parts) {
            int next = said.mentions().indexOf(part) + 1;
            if (next < said.mentions().size() && said.mentions().get(next).measure() == Measure.SHARE) {
                Fact whole = named.wholeOf(said.mentions().get(next), part);
                if (whole != null
                        && said.mentions().stream()
                                .anyMatch(mention -> mention.id().equals(whole.id()))) {
                    return whole;
                }
            }
        }
        return null;
    }

    /// `全年支出①。…。从用途看，…`: the last amount of the kind, however many sentences before.
    private static @Nullable Mention farther(Said said, int first, Mention like) {
        for (int i = first - 1; i >= 0; i--) {
            if (mayBeTotal(said.mentions().get(i), like)) {
                return said.mentions().get(i);
            }
        }
        return null;
    }

    /// Of the amounts before the list the one that its parts add to; where none is, the nearest.
    private Fact fitting(Said said, int first, List<Mention> parts, Fact nearest) {
        BigDecimal sum = Mention.sum(parts);
        for (int i = first - 1; i >= 0; i--) {
            Mention mention = said.mentions().get(i);
            if (mayBeTotal(mention, parts.getFirst())
                    && mention.figure().quantity().inBase().compareTo(sum) == 0) {
                return mention.fact();
            }
        }
        return nearest;
    }

    private static boolean mayBeTotal(Mention mention, Mention like) {
        return Said.isStock(mention)
                && Said.family(mention.measure()) == Said.family(like.measure())
                && Objects.equals(mention.fact().year(), like.fact().year())
                && mention.clause().depth() <= like.clause().depth();
    }

    /// The words of the sentence up to its list.
    private static String lead(Said said, int first) {
        Mention part = said.mentions().get(first);
        String before = said.code().substring(Math.max(0, part.at() - LONGEST_LEAD), part.at());
        return before.substring(before.lastIndexOf('。') + 1);
    }
}
