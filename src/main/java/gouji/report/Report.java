package gouji.report;

import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.quantity.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 报告: everything that one file states.
///
/// @param region the administrative division in the bureau's name, or null
/// @param year the fiscal year reported on
/// @param reportType one of the kinds of DOMAIN: 项目支出绩效自评, 部门整体支出绩效自评, 部门决算 …; null where nothing tells
/// @param reportDate ISO, `2021-05-06` or `2021-05`; null where none is stated
/// @param facts in reading order
/// @param passages its paragraphs and headings in reading order
/// @param figures of its texts in the tidy form (`place.NormalForm`), as far as they have been looked for
public record Report(
        DocumentInfo document,
        @Nullable String bureau,
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String reportType,
        @Nullable String reportDate,
        @Nullable TotalScore score,
        List<Project> projects,
        List<Fact> facts,
        List<Indicator> indicators,
        List<Relation> relations,
        List<Table> tables,
        List<Remark> remarks,
        List<Passage> passages,
        Map<String, List<Figure>> figures) {

    public Report {
        projects = List.copyOf(projects);
        facts = List.copyOf(facts);
        indicators = List.copyOf(indicators);
        relations = List.copyOf(relations);
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
        passages = List.copyOf(passages);
        figures = Map.copyOf(figures);
    }

    /// A report of which the words are not at hand.
    public Report(
            DocumentInfo document,
            @Nullable String bureau,
            @Nullable String region,
            @Nullable Integer year,
            @Nullable String reportType,
            @Nullable String reportDate,
            @Nullable TotalScore score,
            List<Project> projects,
            List<Fact> facts,
            List<Indicator> indicators,
            List<Relation> relations,
            List<Table> tables,
            List<Remark> remarks) {
        this(
                document,
                bureau,
                region,
                year,
                reportType,
                reportDate,
                score,
                projects,
                facts,
                indicators,
                relations,
                tables,
                remarks,
                List.of(),
                Map.of());
    }

    /// The same report with other facts.
    public Report withFacts(List<Fact> others) {
        return new Report(
                document,
                bureau,
                region,
                year,
                reportType,
                reportDate,
                score,
                projects,
                others,
                indicators,
                relations,
                tables,
                remarks,
                passages,
                figures);
    }

    /// Whether it says nothing that could be checked: a notice, a form that nobody has filled in, a page that could not
    /// be recognised.
    public boolean isBlank() {
        return facts.isEmpty()
                && score == null
                && indicators.stream().allMatch(indicator -> indicator.target() == null && indicator.actual() == null);
    }

    public Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }
}
