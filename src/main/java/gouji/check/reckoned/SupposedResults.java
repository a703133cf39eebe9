package gouji.check.reckoned;

import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 只差一处笔误: a figure that no words tie to others, yet is but a slip of the pen away from what figures of its
/// sentence differ by (for rates see [PairRates], for what is paid [Prices]). Only where nothing explains it as it
/// stands, and where few readings were tried.
final class SupposedResults implements Reckoned.Relation {
    private static final int LEAST = 3; // digits that tell anything
    private static final int NEAR = 6; // figures before and behind

    private final RuleWords words;

    SupposedResults(RuleWords words) {
        this.words = words;
        for (String name : List.of("unless", "apart", "result")) {
            words.search(name);
        }
    }

    /// What other figures make.
    private record Made(BigDecimal value, Interval span, String arithmetic, List<Worded> of) {}

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.own(); at < items.size(); at++) {
            Worded told = items.get(at);
            if (told.isSharp()
                    && told.digits() >= LEAST
                    && !told.key().isEmpty()
                    && !told.key().equals("price")
                    && !told.quantity().unit().isRate()) {
                supposed(window, at).ifPresent(findings);
            }
        }
    }

    private Optional<Finding> supposed(Window window, int at) {
        Worded told = window.items().get(at);
        if (!words.says("result", told.label())
                || words.says("apart", told.label())
                || words.says("unless", told.clause())) {
            return Optional.empty();
        }
        List<Made> all = new ArrayList<>();
        differences(told, near(window, at), all);
        if (all.stream().anyMatch(made -> made.span().meets(told.span()))) {
            return Optional.empty();
        }
        List<Finding> found = new ArrayList<>();
        for (Made made : all) {
            List<Worded> figures = new ArrayList<>(List.of(told));
            figures.addAll(made.of());
            Suspect suspect = new Suspect(told, made.value());
            window.tell(
                            made.arithmetic() + " ≠ " + told.quantity(),
                            List.of(suspect),
                            figures,
                            Window.Sure.SUPPOSED,
                            all.size())
                    .ifPresent(found::add);
        }
        boolean isOnly = found.size() == 1 && !Window.isMadeOf(told, window.near(at)); // the dear question last
        return isOnly ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Those of its own sentence and the one before.
    private static List<Worded> near(Window window, int at) {
        List<Worded> items = window.items();
        int sentence = items.get(at).sentence();
        List<Worded> near = new ArrayList<>();
        for (int i = Math.max(window.own(), at - NEAR); i < Math.min(items.size(), at + NEAR); i++) {
            Worded other = items.get(i);
            boolean isUsable = i != at
                    && other.quantity().upper() == null
                    && other.quantity().qualifier() == null
                    && other.base().signum() > 0
                    && (other.sentence() == sentence || (i < at && sentence - other.sentence() <= 1));
            if (isUsable) {
                near.add(other);
            }
        }
        return near;
    }

    private static void differences(Worded told, List<Worded> near, List<Made> all) {
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                Worded one = near.get(i);
                Worded other = near.get(j);
                if (one.key().equals(told.key()) && other.key().equals(told.key())) {
                    boolean isMore = one.base().compareTo(other.base()) >= 0;
                    Worded more = isMore ? one : other;
                    Worded less = isMore ? other : one;
                    var difference = new Signed(told, List.of(more), List.of(less));
                    all.add(new Made(
                            difference.sum(),
                            more.span().minus(less.span()),
                            more.quantity() + "−" + less.quantity() + "=" + told.printed(difference.sum()),
                            List.of(more, less)));
                }
            }
        }
    }
}
