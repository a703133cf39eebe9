package gouji.check.reckoned;

import gouji.check.reckoned.Worked.Near;
import gouji.check.reckoned.Working.Arithmetic;
import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Whether figures of the same passage make a figure in any way that its unit allows, whatever its words say.
final class Explained {
    private static final int BEFORE = 10;
    private static final int AFTER = 6;
    private static final List<Arithmetic> OF_RATES = List.of(
            Arithmetic.QUOTIENT, Arithmetic.GROWN, Arithmetic.FALLEN, Arithmetic.GROWN_BY, Arithmetic.FALLEN_BY);
    private static final int RUN = 4;

    private Explained() {}

    static boolean is(Window window, int at) {
        return is(window, at, Near.REPORT);
    }

    /// By figures that are as near.
    static boolean is(Window window, int at, Near farthest) {
        Worded told = window.items().get(at);
        if (told.quantity().unit().isRate()) {
            return isRate(
                    told,
                    near(window, at).stream()
                            .filter(figure -> Near.of(told, figure).compareTo(farthest) <= 0)
                            .toList());
        }
        return told.isAmountOrCount()
                && Window.isMadeOf(
                        told,
                        window.near(at).stream()
                                .filter(figure -> Near.of(told, figure).compareTo(farthest) <= 0)
                                .toList());
    }

    private static List<Worded> near(Window window, int at) {
        List<Worded> near = new ArrayList<>();
        for (int i = Math.max(0, at - BEFORE); i < Math.min(window.items().size(), at + AFTER); i++) {
            Worded figure = window.items().get(i);
            if (i != at && figure.isAmountOrCount() && figure.base().signum() > 0) {
                near.add(figure);
            }
        }
        return near;
    }

    private static boolean isRate(Worded told, List<Worded> near) {
        for (Worded one : near) {
            for (Worded other : near) {
                boolean isPair = !one.equals(other)
                        && one.key().equals(other.key())
                        && OF_RATES.stream().anyMatch(by -> new Working(told, List.of(one, other), by).holds());
                if (isPair) {
                    return true;
                }
            }
            if (isRun(told, one, near)) {
                return true;
            }
        }
        return false;
    }

    /// Several in a row by another one: 很满意 and 满意 of all.
    private static boolean isRun(Worded told, Worded whole, List<Worded> near) {
        List<Worded> same = near.stream()
                .filter(figure -> !figure.equals(whole) && figure.key().equals(whole.key()))
                .toList();
        for (int from = 0; from < same.size(); from++) {
            for (int to = from + 2; to <= Math.min(same.size(), from + RUN); to++) {
                if (new Quotient(told, same.subList(from, to), whole, BigDecimal.ZERO).holds()) {
                    return true;
                }
            }
        }
        return false;
    }
}
