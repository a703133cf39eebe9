package gouji.check.reckoned;

import gouji.check.text.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// 依次所说的率: `A、B、C三项分别占a%、b%和c%`: of as many figures before them, and of one whole or as many. Which of them the others
/// show.
final class RatesInARow {
    private static final Set<String> JOINS = Set.of("、", "和", "及", "与", "以及");

    private RatesInARow() {}

    /// What one of such rates is of, where another one of them holds in the same way.
    static Optional<Quotient> of(List<Worded> items, int at) {
        int from = at;
        while (from > 0 && isJoined(items, from)) {
            from--;
        }
        int to = at + 1;
        while (to < items.size() && isJoined(items, to)) {
            to++;
        }
        int size = to - from;
        if (size < 2 || from < size) {
            return Optional.empty();
        }
        List<Worded> rates = items.subList(from, to);
        List<Worded> before = alike(items, from);
        return ways(before, size).stream()
                .map(way -> IntStream.range(0, size)
                        .mapToObj(i -> RateReadings.quotient(
                                rates.get(i), way.parts().get(i), way.wholes().get(i)))
                        .toList())
                .filter(way -> IntStream.range(0, size)
                        .anyMatch(i -> !rates.get(i).equals(items.get(at))
                                && way.get(i).filter(Quotient::holds).isPresent()))
                .flatMap(way -> way.get(rates.indexOf(items.get(at))).stream())
                .findFirst();
    }

    private record Way(List<Worded> parts, List<Worded> wholes) {}

    private static List<Way> ways(List<Worded> before, int size) {
        List<Way> ways = new ArrayList<>();
        int last = before.size();
        if (last >= 2 * size) {
            List<Worded> first = before.subList(last - 2 * size, last - size);
            List<Worded> second = before.subList(last - size, last);
            ways.add(new Way(second, first));
            ways.add(new Way(first, second));
            List<Worded> both = before.subList(last - 2 * size, last); // 15分得14.5分
            ways.add(new Way(every(both, 1), every(both, 0)));
            ways.add(new Way(every(both, 0), every(both, 1)));
        }
        if (last > size) {
            Worded whole = before.get(last - size - 1);
            ways.add(new Way(
                    before.subList(last - size, last),
                    IntStream.range(0, size).mapToObj(i -> whole).toList()));
        }
        return ways;
    }

    private static List<Worded> every(List<Worded> figures, int first) {
        return IntStream.range(0, figures.size() / 2)
                .mapToObj(i -> figures.get(2 * i + first))
                .toList();
    }

    private static boolean isJoined(List<Worded> items, int at) {
        return JOINS.contains(items.get(at).gap())
                && items.get(at).key().equals(Worded.RATE)
                && items.get(at - 1).key().equals(Worded.RATE);
    }

    /// The figures of one sort before the rates, in their sentence.
    private static List<Worded> alike(List<Worded> items, int from) {
        List<Worded> alike = new ArrayList<>();
        for (int i = from - 1; i >= 0 && items.get(i).isInSentenceOf(items.get(from)); i--) {
            Worded figure = items.get(i);
            boolean isUsable = figure.isSharp() && figure.base().compareTo(BigDecimal.ZERO) > 0;
            if (isUsable
                    && (alike.isEmpty()
                            ? RateReadings.isAmount(figure)
                            : RateReadings.areAlike(figure, alike.getLast()))) {
                alike.addFirst(figure);
            }
        }
        return alike;
    }
}
