/// Figures as stated.
///
/// A figure is a value, a unit and the precision it was printed with; it stands for an interval: `12.3万元` for
/// everything fromn/// 122500元 to 123500元. Relations between figures are decided on these intervals, so that rounding
/// never accuses anybody.
@NullMarked
package gouji.quantity;

import org.jspecify.annotations.NullMarked;
