package gouji.pattern;

/// How many characters a part of an expression may be.
///
/// @param most [#ENDLESS] where they may be many
record Width(int least, int most) {
    /// Of what is longer nothing is told.
    static final int LONGEST = 24;

    static final int ENDLESS = LONGEST + 1;
    static final Width NONE = new Width(0, 0);

    Width and(Width next) {
        return new Width(least + next.least, most + next.most);
    }

    Width or(Width other) {
        return new Width(Math.min(least, other.least), Math.max(most, other.most));
    }

    static Width of(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Chars one -> new Width(1, 1);
            case Syntax.AnyChar any -> new Width(1, 1);
            case Syntax.Sequence sequence ->
                sequence.parts().stream().map(Width::of).reduce(NONE, Width::and);
            case Syntax.Choice choice ->
                choice.branches().stream().map(Width::of).reduce(Width::or).orElse(NONE);
            case Syntax.Repeated repeated -> {
                Width once = of(repeated.once());
                yield new Width(
                        repeated.least() * once.least,
                        Math.min(ENDLESS, repeated.most()) * Math.min(ENDLESS, once.most));
            }
            case Syntax.Unknown unknown -> new Width(0, ENDLESS);
            case Syntax.Start start -> NONE;
            case Syntax.End end -> NONE;
            case Syntax.Ahead ahead -> NONE;
            case Syntax.Behind behind -> NONE;
        };
    }
}
