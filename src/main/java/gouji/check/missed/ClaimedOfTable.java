package gouji.check.missed;

import gouji.check.rule.Note;
import gouji.check.rule.WordDemand;
import gouji.check.text.Columns;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.rule.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 表中的说法: a row's own 已完成 against its plan and result.
///
/// @param plan what the column of the plan is called
/// @param result what the column of the result is called
/// @param status what the column is called that says whether it was reached
/// @param done what such a cell says of what was reached
/// @param less words of a row of which less is better
/// @param unless words of a row that explain a miss
public record ClaimedOfTable(Search plan, Search result, Search status, Search done, Search less, Search unless)
        implements WordDemand {

    public static ClaimedOfTable of(RuleNode node) {
        node.only("plan", "result", "status", "done", "less", "unless");
        return new ClaimedOfTable(
                WordDemand.words(node, "plan"),
                WordDemand.words(node, "result"),
                WordDemand.words(node, "status"),
                WordDemand.words(node, "done"),
                WordDemand.words(node, "less"),
                WordDemand.words(node, "unless"));
    }

    @Override
    public Stream<Finding> of(Note note, Said said) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < said.report().tables().size(); i++) {
            rowsThatSay(note, said.tables().get(i), findings);
        }
        return findings.stream();
    }

    private void rowsThatSay(Note note, Columns table, List<Finding> findings) {
        OptionalInt says = table.column(status, null);
        if (says.isPresent()) {
            table.body()
                    .filter(row -> done.isIn(table.text(row, says.getAsInt())))
                    .forEach(row -> {
                        Missed missed = missed(table, row);
                        if (missed != null && missed.actual() != says.getAsInt()) {
                            findings.add(finding(note, table.text(row, says.getAsInt()), table, missed));
                        }
                    });
        }
    }

    private record Missed(int row, int target, int actual, Quantity planned, Quantity reached) {}

    private @Nullable Missed missed(Columns table, int row) {
        OptionalInt target = table.column(plan, result);
        OptionalInt actual = table.column(result, plan);
        String words = table.row(row);
        if (target.isEmpty() || actual.isEmpty() || less.isIn(words) || unless.isIn(words)) {
            return null;
        }
        Quantity planned = table.figure(row, target.getAsInt());
        Quantity reached = table.figure(row, actual.getAsInt());
        return planned != null && reached != null && Misses.isMissed(planned, reached)
                ? new Missed(row, target.getAsInt(), actual.getAsInt(), planned, reached)
                : null;
    }

    private static Finding finding(Note note, String claim, Columns table, Missed missed) {
        return note.of(
                note.rule().title() + "：“" + claim + "”，而“" + name(table, missed) + "”应为" + missed.planned() + "，实际"
                        + missed.reached(),
                List.of(
                        table.stated(missed.row(), missed.actual(), missed.reached(), "stated"),
                        table.stated(missed.row(), missed.target(), missed.planned(), "target")));
    }

    private static String name(Columns table, Missed missed) {
        return table.text(missed.row(), Math.max(0, missed.target() - 1));
    }
}
