package gouji.check.relation;

import gouji.check.constraint.Constraint;
import gouji.check.constraint.FixedTotal;
import gouji.check.constraint.Ratio;
import gouji.check.constraint.Sum;
import gouji.check.constraint.Values;
import gouji.finding.Kind;
import gouji.quantity.Quantity;
import gouji.report.Fact;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// 占比合计100%: where every part of a complete sum has its share of that sum, the shares add to 100%.
final class SharesOfWhole {
    private static final Quantity ALL = Quantity.of("100", "%");

    private SharesOfWhole() {}

    static Stream<Constraint> of(List<Constraint> constraints) {
        var shares = new IdentityHashMap<Fact, Ratio>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Ratio ratio
                    && ratio.rate().quantity().unit().isRate()) {
                shares.put(ratio.part(), ratio);
            }
        }
        return constraints.stream()
                .filter(constraint -> constraint instanceof Sum sum
                        && !sum.open()
                        && !sum.judge(Values.STATED).verdict().isBroken() // else that has been said
                        && sum.parts().size() > 1)
                .map(Sum.class::cast)
                .flatMap(sum -> total(sum, shares));
    }

    private static Stream<Constraint> total(Sum sum, IdentityHashMap<Fact, Ratio> shares) {
        List<Fact> rates = new ArrayList<>();
        for (Fact part : sum.parts()) {
            Ratio share = shares.get(part);
            if (share != null
                    && !share.judge(Values.STATED).verdict().isBroken() // 占总投资: of more than is added here
                    && share.whole()
                                    .quantity()
                                    .inBase()
                                    .compareTo(sum.total().quantity().inBase())
                            == 0) {
                rates.add(share.rate());
            } else if (part.quantity().value().signum() != 0) {
                return Stream.of();
            }
        }
        return rates.size() < 2 ? Stream.of() : Stream.of(new FixedTotal("shares-of-whole", Kind.SUM, ALL, rates));
    }
}
