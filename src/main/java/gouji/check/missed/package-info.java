/// What was to be reached and was not, wherever a report tells it, and what is claimed of it.
@NullMarked
package gouji.check.missed;

import org.jspecify.annotations.NullMarked;
