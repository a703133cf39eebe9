/// Tables by what their rows and columns are called, without anything being known of their figures: rows that add up,
/// columns that are worked out from others, and what the words around a table tell of it.
@NullMarked
package gouji.check.ledger;

import org.jspecify.annotations.NullMarked;
