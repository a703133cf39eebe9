package gouji.check.reckoned;

import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 列全的分项: lists that leave nothing out, whatever they add up to: all that brackets hold behind a figure
/// (`调查320户（入户200户、电话120户）`), classes up to the last one (`满意…基本满意…不满意`), and what a total's members are one by
/// one (`总价3413.60万元，三个片区依次为…`).
final class ClosedLists implements Reckoned.Relation {
    private static final int LEAST = 2;
    private static final int LEAST_CLASSES = 3;

    private final RuleWords words;

    ClosedLists(RuleWords words) {
        this.words = words;
        for (String name : List.of("open", "apart", "first", "last", "total", "each")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.own(); at + LEAST < items.size(); at++) {
            Worded whole = items.get(at);
            if (whole.isPlainAmount() && !words.says("apart", whole.label())) {
                List<Worded> parts = parts(items, at);
                if (parts.size() >= LEAST) {
                    tell(window, whole, parts).ifPresent(findings);
                }
            }
        }
    }

    private List<Worded> parts(List<Worded> items, int at) {
        List<Worded> bracketed = bracketed(items, at);
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        List<Worded> classes = row(items, at);
        boolean areClasses = classes.size() >= LEAST_CLASSES
                && words.says("last", classes.getLast().label())
                && words.says("first", classes.getFirst().label())
                && !words.says("first", items.get(at).label()); // 满意 behind 非常满意 begins no list
        boolean isEach = words.says("total", items.get(at).label())
                && words.says("each", items.get(at + 1).gap())
                && classes.stream().skip(1).allMatch(part -> part.gap().length() == 1);
        return areClasses || isEach ? classes : List.of();
    }

    /// All figures in the brackets right behind one, if they are of its sort and nothing says that there are more.
    private List<Worded> bracketed(List<Worded> items, int at) {
        Worded whole = items.get(at);
        String text = whole.text().text().text();
        int from = whole.figure().end();
        int to = from < text.length() && text.charAt(from) == '（' ? text.indexOf('）', from) : -1;
        List<Worded> inside = new ArrayList<>();
        for (int i = at + 1; i < items.size() && items.get(i).figure().start() < to; i++) {
            inside.add(items.get(i));
        }
        boolean isWhole = to > 0
                && !words.says("open", text.substring(from, to))
                && inside.stream().allMatch(part -> isPart(part, whole));
        return isWhole ? inside : List.of();
    }

    /// Those of one sort right behind a figure.
    private List<Worded> row(List<Worded> items, int at) {
        Worded whole = items.get(at);
        List<Worded> row = new ArrayList<>();
        for (int i = at + 1; i < items.size() && items.get(i).isInSentenceOf(whole); i++) {
            boolean isNext = isPart(items.get(i), whole)
                    && items.get(i).gap().indexOf('；') < 0
                    && (row.isEmpty() || items.get(i).gap().indexOf('，') < 0);
            if (!isNext) {
                break;
            }
            row.add(items.get(i));
        }
        return row;
    }

    private boolean isPart(Worded part, Worded whole) {
        return part.isPlainAmount() && part.key().equals(whole.key()) && !words.says("apart", part.label());
    }

    private Optional<Finding> tell(Window window, Worded whole, List<Worded> parts) {
        Signed sum = new Signed(whole, parts, List.of());
        boolean isMade = sum.holds()
                || new Signed(whole, parts.subList(1, parts.size()), List.of()).holds()
                || new Signed(whole, parts.subList(0, parts.size() - 1), List.of()).holds();
        return isMade ? Optional.empty() : window.accuse(sum.arithmetic(), sum.suspects(), sum.all());
    }
}
