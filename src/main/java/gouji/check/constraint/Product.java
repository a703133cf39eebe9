package gouji.check.constraint;

import gouji.check.Kind;
import gouji.quantity.Interval;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 乘积: product = Π factors (`每站13万元，3个站，共计39万元`).
public record Product(String rule, Kind kind, Fact product, List<Fact> factors) implements Constraint {

    public Product {
        factors = List.copyOf(factors);
    }

    @Override
    public List<Fact> facts() {
        return Stream.concat(Stream.of(product), factors.stream()).toList();
    }

    @Override
    public String role(int index) {
        return index == 0 ? "product" : "factor";
    }

    @Override
    public Judgement judge(Values values) {
        Expression multiplication =
                operands -> operands.stream().reduce(Interval.exactly(BigDecimal.ONE), Interval::times);
        return multiplication.judge(
                values.of(product), factors.stream().map(values::of).toList());
    }

    @Override
    public @Nullable BigDecimal implied(Fact fact, Values values) {
        BigDecimal others = factors.stream()
                .filter(factor -> !factor.equals(fact))
                .map(factor -> values.of(factor).inBase())
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        if (fact.equals(product)) {
            return others;
        }
        return others.signum() == 0 ? null : values.of(product).inBase().divide(others, Expression.PRECISION);
    }

    @Override
    public String arithmetic(Values values) {
        String chain = factors.stream().map(values::of).map(Quantity::toString).collect(Collectors.joining("×"));
        Quantity stated = values.of(product);
        Judgement judgement = judge(values);
        return chain + "=" + Arithmetic.plain(judgement.computed(), stated) + stated.unit()
                + judgement.against(stated.toString());
    }
}
