package gouji.check.outline;

import gouji.check.rule.Note;
import gouji.check.text.Texts;
import gouji.finding.Finding;
import gouji.pattern.Search;
import gouji.pattern.Searched;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// 如下表所示: a table that a text promises right below it, in a report without any table.
public final class TablesBelow {
    private static final Search BELOW = Search.of("(?:如|见|详见|列入|参见)(?:以)?下表(?:所示|所列)?|(?:如|见)下列表格?");

    private TablesBelow() {}

    public static Stream<Finding> of(Note note, Searched<Texts.Text> texts, Report report) {
        if (!report.tables().isEmpty()) {
            return Stream.of();
        }
        List<Finding> findings = new ArrayList<>();
        texts.each(
                BELOW,
                (text, match) -> findings.add(note.of(
                        "正文写“" + match.group() + "”，后面没有表：下表缺失",
                        List.of(Texts.words(text, match.start(), match.end())))));
        return findings.stream();
    }
}
