package gouji.check.net;

import gouji.check.text.Worded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whether a figure is right as it stands, since others make it or it makes others.
final class Explained {
    private static final int TELLING = 3; // digits of a total or rate that chance seldom makes

    private Explained() {}

    static boolean is(Worded told, List<Worded> near) {
        return isMade(told, near) || makesOther(told, near);
    }

    private static boolean isMade(Worded told, List<Worded> near) {
        return Arrays.stream(Sort.values()).filter(any -> any.mayBe(told)).anyMatch(any -> any.isExplained(told, near));
    }

    /// A rate or a total among them is of it and others.
    private static boolean makesOther(Worded told, List<Worded> near) {
        return near.stream().anyMatch(other -> {
            List<Worded> rest = new ArrayList<>(without(other, near));
            rest.add(told);
            rest.sort(Comparator.comparingInt(figure -> figure.figure().start()));
            return Stream.of(Sort.SUM, Sort.RATE)
                    .filter(any -> any.mayBe(other) && other.digits() >= TELLING)
                    .flatMap(any -> any.tries(other, rest).stream())
                    .anyMatch(any -> any.of().contains(told) && any.makes(other));
        });
    }

    static List<Worded> without(Worded told, List<Worded> figures) {
        return figures.stream().filter(other -> !other.equals(told)).toList();
    }
}
