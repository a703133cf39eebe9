package gouji.check.claim;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.finding.Finding;
import gouji.pattern.Han;
import gouji.pattern.Search;
import gouji.quantity.Figure;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 部分与整体: things of which by their names one is a part of the other (抽检 and 合格, 总支出 and 项目支出, 老年人 and 失能老人), and what
/// is told in brackets right after a figure, are no more than the whole.
///
/// @param kinds names of wholes and of their parts
/// @param bracketed words that make a figure in brackets a part of the one before them
/// @param otherwise words in brackets that speak of something else: a plan, another year
/// @param unless where these stand between the two, nothing is said
public record PartsByName(List<PartKind> kinds, Search bracketed, Search otherwise, Search unless)
        implements WordDemand {
    private static final int REACH = 40; // characters of a name
    private static final int AFTER = 14;
    private static final String ENDS = "。；！？\n";

    /// @param isSure whether the part is one beyond doubt
    private record PartKind(Search whole, Search part, boolean isSure) {}

    /// A figure and the words before it, back to the figure or sentence before.
    private record Named(Figure figure, String name) {}

    public static PartsByName of(RuleNode node) {
        node.only("kinds", "bracketed", "otherwise", "unless");
        List<PartKind> kinds = node.get("kinds").items().stream()
                .map(kind -> {
                    kind.only("whole", "part", "sure");
                    return new PartKind(
                            WordDemand.words(kind, "whole"),
                            WordDemand.words(kind, "part"),
                            kind.find("sure").map(RuleNode::flag).orElse(false));
                })
                .toList();
        return new PartsByName(
                kinds,
                WordDemand.words(node, "bracketed"),
                WordDemand.words(node, "otherwise"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (PartKind kind : kinds) {
            said.figured().with(kind.part()).forEach(text -> byKind(note, text, kind, findings));
        }
        said.figured().with(bracketed).stream()
                .filter(text -> text.text().text().indexOf('（') >= 0)
                .forEach(text -> inBrackets(note, text, findings));
        return findings.stream();
    }

    private static List<Named> named(Figured text) {
        String words = text.text().text();
        List<Named> named = new ArrayList<>();
        int end = 0;
        for (Figure figure : text.figures()) {
            int from = Math.min(Math.max(end, figure.start() - REACH), figure.start()); // a range may hold others
            for (int i = figure.start() - 1; i >= from; i--) {
                if (ENDS.indexOf(words.charAt(i)) >= 0) {
                    from = i + 1;
                }
            }
            named.add(new Named(figure, words.substring(from, figure.start())));
            end = figure.end();
        }
        return named;
    }

    private void byKind(Note note, Figured text, PartKind kind, List<Finding> findings) {
        Named whole = null;
        for (Named next : named(text)) {
            boolean isPart = kind.part().isIn(next.name());
            if (isPart
                    && whole != null
                    && unit(text, next.figure()).equals(unit(text, whole.figure()))
                    && exceeds(next.figure(), whole.figure())
                    && !isExcused(text, whole.figure(), next.figure())) {
                Finding finding = finding(note, text, whole.figure(), next.figure());
                findings.add(kind.isSure() ? finding : finding.asHint("也可能不是其中的部分"));
            }
            if (!isPart && kind.whole().isIn(next.name())) {
                whole = next;
            }
        }
    }

    private boolean isExcused(Figured text, Figure whole, Figure part) {
        String words = text.text().text();
        int from = Math.max(0, whole.start() - AFTER);
        return unless.isIn(words.substring(from, Math.min(words.length(), part.end() + AFTER)));
    }

    /// `监测对象41户146人（已消除风险29户、164人）`
    private void inBrackets(Note note, Figured text, List<Finding> findings) {
        String words = text.text().text();
        for (int open = words.indexOf('（'); open >= 0; open = words.indexOf('（', open + 1)) {
            int close = words.indexOf('）', open);
            String inside = close < 0 ? "" : words.substring(open, close);
            if (inside.isEmpty() || otherwise.isIn(inside) || !bracketed.isIn(inside)) {
                continue;
            }
            for (Figure part : text.figures()) {
                Figure whole = part.start() > open && part.end() <= close ? before(text, open, part) : null;
                if (whole != null && exceeds(part, whole)) {
                    findings.add(finding(note, text, whole, part));
                }
            }
        }
    }

    /// The figure of the same unit right before a bracket, or right before the one that stands there.
    private static @Nullable Figure before(Figured text, int open, Figure part) {
        Figure whole = null;
        int end = open;
        for (Figure figure : text.figures().reversed()) {
            if (figure.end() == end) {
                end = figure.start();
                if (figure.quantity().unit().equals(part.quantity().unit())) {
                    whole = figure;
                    break;
                }
            }
        }
        return whole;
    }

    private static boolean exceeds(Figure part, Figure whole) {
        Quantity some = part.quantity();
        Quantity all = whole.quantity();
        boolean isAlike =
                some.unit().isMoney() ? all.unit().isMoney() : some.unit().equals(all.unit());
        return isAlike
                && !some.unit().isRate()
                && some.qualifier() == null
                && all.qualifier() == null
                && some.interval().low().compareTo(all.interval().high()) > 0;
    }

    /// The word that counts, also one that is no known unit: 把 of `抽检加油枪368把`.
    private static String unit(Figured text, Figure figure) {
        String known = figure.quantity().unit().symbol();
        String words = text.text().text();
        boolean isCounted = known.isEmpty() && figure.end() < words.length() && Han.is(words.charAt(figure.end()));
        return figure.quantity().unit().isMoney()
                ? "元"
                : isCounted ? words.substring(figure.end(), figure.end() + 1) : known;
    }

    private static Finding.Stated stated(Figured text, Figure figure, String role) {
        boolean isKnown = !figure.quantity().unit().symbol().isEmpty();
        return isKnown
                ? text.stated(figure, role)
                : new Finding.Stated(
                        figure.quantity().plainValue(),
                        unit(text, figure),
                        role,
                        text.text().at(figure.start(), figure.end()));
    }

    private static Finding finding(Note note, Figured text, Figure whole, Figure part) {
        return note.of(
                note.rule().title() + "：“"
                        + text.text().words().quote(Math.max(0, part.start() - AFTER), part.end()) + "”，"
                        + part.quantity() + "＞" + whole.quantity(),
                List.of(stated(text, part, "part"), stated(text, whole, "whole")));
    }
}
