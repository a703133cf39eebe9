package gouji.extract.table;

import gouji.pattern.Search;
import gouji.quantity.Unit;
import gouji.report.Measure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 预期目标 and 实际完成情况 told in prose: their figures, each with the words around it as the indicator.
final class Goals {
    private static final String YEARLY = "年度目标/";
    private static final String LASTING = "实施期目标/"; // of several years
    private static final Search LONG_TERM = Search.of("实施期|中长期|长期|中期|三年|总体绩效目标（");
    private static final Pattern AMONG = Pattern.compile("^(?:其中[：:]?|（)");
    private static final Pattern BRACKET_END = Pattern.compile("(?<=^[^（）]{1,20})）$");
    private static final Search SHARE = Search.of("^(?:[仅约共]?占|占比).{0,8}$");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:目标\\d{0,2}[：:.、]|\\d{1,2}[.、]|[（(]\\d{1,2}[）)]|[①-⑳])");

    private static final Search NEEDED = Search.of("(?:约?需|共需|需要?|预算|经费|投入|资金|计|共计|总计)*");

    private static final Search PER = Search.of("每(?!年|季|月|周|日)[一-龥]{1,2}(?:补助|支付|发放|奖励)?$");

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
                Slot header = column.header();
                boolean isLong = header != null && LONG_TERM.isIn(header.label().key());
                read(slot, column.is(Role.GOAL) ? Role.GOAL : Role.GOAL_DONE, isLong ? LASTING : YEARLY, words, scribe);
            }
        }
    }

    /// What a figure of a goal says: 每站18万元 is a price also where it is told what was done.
    private static Measure measure(Role role, Figures.Said said, String of, Words words) {
        Measure measure = role == Role.GOAL ? Measure.TARGET : Measure.ACTUAL;
        if (!said.quantity().unit().isMoney()) {
            return measure;
        }
        boolean isPrice = PER.isIn(of) || (role == Role.GOAL && words.names("单价用语", of));
        boolean isMeant = role == Role.GOAL && words.names("经费用语", of);
        boolean isSpent = role == Role.GOAL_DONE && words.names("支出目标词", of) && !words.names("收益用语", of);
        return isPrice ? Measure.UNIT_PRICE : isMeant ? Measure.BUDGET : isSpent ? Measure.EXECUTED : measure;
    }

    /// @param role [Role#GOAL] or [Role#GOAL_DONE]
    static void read(Slot slot, Role role, Words words, Scribe scribe) {
        read(slot, role, YEARLY, words, scribe);
    }

    private static void read(Slot slot, Role role, String level, Words words, Scribe scribe) {
        String before = "";
        String whole = "";
        Unit divided = Unit.NONE;
        int last = 0;
        for (Figures.Said said : Figures.told(slot)) {
            String of = NUMBERING.matcher(said.of()).replaceFirst("");
            Unit unit = said.quantity().unit();
            boolean goesOn = slot.text()
                    .text()
                    .substring(last, said.stretch().start())
                    .chars()
                    .noneMatch(c -> c == '。' || c == '；');
            last = said.stretch().end();
            Matcher among = AMONG.matcher(of);
            if (among.find()) {
                whole = before; // 培训360人，其中一级20人、二级40人
                divided = unit;
                of = of.substring(among.end());
            }
            boolean isPart = goesOn && !whole.isEmpty() && unit.equals(divided);
            whole = isPart ? whole : "";
            of = BRACKET_END.matcher(of).replaceFirst("");
            of = NEEDED.matches(of) ? before + of : of; // 清淤46公里，需147万元: what the kilometres need
            before = isPart || NEEDED.matches(of) || SHARE.matches(of) ? before : of;
            boolean isShare = role == Role.GOAL_DONE && unit.equals(Unit.PERCENT) && SHARE.matches(of);
            String name = SHARE.matches(of) ? before : isPart ? whole + "/" + of : of;
            scribe.own(
                    isShare ? Measure.SHARE : measure(role, said, of, words), said, slot, level + name, "table-goal");
        }
    }
}
