package gouji.check.rule;

import gouji.check.constraint.Formula;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.pattern.Search;
import gouji.quantity.Quantity;
import gouji.report.Measure;
import gouji.rule.RuleNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One rule of `extraction-rules/check/`: what must agree in any report.
///
/// @param severity the most that a break of it is worth
/// @param proof what it takes for it to be worth more than a hint
/// @param demand what must hold
public record CheckRule(
        String id,
        String title,
        Kind kind,
        Severity severity,
        Proof proof,
        Demand demand,
        List<RuleExample> examples,
        RuleNode root) {

    /// What must hold; one record for each form of rule.
    public sealed interface Demand {}

    /// Whether it only asks where no other rule has said anything.
    public boolean isLast() {
        return demand instanceof Told told && told.demand().isLast();
    }

    /// rate = part ÷ whole, for the first of the parts that there is and the first of the wholes that fits.
    ///
    /// @param named wholes that words beside the rate name, from the surest words
    public record RatioOf(Measure rate, List<Measure> parts, List<Measure> wholes, List<NamedWhole> named)
            implements Demand {
        /// Whether a rate's own words let a whole be its base: `占到位资金的99%` is not of the budget.
        public boolean mayBeOf(String words, Measure whole) {
            return named.stream()
                    .filter(base -> base.words().isIn(words))
                    .findFirst()
                    .map(base -> base.wholes().contains(whole))
                    .orElse(true);
        }
    }

    /// What `占到位资金的` says that a rate is of.
    public record NamedWhole(Search words, List<Measure> wholes) {}

    /// whole = Σ parts, where a sentence or table row states the whole and at least two of the parts.
    public record Balance(List<Measure> wholes, List<Measure> parts) implements Demand {}

    /// What is called so is made up of what is called so, wherever in the report they stand.
    public record MadeUpOf(String whole, List<String> parts) implements Demand {
        /// Whether it is two sides that are equal.
        public boolean isBalance() {
            return parts.size() == 1;
        }
    }

    /// part ≤ whole.
    public record Bounded(Measure part, Measure whole) implements Demand {}

    /// The same fact is stated alike wherever it is stated.
    public record Restated(
            List<Measure> measures,
            boolean acrossReports,
            @Nullable Pattern nameless,
            @Nullable Search heads) implements Demand {}

    /// A value lies in a range.
    ///
    /// @param names what the names of indicators end in whose results must, too; null where none are given
    /// @param words the same names before a rate in a text, or null where none are given
    /// @param exceeded how a text or header says that a figure is of what may be exceeded; null where nothing may
    public record InRange(
            List<Measure> measures,
            @Nullable Pattern names,
            @Nullable Search words,
            @Nullable Search exceeded,
            Quantity least,
            Quantity most)
            implements Demand {}

    /// An amount is in 万元 like the amounts around it, not in 元.
    public record UnitAmong(List<Measure> measures) implements Demand {}

    /// An amount has a unit.
    public record HasUnit(List<Measure> measures) implements Demand {}

    /// result = Π factors, of one table row or of one thing told in prose.
    ///
    /// @param isUsual for the rows of which the report does not show that it computes them so
    /// @param printed how a report prints that it computes them so
    public record ProductOf(Measure result, List<Measure> factors, boolean isUsual, Search printed) implements Demand {}

    /// A score is what the rule that the report prints beside it makes of the result.
    public record Scoring(ScoringWords words) implements Demand {}

    /// 计分办法: the points that a region gives to each class of indicators.
    ///
    /// @param name by which users name it, in ASCII
    /// @param weights points by class: 产出, 效益, 满意度, 预算执行率
    /// @param isProportional whether the execution of the budget scores its rate times its weight
    /// @param form how a report prints that it follows it; null where the user says so
    public record Profile(
            String name,
            Map<String, BigDecimal> weights,
            boolean isProportional,
            @Nullable Search form) implements Demand {

        public Profile {
            weights = Map.copyOf(weights);
        }

        /// The same, to be applied whatever the report prints.
        Profile named() {
            return new Profile(name, weights, isProportional, null);
        }
    }

    /// The grade word fits the total score.
    ///
    /// @param grades for each word the least score; the words of one grade share it
    /// @param words how a sentence states a score and its grade
    /// @param graded how a paragraph tells its one grade
    /// @param printed how a report prints its own scale, which then goes before `grades`
    public record Grades(
            Map<String, Integer> grades,
            @Nullable Search words,
            @Nullable Search graded,
            @Nullable Search printed) implements Demand {}

    /// A target that was missed has neither full marks nor the claim of completion.
    public record MissedTarget(Complaint complaint) implements Demand {}

    /// What is wrong about an indicator that fell short.
    public enum Complaint {
        FULL_MARKS,
        UNEXPLAINED
    }

    /// Words that should not stand in a report.
    ///
    /// @param unless where these stand in the same sentence, they may
    public record Says(Search find, @Nullable Search unless) implements Demand {}

    /// What must hold between the figures of some words.
    ///
    /// @param finds the words, with a name for each figure
    /// @param holds formulas over these names, any of which suffices; for each group of a pattern that is a word such
    /// as
    ///     大于, what it says; the key of those that hold without such a word is empty
    /// @param unless where these stand in the same sentence, nothing is said
    /// @param units what the unit of a figure must be, by the figure's name
    public record Figures(
            List<Search> finds,
            Map<String, List<Formula>> holds,
            @Nullable Search unless,
            Map<String, Pattern> units) implements Demand {}

    /// What is done in stages is done in their order.
    ///
    /// @param stages the words for each, the first first
    /// @param step a numbered item's title that names a stage of one work, 施工过程：; null where items are of several
    public record InOrder(List<Search> stages, @Nullable Search step) implements Demand {}

    /// A demand on the words of a report in a form of its own.
    public record Told(WordDemand demand) implements Demand {}

    /// What takes more than a pattern to see.
    ///
    /// @param words patterns that the inspection asks for by name
    public record Seen(Inspection what, RuleWords words) implements Demand {}

    /// The same rule, its profile applied whatever the report prints; what the user asked for is worth a warning.
    public CheckRule named(Profile profile) {
        return new CheckRule(id, title, kind, Severity.WARNING, proof, profile.named(), examples, root);
    }
}
