package gouji.extract.prose;

import gouji.extract.prose.words.MoneyNames;
import gouji.report.Measure;
import java.util.ArrayList;
import java.util.List;

/// Lists that join things and kinds of figures: `会议费、培训费年初预算和支出决算均为①`.
final class CrossedNames {
    private CrossedNames() {}

    /// `甲、乙年初预算和支出决算均为①`: each of those kinds of figures, of each thing; none where the list joins things only.
    ///
    /// @param called what the last names of the list are that name no things
    static List<Series.Item> items(List<String> coordinated, List<Measure> called, MoneyNames names) {
        int things = coordinated.size() - called.size();
        if (called.isEmpty() || things < 1) {
            return List.of();
        }
        String last = coordinated.get(things - 1);
        String first = names.endingMeasure(last);
        Measure measure = names.called(first);
        if (measure == null || first.length() >= last.length()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(coordinated.subList(0, things - 1));
        all.add(last.substring(0, last.length() - first.length()));
        List<Measure> measures = new ArrayList<>(List.of(measure));
        called.stream().filter(other -> other != measure).forEach(measures::add);
        return all.stream()
                .flatMap(thing -> measures.stream().map(kind -> new Series.Item(null, thing, kind)))
                .toList();
    }
}
