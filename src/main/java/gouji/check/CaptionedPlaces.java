package gouji.check;

import gouji.document.Table;
import gouji.finding.Finding;
import gouji.place.Place;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 表名作出处: what stands in a table is looked for under the table's own name, 附件2 or 收入决算表, not under the last
/// heading of the text before it; under the sheet in a workbook, and under the heading where several tables are called
/// the same.
///
/// @param names of the tables, in their order; null where a name does not lead to its table
record CaptionedPlaces(List<@Nullable String> names) {

    static CaptionedPlaces of(Report report) {
        boolean hasSheets = report.document().mediaType().matches(".*(?:spreadsheet|excel).*");
        List<@Nullable String> all = new ArrayList<>();
        for (Table table : report.tables()) {
            all.add(hasSheets ? null : name(table));
        }
        List<@Nullable String> telling = new ArrayList<>(all);
        telling.replaceAll(name -> Collections.frequency(all, name) == 1 ? name : null);
        return new CaptionedPlaces(telling);
    }

    /// The report with its facts so placed.
    Report told(Report report) {
        return report.withFacts(
                report.facts().stream().map(fact -> fact.at(told(fact.place()))).toList());
    }

    /// The finding with its figures so placed.
    Finding told(Finding finding) {
        return finding.withValues(finding.values().stream()
                .map(stated -> new Finding.Stated(stated.value(), stated.unit(), stated.role(), told(stated.place())))
                .toList());
    }

    private Place told(Place place) {
        Integer number = place.table();
        String name = number == null || number >= names.size() ? null : names.get(number);
        return name == null ? place : place.under(name);
    }

    private static @Nullable String name(Table table) {
        String caption = table.caption() == null ? "" : table.caption().text();
        String name = caption.replaceAll("[（(]?单位：[^\\s）)]*[）)]?", " ").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? null : name;
    }
}
