/// Claims in words against figures, and figures in words against each other, wherever they stand.
@NullMarked
package gouji.check.claim;

import org.jspecify.annotations.NullMarked;
