package gouji.extract.prose;

import gouji.report.Measure;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which indicator level each figure of a paragraph stands: `数量指标：培训①`, or that of the lines before.
///
/// @param told the levels that the paragraph itself names
/// @param isHeading whether the paragraph is one
record Levels(
        Coded coded,
        List<Labels.Label> told,
        Labels labels,
        Standing standing,
        Map<Integer, FindRule.Naming> namings,
        boolean isHeading) {
    private static final Pattern AFTER_BARE_FIGURE = Pattern.compile("[*×·/|｜\\s年月日人户次]*");

    /// The level of a figure, or null.
    Labels.@Nullable Label at(int at) {
        if (isBareFigure()) {
            return null; // a cell of a table whose rows are lost: target or actual, none can tell
        }
        Labels.Label last = null;
        for (Labels.Label label : told) {
            if (label.start() <= at) {
                last = label;
            }
        }
        if (last == null && standing.level() != null) {
            Labels.Label level = labels.named(standing.level());
            boolean holds = standing.isLevelOpen() || isResult(namings.get(coded.figureAt(at)));
            return holds && !isHeading ? level : null;
        }
        return last;
    }

    /// 完成率100%, 满意度95% after the indicators of a level still speak of that level.
    private static boolean isResult(FindRule.@Nullable Naming naming) {
        return naming != null
                && (naming.gives().measure() == Measure.ACTUAL || naming.gives().measure() == Measure.SATISFACTION);
    }

    private boolean isBareFigure() {
        String code = coded.code().strip();
        return !code.isEmpty()
                && Coded.isFigure(code.charAt(0))
                && AFTER_BARE_FIGURE.matcher(code).region(1, code.length()).matches();
    }

    /// The indicator of a figure under a level, by its own words.
    static @Nullable String indicator(Labels.Label label, Name name, Measure measure, boolean isRate) {
        return switch (measure) {
            case EXECUTION_RATE -> name.isWhole() ? null : label.indicatorLevel() + "/" + name.text();
            case ACTUAL ->
                isRate || !name.text().isEmpty()
                        ? label.indicatorLevel() + "/" + (name.text().isEmpty() ? "完成率" : name.text())
                        : label.indicatorLevel();
            default -> label.indicatorLevel() + (name.text().isEmpty() ? "" : "/" + name.text());
        };
    }

    /// The paragraph ends: the level that it named last holds on.
    void end(int rank) {
        if (!told.isEmpty()) {
            Labels.Label last = told.getLast();
            boolean isOpen = coded.code().substring(last.start()).isBlank();
            standing.level(isOpen ? last.name() : last.level1(), isOpen, rank);
        }
    }
}
