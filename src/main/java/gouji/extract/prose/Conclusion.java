package gouji.extract.prose;

import gouji.report.Measure;
import org.jspecify.annotations.Nullable;

/// What has been concluded of one figure so far; the steps of [FigureReader] add to it one after the other.
final class Conclusion {
    final Stated stated;
    final Pairings.@Nullable Pair pair;
    final Name name;
    /// The earlier figure of which it may tell again.
    final @Nullable Mention told;
    /// What was reached, where it is the target that this was held against.
    final @Nullable Mention held;
    /// The figure of whose list it is a part.
    final @Nullable Mention whole;

    Measure measure;
    String subject = "";

    @Nullable
    String indicator;
    /// The earlier figure whose subject it shares.
    @Nullable
    Mention followed;
    /// What was counted and has grown by it.
    @Nullable
    Mention grown;
    /// Whether its indicator is only the thing counted.
    boolean isCounted;

    Conclusion(
            Stated stated,
            Pairings.@Nullable Pair pair,
            Name name,
            Measure measure,
            @Nullable Mention told,
            @Nullable Mention held,
            @Nullable Mention whole) {
        this.stated = stated;
        this.pair = pair;
        this.name = name;
        this.measure = measure;
        this.told = told;
        this.held = held;
        this.whole = whole;
    }

    boolean isLabelled() {
        return stated.label() != null;
    }

    /// Whether it is of points: a score, or the weight of what is scored.
    boolean isScored() {
        return stated.isScore()
                && (measure == Measure.SCORE || measure == Measure.WEIGHT || measure == Measure.TOTAL_SCORE);
    }

    /// Whether the figure that it may tell again stands in its sentence.
    boolean isToldAgain() {
        return told != null && told.clause().sentence() == stated.clause().sentence();
    }

    /// Takes indicator and subject of another figure.
    void of(Mention other) {
        indicator = other.fact().indicator();
        subject = other.fact().subject();
    }
}
