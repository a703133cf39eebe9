package gouji.extract.prose;

import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.report.Measure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a paragraph said: its figures in order, and its code.
///
/// @param rank of the paragraph's number
record Said(String code, int rank, boolean isHeading, List<Mention> mentions) {

    // what is only compared with: 比上年的①, 2019年为①
    private static final Search COMPARED = Search.of("(?:比|较|与|同|由|从|上年|去年)[^，。；：]{0,14}$");

    private static final Search RESTATED = Search.of("[，（]?(?:即|也就是|折合|折算为|换算为|合|约合)(?:人民币)?");

    /// Kinds of amounts that may be parts and wholes of each other.
    enum Family {
        SPENT,
        GRANTED,
        EARNED,
        KEPT,
        CHANGED,
        COUNTED,
        OTHER
    }

    static Family family(Measure measure) {
        return switch (measure) {
            case EXECUTED, EXPENDITURE -> Family.SPENT;
            case BUDGET, INITIAL_BUDGET, FULL_BUDGET, BUDGET_CHANGE, RECEIVED -> Family.GRANTED;
            case INCOME -> Family.EARNED;
            case CARRIED_OVER, SURPLUS, RETURNED -> Family.KEPT;
            case INCREASE, GROWTH -> Family.CHANGED;
            case POSTS, STAFF -> Family.COUNTED;
            default -> Family.OTHER;
        };
    }

    /// An amount that exists, not a change or a price: what can be divided, compared, grow.
    static boolean isStock(Mention mention) {
        return mention.isMoney()
                && mention.measure() != Measure.UNIT_PRICE
                && family(mention.measure()) != Family.CHANGED;
    }

    /// `结转下年①，由财政收回①`, `项目结转①，基本支出结余①`: what is left is kept or handed back; the verb tells the two apart, no
    /// name.
    static boolean isKeptOtherwise(Mention one, Mention other) {
        return one.measure() != other.measure()
                && family(one.measure()) == Family.KEPT
                && family(other.measure()) == Family.KEPT;
    }

    /// `支出①元，即①万元`: the amount before once more, in another unit.
    static boolean isRestated(String code, @Nullable Mention before, int at) {
        return before != null
                && before.at() < at
                && before.isMoney()
                && Mention.isMoney(code.charAt(at))
                && RESTATED.matches(code.substring(before.at() + 1, at));
    }

    /// Whether a figure only measures another one, by how much it changed or as the base it is compared with:
    /// `多0.42万人`,
    /// `任务3.50万亩的103.4%`. Nothing is a part of it.
    static boolean isMeasure(List<Mention> mentions, int index) {
        Mention mention = mentions.get(index);
        Mention next = index + 1 < mentions.size() ? mentions.get(index + 1) : null;
        return family(mention.measure()) == Family.CHANGED
                || (next != null
                        && next.figure().quantity().unit().isRate()
                        && next.between().startsWith("的"));
    }

    /// Whether an amount is only the budget that another one is held against: `支出①，比年初预算①减少①`, `完成预算①的②`.
    static boolean isBudgetHeldAgainst(List<Mention> mentions, int index) {
        Mention mention = mentions.get(index);
        return family(mention.measure()) == Family.GRANTED
                && (COMPARED.isIn(mention.between()) || isMeasure(mentions, index));
    }

    /// Whether two figures count the same: people, whether 人 or 名; households.
    static boolean isOfSameUnit(Figure a, Figure b) {
        return unit(a).equals(unit(b));
    }

    private static String unit(Figure figure) {
        String unit = figure.quantity().unit().symbol();
        return unit.equals("名") ? "人" : unit;
    }

    /// The last mention before `index`, in its sentence or the one before, that is an amount of the same family as
    /// `like`, unless another amount stands between in a `；` part of its own; else the last amount.
    @Nullable
    Mention totalBefore(int index, Mention like) {
        Mention fallback = null;
        int part = index == 0 ? 0 : mentions.get(index - 1).clause().part();
        int sentence = mentions.get(index).clause().sentence();
        for (int i = index - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            boolean isBeyond = fallback != null && mention.clause().part() != part;
            if (mention.clause().sentence() < sentence - 1 || isBeyond) {
                break;
            }
            boolean isOfAnotherYear =
                    !Objects.equals(mention.fact().year(), like.fact().year()) && COMPARED.isIn(mention.between());
            if (!isStock(mention)
                    || isOfAnotherYear
                    || mention.clause().depth() > like.clause().depth()) {
                continue;
            }
            if (family(mention.measure()) == family(like.measure())) {
                return mention;
            }
            fallback = fallback == null ? mention : fallback;
        }
        return fallback;
    }
}
