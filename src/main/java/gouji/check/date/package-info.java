/// Dates and years: impossible, too late, out of order, left over from last year, against what is claimed of them.
@NullMarked
package gouji.check.date;

import org.jspecify.annotations.NullMarked;
