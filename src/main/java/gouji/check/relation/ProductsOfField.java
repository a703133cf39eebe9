package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.Product;
import gouji.check.constraint.Values;
import gouji.check.fact.FactIndex;
import gouji.check.rule.CheckRule;
import gouji.document.Cell;
import gouji.pattern.Search;
import gouji.place.NormalForm;
import gouji.report.Fact;
import gouji.report.Measure;
import gouji.report.Passage;
import gouji.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 得分＝执行率×分值 and the like: figures of one row or sentence of which one is the product of the others. A report
/// computes them so if it prints the formula, or if another of its rows shows it; elsewhere it is what is usual.
final class ProductsOfField {
    private final FactIndex index;

    ProductsOfField(FactIndex index) {
        this.index = index;
    }

    Stream<Constraint> of(CheckRule rule, CheckRule.ProductOf demand) {
        List<Product> products = index.report().facts().stream()
                .filter(fact -> fact.measure() == demand.result())
                .flatMap(result -> product(rule, demand, result).stream())
                .toList();
        if (products.isEmpty()) {
            return Stream.of();
        }
        boolean isPrinted = isPrinted(demand.printed(), index.report());
        return products.stream()
                .filter(product -> demand.isUsual() != (isPrinted || isShownBesides(product, products)))
                .filter(product -> !demand.isUsual() || !isFull(product))
                .map(Constraint.class::cast);
    }

    private Optional<Product> product(CheckRule rule, CheckRule.ProductOf demand, Fact result) {
        List<Fact> factors = new ArrayList<>();
        for (Measure measure : demand.factors()) {
            Fact factor = factor(result, measure);
            if (factor == null) {
                return Optional.empty();
            }
            factors.add(factor);
        }
        var product = new Product(rule.id(), rule.kind(), result, factors);
        return isOverfull(product) ? Optional.empty() : Optional.of(product);
    }

    /// The one figure of that measure in the line, under the same indicator if it has one; else the indicator's
    /// wherever it stands: `得分（20分×执行率）` over the column.
    private @Nullable Fact factor(Fact result, Measure measure) {
        List<Fact> line = index.line(FactIndex.line(result));
        boolean isOnly = result.place().table() == null
                || line.stream()
                                .filter(fact -> fact.measure() == result.measure())
                                .count()
                        == 1;
        List<Fact> found = line.stream()
                .filter(fact -> fact.measure() == measure && belongs(fact, result))
                .toList();
        if (found.isEmpty() && result.indicator() != null) {
            return index.companion(result, measure);
        }
        return isOnly && found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean belongs(Fact fact, Fact result) {
        boolean isAlike = fact.indicator() == null || fact.indicator().equals(result.indicator());
        boolean isOfRow = fact.place().table() != null
                && (result.indicator() == null || fact.subject().equals(result.indicator()));
        return isAlike && (fact.subject().equals(result.subject()) || isOfRow);
    }

    /// More than the whole earns no more than full marks.
    private static boolean isOverfull(Product product) {
        return product.factors().stream()
                .anyMatch(factor -> factor.quantity().unit().isRate()
                        && factor.quantity().inBase().compareTo(BigDecimal.ONE) > 0);
    }

    /// The result is as large as the factor that it is a part of.
    private static boolean isFull(Product product) {
        return product.factors().stream()
                .anyMatch(factor -> factor.quantity()
                                .unit()
                                .equals(product.product().quantity().unit())
                        && factor.quantity()
                                        .value()
                                        .compareTo(product.product().quantity().value())
                                == 0);
    }

    private static boolean isShownBesides(Product product, List<Product> products) {
        return products.stream()
                .anyMatch(other -> !other.product().equals(product.product())
                        && !isFull(other)
                        && !other.judge(Values.STATED).verdict().isBroken());
    }

    private static boolean isPrinted(Search formula, Report report) {
        Stream<String> cells = report.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(Cell::text)
                .map(text -> text.rewrite(NormalForm::of).text());
        Stream<String> passages = report.passages().stream().map(Passage::text);
        return Stream.concat(cells, passages).anyMatch(formula::isIn);
    }
}
