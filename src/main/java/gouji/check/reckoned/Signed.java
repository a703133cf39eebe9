package gouji.check.reckoned;

import gouji.check.fact.Slip;
import gouji.check.text.Worded;
import gouji.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A told figure as the sum of others, some of them subtracted.
record Signed(Worded told, List<Worded> plus, List<Worded> minus) {

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Worded term : plus) {
            sum = sum.add(term.base());
        }
        for (Worded term : minus) {
            sum = sum.subtract(term.base());
        }
        return sum;
    }

    boolean holds() {
        Interval span = Interval.exactly(BigDecimal.ZERO);
        for (Worded term : plus) {
            span = span.plus(term.span());
        }
        for (Worded term : minus) {
            span = span.minus(term.span());
        }
        return span.meets(told.span());
    }

    List<Worded> all() {
        List<Worded> all = new ArrayList<>(List.of(told));
        all.addAll(plus);
        all.addAll(minus);
        return all;
    }

    /// Each of the figures with what the others ask it to be, the told one first.
    List<Window.Suspect> suspects() {
        BigDecimal missing = told.base().subtract(sum());
        List<Window.Suspect> suspects = new ArrayList<>();
        suspects.add(suspect(told, sum()));
        plus.forEach(term -> suspects.add(suspect(term, term.base().add(missing))));
        minus.forEach(term -> suspects.add(suspect(term, term.base().subtract(missing))));
        return suspects;
    }

    private Window.Suspect suspect(Worded wrong, BigDecimal right) {
        int finest = all().stream()
                .filter(figure ->
                        figure.quantity().unit().equals(wrong.quantity().unit()))
                .mapToInt(figure -> Slip.telling(figure.quantity()))
                .max()
                .orElse(0);
        return new Window.Suspect(wrong, right, 1, finest, false);
    }

    String arithmetic() {
        var written = new StringBuilder();
        for (Worded term : plus) {
            written.append(written.isEmpty() ? "" : "+").append(term.quantity());
        }
        for (Worded term : minus) {
            written.append('−').append(term.quantity());
        }
        return written + "=" + told.printed(sum()) + " ≠ " + told.quantity();
    }
}
