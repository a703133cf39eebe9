/// Prose that computes: sums, rests, changes, rates, means and products, worked out from the words beside each
/// figure.
@NullMarked
package gouji.check.reckoned;

import org.jspecify.annotations.NullMarked;
