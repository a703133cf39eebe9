package gouji.check.reckoned;

import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 列举: a list of figures in one sentence and a figure before it that they nearly make. Whatever words join the two,
/// parts that come to a little more than a whole, or to a slip of it, are hardly there by chance.
final class ListedParts implements Reckoned.Relation {
    private static final int MOST = 14;
    private static final int WHOLES = 4; // figures before a list that may be its whole
    private static final long NEAREST = 200;
    private static final int TELLING = 3;
    private static final int LONG = 3; // parts that are a list whatever stands before
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RuleWords words;

    ListedParts(RuleWords words) {
        this.words = words;
        for (String name : List.of("opens", "closed", "apart", "each", "total")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int from = Math.max(1, window.own()); from < items.size(); from++) {
            if (isPart(items.get(from))) {
                listed(window, from).ifPresent(findings);
            }
        }
    }

    private boolean isPart(Worded figure) {
        return !figure.key().isEmpty()
                && !figure.key().equals("price")
                && !figure.key().equals(Worded.RATE)
                && figure.isSharp()
                && figure.base().signum() > 0
                && !words.says("apart", figure.label());
    }

    private Optional<Finding> listed(Window window, int from) {
        List<Worded> items = window.items();
        List<Worded> parts = parts(items, from);
        int least = words.says("opens", items.get(from).gap()) ? 2 : LONG;
        if (parts.size() < least || parts.stream().map(Worded::base).distinct().count() == 1) {
            return Optional.empty();
        }
        boolean isClosed = words.says("closed", items.get(from).gap());
        for (Worded whole : before(items, from)) {
            for (int size = isClosed ? parts.size() : 2; size <= parts.size(); size++) {
                if (new Signed(whole, parts.subList(0, size), List.of()).holds()) {
                    return Optional.empty();
                }
            }
        }
        List<Worded> wholes =
                before(items, from).stream().filter(this::isPart).limit(WHOLES).toList();
        for (Worded whole : wholes) {
            var sum = new Signed(whole, parts, List.of());
            if (isNested(whole, parts)) {
                return Optional.empty();
            }
            BigDecimal over = sum.sum().subtract(whole.base());
            boolean isTold = over.signum() > 0 || isClosed;
            long nearness = isTold ? nearness(whole.base(), over.abs()) : 1;
            Optional<Finding> finding = window.hint(sum, nearness, wholes.indexOf(whole) + 1);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /// How few of the figures of its size come as near.
    private static long nearness(BigDecimal whole, BigDecimal apart) {
        return whole.divide(apart.multiply(TWO), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(NEAREST))
                .longValueExact();
    }

    /// The figures of one key up to the end of the sentence; those in brackets are of another level.
    private List<Worded> parts(List<Worded> items, int from) {
        Worded first = items.get(from);
        List<Worded> parts = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < items.size() && parts.size() <= MOST; i++) {
            Worded part = items.get(i);
            if (part.sentence() != first.sentence() || !part.text().equals(first.text())) {
                break;
            }
            depth = i == from ? 0 : Math.max(0, depth + brackets(part.gap()));
            if (depth > 0 || !part.key().equals(first.key()) || (i > from && words.says("each", part.label()))) {
                continue;
            }
            boolean isEnd =
                    i > from && (!isPart(part) || words.says("opens", part.gap()) || words.says("total", part.label()));
            if (isEnd) {
                break;
            }
            parts.add(part);
        }
        return parts.size() > MOST ? List.of() : parts;
    }

    private static int brackets(String gap) {
        return (int) (gap.chars().filter(c -> c == '（').count()
                - gap.chars().filter(c -> c == '）').count());
    }

    /// What is told before a list in its sentence and the one before, the nearest first.
    private static List<Worded> before(List<Worded> items, int from) {
        Worded first = items.get(from);
        List<Worded> before = new ArrayList<>();
        for (int i = from - 1; i >= 0 && first.sentence() - items.get(i).sentence() <= 1; i--) {
            if (items.get(i).key().equals(first.key())) {
                before.add(items.get(i));
            }
        }
        return before;
    }

    /// Whether all parts but one or two make the whole: those are parts of parts.
    private static boolean isNested(Worded whole, List<Worded> parts) {
        if (whole.digits() < TELLING) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i; j < parts.size(); j++) {
                List<Worded> rest = new ArrayList<>(parts);
                rest.remove(j);
                if (i != j) {
                    rest.remove(i);
                }
                if (rest.size() > 1 && new Signed(whole, rest, List.of()).holds()) {
                    return true;
                }
            }
        }
        return false;
    }
}
