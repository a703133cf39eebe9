package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.rule.RuleWords;
import gouji.check.text.Sentences;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/// 另处有总数的列举: `中央资金分两次下达，11月520.00万元，6月348.00万元`, `卫生技术人员由医师232人、护士358人、药技人员108人组成`: a list that
/// says whose parts it has, and whose whole stands elsewhere in the report under that name.
final class NamedLists implements Reckoned.Relation {
    private static final int MOST = 8;

    private final RuleWords words;

    NamedLists(RuleWords words) {
        this.words = words;
        for (String name : List.of("opens", "filler", "apart", "composed")) {
            words.search(name);
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        List<Worded> items = window.items();
        for (int at = window.own(); at < items.size(); at++) {
            Matcher opens = isPart(items.get(at))
                    ? words.search("opens").first(lead(items.get(at))).orElse(null)
                    : null;
            if (opens != null && !isBehindAnother(items, at)) {
                compare(window, at, words.without("filler", opens.group("whole")))
                        .ifPresent(findings);
            }
        }
    }

    /// The sentence up to a figure: 两次 is a figure, too.
    private static String lead(Worded figure) {
        String text = figure.text().text().text();
        int end = figure.figure().start();
        return text.substring(Sentences.start(text, end), end);
    }

    private static boolean isBehindAnother(List<Worded> items, int at) {
        Worded first = items.get(at);
        return items.subList(0, at).stream()
                .anyMatch(other -> other.isInSentenceOf(first) && other.key().equals(first.key()));
    }

    private Optional<Finding> compare(Window window, int at, String name) {
        List<Worded> parts = parts(window.items(), at);
        if (parts.size() < 2 || name.length() < 2) {
            return Optional.empty();
        }
        Worded first = parts.getFirst();
        List<Worded> wholes = window.amounts()
                .where(
                        first.key()::equals,
                        figure -> !parts.contains(figure)
                                && !words.says("apart", figure.label())
                                && words.without("filler", figure.label()).endsWith(name));
        boolean isMade = wholes.stream().anyMatch(whole -> new Signed(whole, parts, List.of()).holds());
        if (isMade || wholes.size() != 1) {
            return Optional.empty();
        }
        var sum = new Signed(wholes.getFirst(), parts, List.of());
        return window.tell(sum.arithmetic(), sum.suspects(), sum.all(), Sure.TOLD, 1);
    }

    private boolean isPart(Worded figure) {
        return figure.isPlainAmount() && figure.gap().indexOf('（') < 0 && !words.says("apart", figure.label());
    }

    /// The figures of the sentence from that place on, all of one kind.
    private List<Worded> parts(List<Worded> items, int at) {
        Worded first = items.get(at);
        List<Worded> parts = new ArrayList<>();
        for (int i = at; i < items.size() && parts.size() < MOST; i++) {
            Worded part = items.get(i);
            boolean isEnd = i > at && (!part.isInSentenceOf(first) || part.gap().contains("；"));
            if (isEnd) {
                break;
            }
            if (!part.key().equals(first.key()) || !isPart(part)) {
                return List.of();
            }
            parts.add(part);
        }
        boolean isClosed = !parts.isEmpty()
                && !parts.getLast().after().startsWith("等")
                && (words.says("composed", parts.getLast().after()) || words.says("composed", lead(first)));
        return isClosed ? parts : List.of();
    }
}
