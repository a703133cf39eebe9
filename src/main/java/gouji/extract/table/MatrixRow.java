package gouji.extract.table;

import gouji.report.Fact;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row of one side of a matrix.
///
/// @param nameColumn where its name stands, -1 where it has none
/// @param code the digits of its 类款项 or economic code, or null
/// @param yearBeside the year that a column of years states for it, or null
/// @param facts its figures by column
record MatrixRow(
        int row,
        int nameColumn,
        @Nullable Slot label,
        @Nullable String code,
        String name,
        @Nullable Integer yearBeside,
        Map<Integer, Fact> facts) {

    private static final Pattern CODE = Pattern.compile("^(\\d{3}(?:\\d\\d){0,3})(?=[^\\d.%])");

    private static final Pattern YEAR = Pattern.compile("20\\d{2}年度?");

    static MatrixRow of(Block block, int row, int nameColumn) {
        Slot label = nameColumn < 0 ? null : block.board().at(row, nameColumn);
        if (label == null || label.isHole()) {
            label = firstText(block, row, nameColumn);
        }
        String name = label == null ? "" : label.label().name();
        Matcher lead = CODE.matcher(name);
        String code = code(block, row, nameColumn);
        if (lead.find()) {
            code = code == null ? lead.group(1) : code;
            name = name.substring(lead.end());
        }
        return new MatrixRow(row, nameColumn, label, code, name, block.yearOf(row), new LinkedHashMap<>());
    }

    /// `合计` may stand in the column of codes and reach over the names.
    private static @Nullable Slot firstText(Block block, int row, int before) {
        for (int c = 0; c < Math.max(before, 0); c++) {
            Slot slot = block.board().at(row, c);
            if (slot != null && !slot.isHole() && !slot.isFigure() && !block.isSide(slot)) {
                return slot;
            }
        }
        return null;
    }

    /// The digits of the code columns nearest to the left of the name.
    private static @Nullable String code(Block block, int row, int nameColumn) {
        var digits = new StringBuilder();
        for (int c = nameColumn - 1; c >= 0; c--) {
            Column column = block.columns().get(c);
            if (column.is(Role.CODE)) {
                Slot slot = block.board().at(row, c);
                String text = slot == null || slot.column() != c ? "" : slot.words();
                if (text.matches("\\d+")) {
                    digits.insert(0, text);
                }
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    /// Whether it counts the whole of the table or of what stands before it.
    boolean isWhole() {
        return label == null || label.label().is(Role.TOTAL) || name.isEmpty();
    }

    /// `2020年 | 90 | 1400`: the row says when, the columns say what.
    boolean isOfYear() {
        return YEAR.matcher(name).matches();
    }

    /// The name with its level of the classification, or with the other words of its row, where the name alone repeats.
    String fullName(Block block) {
        String level = code == null
                ? ""
                : switch (code.length()) {
                    case 3 -> "（类）";
                    case 5 -> "（款）";
                    case 7 -> "（项）";
                    default -> "";
                };
        if (!level.isEmpty()) {
            return name + level;
        }
        var words = new ArrayList<String>();
        for (int c = 0; c < nameColumn; c++) {
            Slot slot = block.board().at(row, c);
            if (slot != null && slot.column() == c && !slot.isHole() && !slot.isFigure() && !block.isSide(slot)) {
                words.add(slot.label().name());
            }
        }
        words.add(name);
        return String.join("/", words);
    }

    /// 总计, 收入总计, 支出总计: what closes a side, sums carried over included.
    boolean isGrandTotal() {
        return isTotal() && label != null && label.label().key().endsWith("总计");
    }

    boolean isTotal() {
        return label != null && label.label().is(Role.TOTAL);
    }

    /// Whether the row has stated the like already.
    boolean states(String subject, Measure measure, @Nullable String scope, @Nullable Integer year) {
        return facts.values().stream()
                .anyMatch(fact -> fact.subject().equals(subject)
                        && fact.measure() == measure
                        && Objects.equals(fact.scope(), scope)
                        && (year == null || Objects.equals(fact.year(), year)));
    }

    int depth() {
        return label == null ? 0 : label.label().depth();
    }

    /// Whether it divides the row before it.
    boolean isAmong() {
        return label != null && label.label().among();
    }

    @Nullable
    Integer year() {
        return label == null || label.label().year() == null
                ? yearBeside
                : label.label().year();
    }
}
