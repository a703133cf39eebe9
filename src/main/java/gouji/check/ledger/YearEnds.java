package gouji.check.ledger;

import gouji.check.fact.Slip;
import gouji.check.ledger.Ledger.Line;
import gouji.check.rule.Note;
import gouji.check.rule.RuleWords;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 上年末即本年初: a table with a column for each year, and rows of what there was when it began and when it ended: the end of
/// one year is the beginning of the next.
///
/// @param words `opening` and `closing` names of rows
public record YearEnds(RuleWords words) implements WordDemand {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

    public static YearEnds of(RuleNode node) {
        return new YearEnds(RuleWords.under(node, "opening", "closing"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (Columns table : said.tables()) {
            for (Ledger side : Ledger.of(table)) {
                List<Line> opening = named(side, "opening");
                List<Line> closing = named(side, "closing");
                if (opening.size() == 1 && closing.size() == 1) {
                    compare(note, side, opening.getFirst(), closing.getFirst(), findings);
                }
            }
        }
        return findings.stream();
    }

    private List<Line> named(Ledger side, String name) {
        return side.lines().stream()
                .filter(line -> words.says(name, line.name()))
                .toList();
    }

    private static void compare(Note note, Ledger side, Line opening, Line closing, List<Finding> findings) {
        Map<Integer, Integer> columns = new TreeMap<>();
        side.columns().forEach(column -> {
            Matcher year = YEAR.matcher(side.table().head(column));
            if (year.find()) {
                columns.put(Integer.valueOf(year.group()), column);
            }
        });
        columns.forEach((year, column) -> {
            Integer next = columns.get(year + 1);
            Item end = side.at(closing, column);
            Item begin = next == null ? null : side.at(opening, next);
            if (end != null && begin != null && !end.span().meets(begin.span())) {
                Finding finding = note.of(
                        note.rule().title() + "：“" + closing.name() + "”" + year + "年为" + end.quantity() + "，“"
                                + opening.name() + "”" + (year + 1) + "年为" + begin.quantity(),
                        List.of(begin.stated("stated"), end.stated("other")),
                        end.quantity());
                boolean isSlip = Slip.between(begin.quantity(), end.quantity()) != null;
                findings.add(isSlip ? finding : finding.asHint("也可能做过年初调整"));
            }
        });
    }
}
