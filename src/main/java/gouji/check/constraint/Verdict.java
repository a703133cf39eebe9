package gouji.check.constraint;

/// How well the figures of a relation fit together.
public enum Verdict {
    /// 一致: what is computed is, rounded as the result is printed, what is printed
    AGREES(0),
    /// 无从判断: a division by 0, a figure that is only a bound
    UNDEFINED(0),
    /// 尾差: explained by the rounding of the printed figures
    RESIDUE(0),
    /// 仅粗略取整可解释: only if a figure printed without decimals, or cut off instead of rounded, hides the rest
    COARSE(1),
    /// 冲突: no rounding explains it
    CONFLICT(2);

    private final int tension;

    Verdict(int tension) {
        this.tension = tension;
    }

    /// How much it would be worth to settle it; 0 where nothing is broken.
    public int tension() {
        return tension;
    }

    public boolean isBroken() {
        return tension > 0;
    }
}
