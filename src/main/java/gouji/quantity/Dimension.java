package gouji.quantity;

/// What a unit measures; figures of different dimensions are never compared.
public enum Dimension {
    /// 金额, in 元
    MONEY,
    /// 比率, as a plain ratio: 92% is 0.92
    RATE,
    /// 百分点, the difference of two rates: 3个百分点 is 0.03
    POINTS,
    /// 分, of a score
    SCORE,
    /// 人 次 个 项 and every other word that things are counted or measured in
    COUNT,
    /// 年月日, a calendar date or year, not an amount of time
    DATE,
    /// no unit is stated
    NONE
}
