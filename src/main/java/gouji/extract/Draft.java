package gouji.extract;

import gouji.document.Remark;
import gouji.quantity.Figure;
import gouji.quantity.FigureScanner;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Project;
import gouji.report.Relation;
import gouji.report.TotalScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report in the making: what the readers of prose and of tables have found so far, in reading order. One for each
/// document,
/// used by one thread.
public final class Draft {
    private final About about;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, List<Figure>> figures = new HashMap<>();
    private final Map<String, String> unclear = new HashMap<>();
    private @Nullable TotalScore score;

    public Draft(About about) {
        this.about = about;
    }

    public About about() {
        return about;
    }

    /// Adds a fact and gives it its id.
    ///
    /// @param unnumbered its id is not looked at
    /// @return the fact with its id, for relations to name
    public Fact add(Fact unnumbered) {
        var fact = new Fact(
                "f" + (facts.size() + 1),
                unnumbered.subject(),
                unnumbered.measure(),
                unnumbered.quantity(),
                unnumbered.year(),
                unnumbered.indicator(),
                unnumbered.project(),
                unnumbered.scope(),
                unnumbered.rule(),
                unnumbered.place());
        facts.add(fact);
        return fact;
    }

    /// Notes that nobody knows what the header over a figure says of it.
    public void unclear(Fact fact, String header) {
        unclear.put(fact.id(), header);
    }

    /// The headers noted as unclear, by the fact's id.
    Map<String, String> unclear() {
        return Map.copyOf(unclear);
    }

    public void add(Relation relation) {
        relations.add(relation);
    }

    public void add(Indicator indicator) {
        indicators.add(indicator);
    }

    /// Notes a project wherever it is named; the same project under several names is joined when the report is
    /// finished.
    public void add(Project project) {
        projects.add(project);
    }

    public void add(Remark remark) {
        remarks.add(remark);
    }

    /// The figures of a text in the tidy form; of the same text they are looked for once.
    public List<Figure> figures(String text) {
        return figures.computeIfAbsent(text, FigureScanner::scan);
    }

    /// All that have been found so, by their texts.
    Map<String, List<Figure>> figures() {
        return figures;
    }

    /// Notes the total score; what is stated first stays, what was missing is filled in.
    public void score(@Nullable String value, @Nullable String grade) {
        score = score == null
                ? new TotalScore(value, grade)
                : new TotalScore(
                        score.value() == null ? value : score.value(), score.grade() == null ? grade : score.grade());
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Relation> relations() {
        return List.copyOf(relations);
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    public List<Project> projects() {
        return List.copyOf(projects);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public @Nullable TotalScore score() {
        return score;
    }
}
