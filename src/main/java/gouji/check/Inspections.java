package gouji.check;

import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.fact.Wording;
import gouji.check.row.Grading;
import gouji.check.row.MissedTargets;
import gouji.check.row.Ranges;
import gouji.check.rule.CheckRule;
import gouji.check.rule.WordDemand;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.quantity.Dimension;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be seen of one figure and what stands around it: out of range, without a unit, in the wrong one.
final class Inspections {
    private static final Pattern PRICE = Pattern.compile("单价|均价|价格|标准|[人户每]均|每"); // in 元 rightly

    /// An amount in 元 below this, printed with decimals beside amounts in 万元, was meant to be 万元.
    private static final BigDecimal FEW_YUAN = BigDecimal.valueOf(10_000);

    private static final int MAX_CENTS = 2;

    private final FactIndex index;
    private final WordDemand.Said said;
    private final String document;

    Inspections(FactIndex index, WordDemand.Said said) {
        this.index = index;
        this.said = said;
        this.document = index.report().document().name();
    }

    Stream<Finding> of(CheckRule rule) {
        return switch (rule.demand()) {
            case CheckRule.InRange range ->
                new Ranges(document, rule, range, said.tables())
                        .of(index.report().facts(), said.figured());
            case CheckRule.UnitAmong unit -> facts(unit.measures()).flatMap(fact -> unit(rule, fact));
            case CheckRule.HasUnit unit ->
                facts(unit.measures())
                        .filter(Inspections::lacksUnit)
                        .map(fact -> finding(rule, fact, Wording.label(fact) + fact.quantity() + "缺少计量单位", null));
            case CheckRule.Grades grades ->
                new Grading(index.report(), said.texts(), said.figured(), rule, grades).findings();
            case CheckRule.MissedTarget missed -> missed(rule, missed.complaint());
            default -> Stream.of();
        };
    }

    private Stream<Finding> missed(CheckRule rule, CheckRule.Complaint complaint) {
        List<Table> tables = index.report().tables();
        return switch (complaint) {
            case FULL_MARKS ->
                said.aims().stream().flatMap(aim -> MissedTargets.fullMarks(document, rule, aim).stream());
            case UNEXPLAINED ->
                said.aims().stream()
                        .filter(aim -> !isMonitoring())
                        .flatMap(aim -> MissedTargets.unexplained(document, rule, aim, tables).stream());
        };
    }

    private Stream<Fact> facts(List<Measure> measures) {
        return index.report().facts().stream().filter(fact -> measures.contains(fact.measure()));
    }

    /// In the middle of the year targets are not yet reached.
    private boolean isMonitoring() {
        String type = index.report().reportType();
        return document.contains("监控") || (type != null && type.contains("监控"));
    }

    private static boolean lacksUnit(Fact fact) {
        return fact.quantity().unit().dimension() == Dimension.NONE
                && fact.place().table() == null
                && fact.quantity().value().signum() != 0;
    }

    /// At least two amounts of the same paragraph or table row are in 万元 and none but this in 元.
    private Stream<Finding> unit(CheckRule rule, Fact fact) {
        Quantity quantity = fact.quantity();
        boolean isSmall = quantity.unit().equals(Unit.YUAN)
                && quantity.inBase().abs().compareTo(FEW_YUAN) < 0
                && quantity.value().scale() > 0
                && quantity.value().scale() <= MAX_CENTS
                && !PRICE.matcher(Wording.label(fact)).find();
        if (!isSmall) {
            return Stream.of();
        }
        List<Fact> around = index.report().facts().stream()
                .filter(other -> !other.equals(fact)
                        && other.quantity().unit().isMoney()
                        && FactIndex.line(other).equals(FactIndex.line(fact)))
                .toList();
        boolean alone = around.size() >= 2
                && around.stream().noneMatch(other -> other.quantity().unit().equals(Unit.YUAN));
        if (!alone) {
            return Stream.of();
        }
        Quantity meant = quantity.with(Unit.WAN_YUAN);
        return Stream.of(finding(rule, fact, Wording.label(fact) + "写作" + quantity + "，同处其他金额都以万元计，疑为" + meant, meant));
    }

    private Finding finding(CheckRule rule, Fact fact, String message, @Nullable Quantity expected) {
        Quantity stated = Values.STATED.of(fact);
        return new Finding(
                document,
                rule.id(),
                rule.kind(),
                rule.severity(),
                message,
                List.of(new Finding.Stated(stated.plainValue(), stated.unit().symbol(), "stated", fact.place())),
                expected == null
                        ? null
                        : new Finding.Expected(
                                expected.plainValue(), expected.unit().symbol()),
                null,
                null,
                List.of());
    }
}
