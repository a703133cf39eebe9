/// From broken relations to mistakes: which figure is the wrong one, what was probably meant, and how it is told.
@NullMarked
package gouji.check.diagnosis;

import org.jspecify.annotations.NullMarked;
