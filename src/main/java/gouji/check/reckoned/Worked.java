package gouji.check.reckoned;

import gouji.check.reckoned.Window.Sure;
import gouji.check.reckoned.Window.Suspect;
import gouji.check.rule.RuleWords;
import gouji.check.text.Worded;
import gouji.finding.Finding;
import java.util.ArrayList;
import java.util.List;
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

        /// The ways in which the figure at that place of the window may be worked out, the likeliest first; none where
        /// it does not ask for it.
        List<Reading> readings(Window window, int at, RuleWords words);
    }

    /// What ties the figures of a reading to what is told.
    enum Bond {
        /// Another figure that they make as it stands.
        PROVEN,
        /// Words or place leave no others.
        TOLD,
        /// They are near, or called alike.
        OPEN
    }

    /// One way.
    record Reading(Working working, Bond bond) {}

    @Override
    public void find(Window window, Consumer<Finding> findings) {
        for (int at = window.own(); at < window.items().size(); at++) {
            Worded told = window.items().get(at);
            if (told.isSharp() && told.base().signum() > 0) {
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
        if (readings.stream().anyMatch(reading -> reading.working().holds()) || Explained.is(window, at)) {
            return Optional.empty();
        }
        List<Reading> told = with(Bond.TOLD, readings);
        if (!told.isEmpty()) {
            return tell(window, told.getFirst().working(), Sure.TOLD);
        }
        List<Finding> found = new ArrayList<>();
        for (Reading reading : readings) {
            Working working = reading.working();
            List<Suspect> result = List.of(working.suspects().getFirst());
            window.tell(working.arithmetic(), result, working.all(), Sure.SUPPOSED, readings.size())
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Reading> with(Bond bond, List<Reading> readings) {
        return readings.stream().filter(reading -> reading.bond() == bond).toList();
    }

    private static Optional<Finding> tell(Window window, Working working, Sure sure) {
        return window.tell(working.arithmetic(), working.suspects(), working.all(), sure, 1);
    }
}
