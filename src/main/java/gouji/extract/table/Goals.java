package gouji.extract.table;

import gouji.report.Measure;

/// 预期目标 and 实际完成情况 told in prose: their figures, each with the words around it as the indicator.
final class Goals {
    private static final String YEARLY = "年度目标/";

    private Goals() {}

    static void read(Block block, Scribe scribe) {
        for (Column column : block.columns()) {
            if (!column.is(Role.GOAL) && !column.is(Role.GOAL_DONE)) {
                continue;
            }
            Measure measure = column.is(Role.GOAL) ? Measure.TARGET : Measure.ACTUAL;
            for (int row : block.rows()) {
                Slot slot = block.board().at(row, column.index());
                if (slot == null || slot.isHole() || slot.row() != row || slot.column() != column.index()) {
                    continue;
                }
                for (Figures.Said said : Figures.told(slot)) {
                    scribe.own(measure, said, slot, YEARLY + said.of(), "table-goal");
                }
            }
        }
    }
}
