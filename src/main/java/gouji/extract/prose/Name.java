package gouji.extract.prose;

/// The words that name a figure.
///
/// @param start where they begin in the code, for the quote
/// @param isOwn whether they stand in the figure's own clause
/// @param isPerYear whether `每年` stood before them
/// @param isWhole whether they speak of everything: 各项指标
record Name(String text, int start, boolean isOwn, boolean isPerYear, boolean isWhole) {
    /// No words of its own.
    static Name none(Clause clause) {
        return new Name("", clause.start(), false, false, false);
    }

    /// Words that stand in the figure's own clause.
    static Name own(String text, int start, boolean isPerYear) {
        return new Name(text, start, true, isPerYear, false);
    }

    Name with(String other) {
        return new Name(other, start, isOwn, isPerYear, isWhole);
    }
}
