package gouji.check.row;

import gouji.check.constraint.Same;
import gouji.check.fact.Slip;
import gouji.check.row.ToldRows.Side;
import gouji.check.row.ToldRows.Told;
import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Figured;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 正文转述表中的一列（一行）: figures of a paragraph that name rows of a table and agree with one of its columns, all but one:
/// `专项债券32000万元、资本金9720万元、自筹6480万元` where the table has 6880 for 自筹.
///
/// @param kinds sorts of figures which rightly differ under one name: 预算, 支出 …
/// @param last words of another year
public record RetoldLines(ToldRows rows, List<Search> kinds, Search last) implements WordDemand {
    private static final int LEAST_PEERS = 2;
    private static final int NEAR = 30; // characters
    private static final int TELLING = 5; // digits of all that agree
    private static final int LEAST_TURNED = 2; // of fewer digits two turned round are nothing telling

    public static RetoldLines of(RuleNode node) {
        node.only("unnamed", "neutral", "kinds", "last");
        return new RetoldLines(
                ToldRows.of(node),
                node.get("kinds").items().stream()
                        .map(kind -> kind.as(Search::of, "此处应为正则表达式"))
                        .toList(),
                WordDemand.words(node, "last"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Side> sides = rows.sides(said);
        List<Finding> findings = new ArrayList<>();
        for (Figured text : sides.isEmpty() ? List.<Figured>of() : said.figured()) {
            compare(note, rows.told(sides, text, said.report().year())).forEach((figure, finding) -> {
                boolean isOfOtherRow = said.amounts().like(figure).stream()
                        .anyMatch(other -> other.text().text().place().table() != null);
                findings.add(isOfOtherRow ? finding.asHint("别的表行正是这个数，所指可能是那一行，请核对") : finding);
            });
        }
        return findings.stream();
    }

    private Map<Worded, Finding> compare(Note note, Map<Side, List<Told>> all) {
        Set<Worded> known = new HashSet<>(); // a table has it for the row that the words name
        all.forEach((side, told) ->
                told.stream().filter(side::has).map(Told::figure).forEach(known::add));
        Map<Worded, Finding> first = new LinkedHashMap<>();
        all.forEach((side, told) -> {
            for (int line = 0; line < side.lines(); line++) {
                compare(note, side, line, told).forEach((figure, finding) -> {
                    if (!known.contains(figure)) {
                        first.putIfAbsent(figure, finding);
                    }
                });
            }
        });
        return first;
    }

    private Map<Worded, Finding> compare(Note note, Side side, int line, List<Told> told) {
        List<Told> agreeing = new ArrayList<>();
        List<Told> differing = new ArrayList<>();
        for (Told one : told) {
            Quantity cell = side.at(one.row(), line, one.quantity());
            if (cell != null && one.figure().isSharp()) {
                (Same.agree(one.quantity(), cell) ? agreeing : differing).add(one);
            }
        }
        Map<Worded, Finding> findings = new LinkedHashMap<>();
        differing.removeIf(one -> isToldBeside(one, side.at(one.row(), line, one.quantity()))); // 增长8.2%，高于进度1.2个百分点
        for (Told one : agreeing.isEmpty() ? List.<Told>of() : differing) {
            finding(note, side, line, one, agreeing, differing)
                    .ifPresent(finding -> findings.put(one.figure(), finding));
        }
        return findings;
    }

    /// Whether the sentence tells the table's figure, too, or what makes it up with this one: then this one is of
    /// something else, or of a part of the row.
    private static boolean isToldBeside(Told one, @Nullable Quantity cell) {
        return cell != null
                && one.figure().text().figures().stream()
                        .filter(figure ->
                                Math.abs(figure.start() - one.figure().figure().start()) <= NEAR)
                        .map(figure -> figure.quantity().value())
                        .anyMatch(value -> value.compareTo(cell.value()) == 0
                                || value.add(one.quantity().value()).compareTo(cell.value()) == 0);
    }

    private Optional<Finding> finding(
            Note note, Side side, int line, Told wrong, List<Told> agreeing, List<Told> differing) {
        Map<BigDecimal, Integer> peers = new HashMap<>(); // digits of each figure that agrees
        agreeing.stream()
                .filter(other -> other.row() != wrong.row()
                        && wrong.isLike(other)
                        && Math.abs(other.figure().sentence() - wrong.figure().sentence()) < 2
                        && other.figure().digits() > 1)
                .forEach(
                        other -> peers.put(other.figure().base(), other.figure().digits()));
        int digits = peers.values().stream().mapToInt(Integer::intValue).sum();
        boolean isOnly = differing.stream().filter(wrong::isLike).count() == 1
                && agreeing.stream().noneMatch(other -> other.row() == wrong.row());
        Quantity cell = side.at(wrong.row(), line, wrong.quantity());
        boolean isTurned = cell != null
                && Slip.between(wrong.quantity(), cell) == Slip.TRANSPOSED
                && wrong.figure().digits() >= LEAST_TURNED;
        if (peers.size() < (isTurned ? 1 : LEAST_PEERS)
                || digits + (isTurned ? wrong.figure().digits() : 0) < TELLING
                || !isOnly
                || cell == null
                || cell.value().signum() == 0
                || areOtherKinds(wrong, side.line(line))) {
            return Optional.empty();
        }
        Finding finding = note.of(
                note.rule().title() + "：“" + wrong.told() + "”，表中为" + cell + "，同处另外" + peers.size() + "个数都与表相同",
                List.of(wrong.figure().stated("stated"), side.stated(wrong.row(), line, cell, "table")));
        boolean isSure = peers.size() > LEAST_PEERS || Slip.between(wrong.quantity(), cell) != null;
        return Optional.of(isSure ? finding : finding.asHint("两处所指也可能不同，请核对"));
    }

    private boolean areOtherKinds(Told told, String line) {
        boolean isOther = false;
        for (Search kind : kinds) {
            boolean inWords = kind.isIn(told.scope());
            boolean inTable = kind.isIn(line);
            if (inWords && inTable) {
                return false;
            }
            isOther |= inTable && kinds.stream().anyMatch(other -> other.isIn(told.scope()));
        }
        return isOther || last.isIn(told.scope()) != last.isIn(line);
    }
}
