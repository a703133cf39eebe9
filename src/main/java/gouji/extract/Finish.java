package gouji.extract;

import gouji.document.Document;
import gouji.document.Located;
import gouji.document.Paragraph;
import gouji.document.Table;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Passage;
import gouji.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A draft to a report: one name for each project, everywhere.
final class Finish {
    private final Draft draft;
    private final Document document;
    private final ProjectNames names;

    Finish(Draft draft, Document document) {
        this.draft = draft;
        this.document = document;
        this.names = ProjectNames.of(draft.projects());
    }

    Report report() {
        About about = draft.about();
        return new Report(
                document.info(),
                about.bureau(),
                about.region(),
                about.year(),
                about.reportType(),
                about.reportDate(),
                draft.score(),
                names.projects(),
                new ProjectSpending(about.project())
                                .settled(new PartMeasures(new ColumnMeasures(draft.facts(), draft.unclear()).settled())
                                        .settled())
                                .stream()
                                .map(this::named)
                                .toList(),
                draft.indicators().stream().map(this::named).toList(),
                draft.relations(),
                document.tables(),
                Stream.concat(document.remarks().stream(), draft.remarks().stream())
                        .toList(),
                passages(),
                draft.figures());
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Located located : document.walk()) {
            if (located.block() instanceof Table && !passages.isEmpty()) {
                Passage last = passages.removeLast();
                boolean isNext = last.tableBelow() == null;
                passages.add(isNext ? new Passage(last.isHeading(), last.place(), located.number()) : last);
            } else if (located.block() instanceof Paragraph paragraph
                    && !paragraph.shown().isBlank()) {
                passages.add(passage(located));
            }
        }
        return passages;
    }

    private static Passage passage(Located located) {
        var paragraph = (Paragraph) located.block();
        PlacedText text = paragraph.text();
        String section = located.path().isEmpty()
                ? null
                : located.path().getLast().text().original();
        return new Passage(
                located.isHeading(),
                new Place(
                        section,
                        text.page(0, text.length()),
                        located.number(),
                        null,
                        null,
                        null,
                        text.box(0, text.length()),
                        paragraph.shown()));
    }

    private Fact named(Fact fact) {
        return new Fact(
                fact.id(),
                names.canonical(fact.subject()),
                fact.measure(),
                fact.quantity(),
                fact.year(),
                fact.indicator(),
                fact.project() == null ? null : names.canonical(fact.project()),
                fact.scope(),
                fact.rule(),
                fact.place());
    }

    private Indicator named(Indicator indicator) {
        return new Indicator(
                indicator.project() == null ? null : names.canonical(indicator.project()),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.target(),
                indicator.actual(),
                indicator.weight(),
                indicator.score(),
                indicator.deviation(),
                indicator.place());
    }
}
