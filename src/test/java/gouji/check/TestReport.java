package gouji.check;

import gouji.document.DocumentInfo;
import gouji.finding.Finding;
import gouji.place.Place;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Relation;
import gouji.report.Report;
import gouji.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report put together by hand, one paragraph after another.
final class TestReport {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private int paragraph;

    TestReport project(String name) {
        projects.add(new Project(name, null, List.of()));
        return this;
    }

    TestReport paragraph() {
        paragraph++;
        return this;
    }

    /// States a figure, `45万元`, and gives its id.
    String says(String subject, Measure measure, String figure) {
        return says(subject, measure, figure, null);
    }

    /// States an amount under a cost indicator.
    String cost(String project, Measure measure, String figure, String item) {
        return says(project, measure, figure, "成本指标/" + item);
    }

    private String says(String subject, Measure measure, String figure, @Nullable String indicator) {
        String id = "f" + (facts.size() + 1);
        int unit = 0;
        while (unit < figure.length() && "-.0123456789".indexOf(figure.charAt(unit)) >= 0) {
            unit++;
        }
        facts.add(new Fact(
                id,
                subject,
                measure,
                Quantity.of(figure.substring(0, unit), figure.substring(unit)),
                null,
                indicator,
                null,
                null,
                "test",
                new Place("节" + paragraph, null, paragraph, null, null, null, null, figure)));
        return id;
    }

    TestReport sum(String total, String... parts) {
        relations.add(new Relation.Sum("sum", total, List.of(parts), false));
        return this;
    }

    TestReport relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    TestReport indicator(Indicator indicator) {
        indicators.add(indicator);
        return this;
    }

    Report report() {
        return new Report(
                new DocumentInfo("报告.docx", "", "", null),
                "某局",
                null,
                2020,
                null,
                null,
                null,
                projects,
                facts,
                indicators,
                relations,
                List.of(),
                List.of());
    }

    List<Finding> findings() {
        return new Checker(RuleBook.load(Path.of("extraction-rules"))).check(List.of(report()));
    }
}
