package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 成对的数: `共612户、1,986人。已脱贫608户、1,957人，余下的4户、11人`: figures that come with others which add up have to add
/// up as they do.
final class Parallels implements Reckoned.Relation {
    private static final int REACH = 14; // figures from the first to the last
    private static final int MOST_PARTS = 6;
    private static final int ALIKE = 2; // characters at the end of a label

    private final RuleWords words;

    Parallels(RuleWords words) {
        this.words = words;
        List.of("apart", "pair", "overlap").forEach(words::search);
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = 0; at < items.size(); at++) {
            if (isPart(items.get(at))) {
                parallel(window, at, 1).ifPresent(findings);
                parallel(window, at, -1).ifPresent(findings);
            }
        }
    }

    private boolean isPart(Worded figure) {
        return figure.isPlainAmount() && !words.says("apart", figure.label());
    }

    /// The whole at that place, of others in a row before or behind it, and what comes with each of them.
    ///
    /// @param step whether that stands behind it, 1, or before it, −1
    private Optional<Finding> parallel(Window window, int at, int step) {
        List<Worded> items = window.items();
        Worded whole = items.get(at);
        Worded beside = beside(window, at, step);
        if (beside == null) {
            return Optional.empty();
        }
        List<Integer> same = new ArrayList<>();
        for (int i = Math.max(0, at - REACH); i < Math.min(items.size(), at + REACH); i++) {
            if (i != at
                    && isPart(items.get(i))
                    && items.get(i).key().equals(whole.key())
                    && !items.get(i).equals(beside)) {
                same.add(i);
            }
        }
        for (int from = 0; from < same.size(); from++) {
            List<Worded> parts = new ArrayList<>();
            List<Worded> besides = new ArrayList<>();
            for (int to = from; to < Math.min(same.size(), from + MOST_PARTS); to++) {
                Worded part = items.get(same.get(to));
                if (besides.contains(part)) {
                    continue;
                }
                Worded partner = beside(window, same.get(to), step);
                boolean isAlike = partner != null
                        && partner.key().equals(beside.key())
                        && (same.get(from) > at == same.get(to) > at)
                        && isCalledAlike(partner, beside, whole);
                if (!isAlike) {
                    break;
                }
                parts.add(part);
                besides.add(partner);
                boolean isPair = parts.size() > 1 && !parts.contains(beside) && !besides.contains(whole);
                if (isPair && new Signed(whole, parts, List.of()).holds()) {
                    var sum = new Signed(beside, besides, List.of());
                    boolean isBroken = !sum.holds()
                            && besides.stream().noneMatch(parts::contains)
                            && !isOverlapping(window, items.indexOf(beside));
                    return isBroken
                            ? window.tell(sum.arithmetic(), sum.suspects(), sum.all(), Sure.TOLD, 1)
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// `签约5家企业（有一家中标两期）`: what stands behind says that some are counted twice.
    private boolean isOverlapping(Window window, int at) {
        List<Worded> items = window.items();
        return at + 1 < items.size() && words.says("overlap", items.get(at + 1).gap());
    }

    /// Figures of another kind are so anyway; those of one kind have to be called by one name.
    private static boolean isCalledAlike(Worded one, Worded other, Worded whole) {
        if (!other.key().equals(whole.key())) {
            return true;
        }
        String name = one.label();
        return name.length() >= ALIKE && other.label().endsWith(name.substring(name.length() - ALIKE));
    }

    /// The figure right behind or before one that comes with it, in the same sentence: `612户、1,986人`, `780份中满意678份`.
    private @Nullable Worded beside(Window window, int at, int step) {
        List<Worded> items = window.items();
        Worded figure = items.get(at);
        for (int i = at + step; i >= 0 && i < items.size(); i += step) {
            Worded next = items.get(i);
            if (!next.isInSentenceOf(figure)) {
                return null;
            }
            if (next.key().equals(Worded.RATE)) {
                continue;
            }
            String between = items.get(Math.max(i, i - step)).gap();
            boolean isPartner = isPart(next) && words.says("pair", between);
            return isPartner ? next : null;
        }
        return null;
    }
}
