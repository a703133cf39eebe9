package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import gouji.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// 验算: a figure whose own words ask for one sort of arithmetic, held against all that the figures around it, and the
/// report's that are called alike, make of it. Where any of them makes it, nothing is said.
final class Worked implements Reckoned.Relation {
    private final Shape shape;
    private final RuleWords words;

    Worked(RuleWords words, Shape shape) {
        this.words = words;
        this.shape = shape;
        shape.words().forEach(words::search);
    }

    /// Which figures ask for one sort of arithmetic, and how they may be worked out.
    interface Shape {
        /// The names of the words that a rule has to give.
        List<String> words();

        /// Whether also what is told as `约` is worked out.
        default boolean isOfAbout() {
            return false;
        }

        /// The ways in which the figure at that place of the window may be worked out, the likeliest first; none where
        /// it does not ask for it.
        List<Reading> readings(Window window, int at, RuleWords words);
    }

    /// What ties the figures of a reading to what is told.
    enum Bond {
        /// Another figure that they make as it stands.
        PROVEN,
        /// Words name each of them.
        NAMED,
        /// Words or place leave no others.
        TOLD,
        /// They are near, or called alike.
        OPEN
    }

    /// One way.
    record Reading(Working working, Bond bond) {
        /// How far the farthest of its figures is from what is told.
        private Near near() {
            return working.of().stream()
                    .map(figure -> Near.of(working.told(), figure))
                    .max(Comparator.naturalOrder())
                    .orElse(Near.CLAUSE);
        }
    }

    /// How near a figure is to another one.
    enum Near {
        /// No `；` or `。` lies between.
        CLAUSE,
        SENTENCE,
        TEXT,
        REPORT;

        static Near of(Worded one, Worded other) {
            if (!one.text().equals(other.text())) {
                return REPORT;
            }
            String words = one.text().text().text();
            int from = Math.min(one.figure().end(), other.figure().end());
            int to = Math.max(one.figure().start(), other.figure().start());
            Near near = CLAUSE;
            for (int i = from; i < to; i++) {
                near = "。\n".indexOf(words.charAt(i)) >= 0
                        ? TEXT
                        : words.charAt(i) == '；' && near == CLAUSE ? SENTENCE : near;
            }
            return near;
        }
    }

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        for (int at = window.own(); at < window.items().size(); at++) {
            Worded told = window.items().get(at);
            boolean isUsable = told.isSharp() || (shape.isOfAbout() && told.isAbout());
            if (isUsable && told.base().signum() > 0) {
                worked(window, at).ifPresent(findings);
            }
        }
    }

    private Optional<Finding> worked(Window window, int at) {
        List<Reading> readings = shape.readings(window, at, words);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<Reading> proven = with(Bond.PROVEN, readings);
        if (!proven.isEmpty()) {
            return proven.stream().anyMatch(reading -> reading.working().holds())
                    ? Optional.empty()
                    : tell(window, proven.getFirst().working(), Sure.CLEAR);
        }
        boolean isNamed = !with(Bond.NAMED, readings).isEmpty();
        boolean isWorkedOut = readings.stream()
                .filter(reading -> !isNamed || reading.near() != Near.REPORT || reading.bond() == Bond.NAMED)
                .anyMatch(reading -> reading.working().holds());
        if (isWorkedOut || Explained.is(window, at, isNamed ? Near.CLAUSE : Near.REPORT)) {
            return Optional.empty();
        }
        readings = readings.stream()
                .filter(reading -> !isOfAnother(reading.working(), window))
                .toList();
        List<Reading> named = with(Bond.NAMED, readings);
        List<Reading> told = named.isEmpty() ? with(Bond.TOLD, readings) : named;
        if (!told.isEmpty()) {
            Working likeliest = told.stream()
                    .map(Reading::working)
                    .filter(working -> working.suspect().slip() != null)
                    .findFirst()
                    .orElse(told.getFirst().working());
            return tell(window, likeliest, named.isEmpty() ? Sure.TOLD : Sure.NAMED);
        }
        List<Reading> tried = new ArrayList<>();
        for (Near near : Near.values()) {
            List<Reading> next =
                    readings.stream().filter(reading -> reading.near() == near).toList();
            tried.addAll(next);
            List<Finding> found = supposed(window, next, tried.size());
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether the figures make another one that is told beside: `支出232.20万元，其中亭房108座、每座1.25万元，计135.00万元`.
    private static boolean isOfAnother(Working working, Window window) {
        Worded told = working.told();
        BigDecimal value = working.value();
        return window.items().stream()
                .anyMatch(other -> !other.equals(told)
                        && other.key().equals(told.key())
                        && !working.of().contains(other)
                        && other.quantity().interval().contains(value));
    }

    /// What only a slip between figures says, each result once.
    private static List<Finding> supposed(Window window, List<Reading> readings, int tried) {
        Map<Quantity, Finding> found = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Working working = reading.working();
            List<Suspect> result = List.of(working.suspect());
            window.tell(working.arithmetic(), result, working.all(), Sure.SUPPOSED, tried)
                    .ifPresent(finding -> found.putIfAbsent(working.right(), finding));
        }
        return List.copyOf(found.values());
    }

    private static List<Reading> with(Bond bond, List<Reading> readings) {
        return readings.stream().filter(reading -> reading.bond() == bond).toList();
    }

    private static Optional<Finding> tell(Window window, Working working, Sure sure) {
        return window.tell(working.arithmetic(), working.suspects(), working.all(), sure, 1);
    }
}
