package gouji.extract.table;

import gouji.report.Measure;
import java.util.regex.Pattern;

/// 预期目标 and 实际完成情况 told in prose: their figures, each with the words around it as the indicator.
final class Goals {
    private static final String YEARLY = "年度目标/";
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:目标\\d{0,2}[：:.、]|\\d{1,2}[.、]|[（(]\\d{1,2}[）)]|[①-⑳])");

    private static final Pattern NEEDED = Pattern.compile("(?:约?需|共需|需要?|预算|经费|投入|资金|计|共计|总计)*");

    private static final Pattern PER = Pattern.compile("每(?!年|季|月|周|日)[一-龥]{1,2}(?:补助|支付|发放|奖励)?$");

    private Goals() {}

    static void read(Block block, Words words, Scribe scribe) {
        for (Column column : block.columns()) {
            if (!column.is(Role.GOAL) && !column.is(Role.GOAL_DONE)) {
                continue;
            }
            for (int row : block.rows()) {
                Slot slot = block.board().at(row, column.index());
                if (slot == null || slot.isHole() || slot.row() != row || slot.column() != column.index()) {
                    continue;
                }
                read(slot, column.is(Role.GOAL) ? Role.GOAL : Role.GOAL_DONE, words, scribe);
            }
        }
    }

    /// What a figure of a goal says: 每站18万元 is a price also where it is told what was done.
    private static Measure measure(Role role, Figures.Said said, String of, Words words) {
        Measure measure = role == Role.GOAL ? Measure.TARGET : Measure.ACTUAL;
        if (!said.quantity().unit().isMoney()) {
            return measure;
        }
        boolean isPrice = PER.matcher(of).find() || (role == Role.GOAL && words.names("单价用语", of));
        return isPrice ? Measure.UNIT_PRICE : role == Role.GOAL && words.names("经费用语", of) ? Measure.BUDGET : measure;
    }

    /// @param role [Role#GOAL] or [Role#GOAL_DONE]
    static void read(Slot slot, Role role, Words words, Scribe scribe) {
        String before = "";
        for (Figures.Said said : Figures.told(slot)) {
            String of = NUMBERING.matcher(said.of()).replaceFirst("");
            of = NEEDED.matcher(of).matches() ? before + of : of; // 清淤46公里，需147万元: what the kilometres need
            before = NEEDED.matcher(of).matches() ? before : of;
            Measure measure = measure(role, said, of, words);
            scribe.own(measure, said, slot, YEARLY + of, "table-goal");
        }
    }
}
